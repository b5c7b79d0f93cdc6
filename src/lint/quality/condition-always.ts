import type { Rule } from '../rule.js';
import { conditionTruths } from './condition-truth.js';

export const conditionAlways: Rule = {
  id: 'checklist.condition-always',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: 'いつでも成り立つ条件は、書き間違いか、不要な条件のどちらかです。',
    en: 'A condition that every firm meets is either mistyped or not needed.',
  },
  *check(checklist) {
    for (const { index, truth } of conditionTruths(checklist)) {
      if (truth === 'always')
        yield { code: 'checklist.condition-always', args: {}, path: ['items', index, 'applies_when'] };
    }
  },
};
