import type { Rule } from '../rule.js';
import { itemTexts } from '../texts.js';

export const vagueWording: Rule = {
  id: 'question.vague',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '「適切に」「十分に」では、何をすれば「はい」なのかを答える人が決めることになります。数字か、見て分かることを書きます。',
    en: 'With "appropriate" or "sufficient", whoever answers decides what a yes means. Give a number, or a thing one can see.',
  },
  *check(checklist) {
    for (const { kind, lang, text, path } of itemTexts(checklist)) {
      if (kind !== 'question') continue;
      for (const { 0: found, index } of text.matchAll(VAGUE[lang])) {
        const part = { start: index, end: index + found.length };
        yield { code: 'question.vague', args: { text: found, lang }, path, part };
      }
    }
  },
};

const VAGUE = {
  ja: /適切(?:に|な)|十分(?:に|な)|適宜|必要に応じ(?:て|た)|定期的(?:に|な)|しっかり|きちんと|できるだけ|可能な限り|なるべく|など(?=(?:を?して|は?あり|です|でき|か)?(?:います|ます)?か?[？?]?$)/gu,
  en: /\b(?:appropriate(?:ly)?|sufficient(?:ly)?|adequate(?:ly)?|as (?:needed|necessary|appropriate)|where (?:needed|necessary|appropriate)|regularly|periodically|properly|reasonabl[ey]|if possible)\b/giu,
};
