import type { Rule } from './rule.js';

export const bandOrder: Rule = {
  id: 'checklist.band-order',
  severity: 'error',
  why: {
    ja: '区分が点の高い順に並んでいないと、1つの点が2つの区分に入ったり、どれにも入らなかったりします。',
    en: 'Unless bands go from high to low, a total can lie in two of them or in none.',
  },
  *check({ bands }) {
    for (const [index, band] of bands.entries()) {
      const higher = bands[index - 1];
      if (higher && band.min >= higher.min)
        yield { code: 'checklist.band-order', args: {}, path: ['bands', index, 'min'] };
    }
  },
};
