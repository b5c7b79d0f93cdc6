import type { Rule } from '../rule.js';
import { totalRange } from '../total-range.js';

export const bandUnreachable: Rule = {
  id: 'checklist.band-unreachable',
  severity: 'warning',
  why: {
    ja: '満点より上にある区分には、だれも入れません。',
    en: 'Nobody can reach a band that begins above the highest total.',
  },
  *check(checklist) {
    const { highest } = totalRange(checklist);
    for (const [index, { min }] of checklist.bands.entries()) {
      if (min > highest) yield { code: 'checklist.band-unreachable', args: { highest }, path: ['bands', index, 'min'] };
    }
  },
};
