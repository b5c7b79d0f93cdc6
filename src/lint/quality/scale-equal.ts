import type { Rule } from '../rule.js';

export const scaleEqual: Rule = {
  id: 'checklist.scale-equal',
  severity: 'warning',
  why: {
    ja: '「実施している」「一部」「実施していない」のどれかが同じ点だと、対策を進めても点が動きません。',
    en: 'If two of done, partly and not done have the same points, progress does not show in the score.',
  },
  *check({ scale: { values } }) {
    for (const [better, worse] of STEPS) {
      if (values[better] !== values[worse]) continue;
      yield {
        code: 'checklist.scale-equal',
        args: { better, worse, points: values[better] },
        path: ['scale', 'values', worse],
      };
    }
  },
};

/** Not knowing may be worth what not doing is. */
const STEPS = [
  ['implemented', 'partial'],
  ['partial', 'not_implemented'],
] as const;
