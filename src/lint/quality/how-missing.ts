import type { Rule } from '../rule.js';

export const howMissing: Rule = {
  id: 'item.how-missing',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: '最初の一歩がないと、「いいえ」と答えた人は次に何をすればよいか分かりません。',
    en: 'Without first steps, whoever answers no does not know what to do next.',
  },
  *check({ items }) {
    for (const [index, { how }] of items.entries()) {
      if (!how) yield { code: 'item.how-missing', args: {}, path: ['items', index, 'id'] };
    }
  },
};
