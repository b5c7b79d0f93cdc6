import type { Rule } from '../rule.js';
import { itemTexts } from '../texts.js';

export const severalQuestions: Rule = {
  id: 'question.several',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '1つの設問で2つのことを聞くと、片方だけの会社は答えられません。',
    en: 'A firm that does one of two things cannot answer a question that asks both.',
  },
  *check(checklist) {
    for (const { kind, lang, text, path } of itemTexts(checklist)) {
      if (kind !== 'question') continue;
      const first = FIRST[lang].exec(text);
      if (first) yield { code: 'question.several', args: {}, path, part: { start: first[0].length, end: text.length } };
    }
  },
};

/** A first question (but no aside in brackets), after which more than a mark follows. */
const FIRST = {
  ja: /^[^（「]*?(?:か[。？?]|？)\s*(?=[^\s）」])(?![（(])/u,
  en: /^[^("“]*?\?\s+(?=[^\s)"”(])/u,
};
