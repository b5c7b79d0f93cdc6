import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';

export const halfWidthKana: Rule = {
  id: 'text.half-width-kana',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '半角カナは検索で見つからず、濁点が離れて表示されることがあります。',
    en: 'Half-width kana is not found by searches, and its marks may be shown apart.',
  },
  *check(checklist) {
    for (const { text, path } of textsOf(checklist)) {
      for (const { 0: found, index } of text.matchAll(WRONG)) {
        const part = { start: index, end: index + found.length };
        yield { code: 'text.half-width-kana', args: { text: found, better: found.normalize('NFKC') }, path, part };
      }
    }
  },
};

const WRONG = /[\uff61-\uff9f]+/gu;
