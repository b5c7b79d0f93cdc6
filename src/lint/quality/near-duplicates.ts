import type { Rule } from '../rule.js';
import { similarPairs } from '../similar.js';

export const nearDuplicates: Rule = {
  id: 'question.near-duplicate',
  severity: 'warning',
  needs: 'items',
  why: {
    ja: 'ほとんど同じ設問が2つあると、同じことに2回答えさせ、点も2回数えます。',
    en: 'Two questions that are nearly the same ask, and count, one thing twice.',
  },
  *check({ items }) {
    const reported = new Set<number>();
    for (const lang of ['ja', 'en'] as const) {
      for (const { earlier, later } of similarPairs(items.map(({ question }) => question[lang] ?? ''))) {
        if (reported.has(later)) continue; // once an item, in whichever language
        reported.add(later);
        const id = items[earlier]?.id ?? '';
        yield { code: 'question.near-duplicate', args: { id }, path: ['items', later, 'question', lang] };
      }
    }
  },
};
