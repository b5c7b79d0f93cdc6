import type { Rule } from '../rule.js';

export const evidenceMissing: Rule = {
  id: 'item.evidence-missing',
  severity: 'info',
  needs: 'items',
  why: {
    ja: '何を示せばよいかが書いてないと、「はい」は人によって意味が変わります。',
    en: 'Unless it says what shows it, a yes means something else to everybody.',
  },
  *check({ items }) {
    for (const [index, { evidence }] of items.entries()) {
      if (!evidence) yield { code: 'item.evidence-missing', args: {}, path: ['items', index, 'id'] };
    }
  },
};
