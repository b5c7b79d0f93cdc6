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
    const { lowest } = totalRange(checklist);
    // The lowest one wherever it stands: that the order is wrong is another finding.
    const mins = checklist.bands.map(({ min }) => min);
    const least = Math.min(...mins);
    if (mins.length > 0 && least > lowest)
      yield { code: 'checklist.band-gap', args: { lowest }, path: ['bands', mins.indexOf(least), 'min'] };
  },
};
