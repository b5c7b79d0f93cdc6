import type { Rule } from '../rule.js';
import { itemTexts, type TextKind } from '../texts.js';

export const tooLong: Rule = {
  id: 'text.too-long',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '長い設問は読み飛ばされます。質問の画面と表の1つの枠に収まる長さにします。',
    en: 'Long questions are skimmed. A text has to fit the screen of a question and a cell of a table.',
  },
  *check(checklist) {
    for (const { kind, lang, text, path } of itemTexts(checklist)) {
      const limit = LIMITS[kind]?.[lang];
      if (limit === undefined || text.length <= limit) continue;
      const length = [...text].length; // only now: it is slow
      if (length > limit) yield { code: 'text.too-long', args: { length, limit }, path };
    }
  },
};

/** Characters: about three lines of 80 columns for a question and its reason, one cell for a label. */
const LIMITS: Partial<Record<TextKind, { readonly ja: number; readonly en: number }>> = {
  question: { ja: 90, en: 200 },
  action: { ja: 32, en: 80 },
  why: { ja: 120, en: 260 },
  how: { ja: 80, en: 200 },
};
