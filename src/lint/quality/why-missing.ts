import type { Rule } from '../rule.js';

export const whyMissing: Rule = {
  id: 'item.why-missing',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '理由のない設問は、後回しにされます。',
    en: 'A question without a reason is put off.',
  },
  *check({ items }) {
    for (const [index, { why }] of items.entries()) {
      if (!why) yield { code: 'item.why-missing', args: {}, path: ['items', index, 'id'] };
    }
  },
};
