import type { Rule } from '../rule.js';
import { conditionTruths } from './condition-truth.js';

export const conditionNever: Rule = {
  id: 'checklist.condition-never',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: 'どんな会社にも当てはまらない条件の設問は、だれにも聞かれません。',
    en: 'A question whose condition no firm can meet is never asked.',
  },
  *check(checklist) {
    for (const { index, truth } of conditionTruths(checklist)) {
      if (truth === 'never')
        yield { code: 'checklist.condition-never', args: {}, path: ['items', index, 'applies_when'] };
    }
  },
};
