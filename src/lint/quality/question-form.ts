import type { Rule } from '../rule.js';
import { itemTexts } from '../texts.js';

export const questionForm: Rule = {
  id: 'question.form',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '「はい・いいえ」で答えてもらうには、問いの形（〜ますか？）が要ります。',
    en: 'To be answered with yes or no, it has to be a question.',
  },
  *check(checklist) {
    for (const { kind, lang, text, path } of itemTexts(checklist)) {
      if (kind === 'question' && !ENDS[lang].test(text)) yield { code: 'question.form', args: { lang }, path };
    }
  },
};

const ENDS = { ja: /か[？?。]?[」）)]?\s*$/u, en: /\?["”’)]?\s*$/u };
