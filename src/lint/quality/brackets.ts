import type { Problem, Rule } from '../rule.js';
import { textsOf } from '../texts.js';

export const brackets: Rule = {
  id: 'text.brackets',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '閉じていないかっこや、全角で開いて半角で閉じるかっこは、文の切れ目を分からなくします。',
    en: 'A bracket left open, or opened full-width and closed half-width, hides where the aside ends.',
  },
  *check(checklist) {
    for (const { text, path } of textsOf(checklist)) {
      if (!ANY.test(text)) continue; // nearly every text has none
      for (const { bracket, at } of unpaired(text)) {
        const problem: Problem = {
          code: 'text.brackets',
          args: { bracket },
          path,
          part: { start: at, end: at + bracket.length },
        };
        yield problem;
      }
    }
  },
};

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
};
const CLOSING = new Set(Object.values(PAIRS));
const ANY = /[（）()「」『』【】〔〕]/u;
const EACH = /[（）()「」『』【】〔〕]/gu;

/** Brackets without their counterpart. `1)` and `a)` number a list, and close nothing. */
function unpaired(text: string): { bracket: string; at: number }[] {
  const open: { bracket: string; at: number }[] = [];
  const found: { bracket: string; at: number }[] = [];
  for (const { 0: bracket, index: at } of text.matchAll(EACH)) {
    if (PAIRS[bracket]) open.push({ bracket, at });
    else if (CLOSING.has(bracket)) {
      const last = open.at(-1);
      if (last && PAIRS[last.bracket] === bracket) open.pop();
      else if (!last && bracket === ')' && /^\w{1,2}$/u.test(text.slice(0, at))) continue;
      else {
        found.push({ bracket, at });
        if (last) open.pop(); // one finding for a pair that does not match
      }
    }
  }
  return [...found, ...open].sort((a, b) => a.at - b.at);
}
