import type { Tally } from '../model/assessment.js';
import type { Band, Checklist } from '../model/checklist.js';

/** The band an exact total lies in, or null where the checklist has none or nothing is scored. */
export function bandOf(
  { bands, scale }: Pick<Checklist, 'bands' | 'scale'>,
  total: Pick<Tally, 'points' | 'max'>,
): Band | null {
  if (total.max === 0) return null;
  const reaches = (band: Band) =>
    scale.total === 'points' ? total.points >= band.min : total.points * 100 >= band.min * total.max;
  return [...bands].sort((a, b) => b.min - a.min).find(reaches) ?? null;
}
