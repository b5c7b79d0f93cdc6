import type { Rule } from '../rule.js';

export const officialIdComposed: Rule = {
  id: 'item.official-id-composed',
  severity: 'error',
  needs: 'items',
  why: {
    ja: '自分で作った設問に公式の番号を付けると、公表資料にある設問のように見えてしまいます。',
    en: 'An official number on a question of your own makes it look as if the published document asked it.',
  },
  *check({ items }) {
    for (const [index, { officialId, provenance }] of items.entries()) {
      if (officialId !== undefined && provenance === 'composed')
        yield { code: 'item.official-id-composed', args: {}, path: ['items', index, 'official_id'] };
    }
  },
};
