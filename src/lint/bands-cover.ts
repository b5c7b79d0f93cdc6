import type { Checklist } from '../model/checklist.js';
import type { Rule } from './rule.js';

export const bandsCover: Rule = {
  id: 'bands-cover',
  severity: 'error',
  why: {
    ja: '区分は点の高い順に並び、いちばん低い点まで届いていないと、どの区分でもない点ができます。',
    en: 'Bands go from high to low and reach the lowest possible total, or some totals lie in none.',
  },
  *check(checklist) {
    const { bands } = checklist;
    for (const [index, band] of bands.entries()) {
      const higher = bands[index - 1];
      if (higher && band.min >= higher.min)
        yield { code: 'checklist.band-order', args: {}, path: ['bands', index, 'min'] };
    }
    const last = bands.at(-1);
    const lowest = lowestTotal(checklist);
    if (last && last.min > lowest)
      yield { code: 'checklist.band-gap', args: { lowest }, path: ['bands', bands.length - 1, 'min'] };
  },
};

function lowestTotal({ scale, items }: Checklist): number {
  const { unknown, not_implemented, implemented } = scale.values;
  const lowest = Math.min(unknown, not_implemented);
  return scale.total === 'points' ? lowest * items.length : Math.floor((lowest * 100) / implemented);
}
