import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';

export const fullWidthLetters: Rule = {
  id: 'text.full-width-letters',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '全角の英数字は半角と別の文字なので、検索や並べ替えでずれ、表の幅もそろいません。',
    en: 'Full-width letters and digits are other characters than the usual ones: searches miss them and columns do not line up.',
  },
  *check(checklist) {
    for (const { text, path } of textsOf(checklist)) {
      for (const { 0: found, index } of text.matchAll(WRONG)) {
        const part = { start: index, end: index + found.length };
        yield { code: 'text.full-width-letters', args: { text: found, better: found.normalize('NFKC') }, path, part };
      }
    }
  },
};

const WRONG = /[０-９Ａ-Ｚａ-ｚ]+/gu;
