import type { Rule } from './rule.js';
import { totalRange } from './total-range.js';

export const bandGap: Rule = {
  id: 'checklist.band-gap',
  severity: 'error',
  why: {
    ja: 'いちばん低い区分が最低点まで届いていないと、どの区分でもない点ができます。',
    en: 'Unless the lowest band reaches the lowest possible total, some totals lie in none.',
  },
  *check(checklist) {
    const { bands } = checklist;
    const last = bands.at(-1);
    const { lowest } = totalRange(checklist);
    if (last && last.min > lowest)
      yield { code: 'checklist.band-gap', args: { lowest }, path: ['bands', bands.length - 1, 'min'] };
  },
};
