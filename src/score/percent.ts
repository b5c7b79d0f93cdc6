import type { Tally } from '../model/assessment.js';

/**
 * Points as percent of their maximum, in tenths of a percent, rounded half up (towards plus infinity); null for a
 * group without a maximum, which has no score. For showing only: comparisons use the integers themselves.
 */
export function percentTenths({ points, max }: Pick<Tally, 'points' | 'max'>): number | null {
  if (max === 0) return null;
  const numerator = points * 2000 + max;
  const denominator = max * 2;
  const remainder = ((numerator % denominator) + denominator) % denominator;
  return (numerator - remainder) / denominator;
}

/** The same as a number with one decimal, such as 66.7. */
export function percent(tally: Pick<Tally, 'points' | 'max'>): number | null {
  const tenths = percentTenths(tally);
  return tenths === null ? null : tenths / 10;
}

/** Which of two groups has the lower share of its maximum: negative if `a` has. Both need a maximum. */
export function compareShare(a: Pick<Tally, 'points' | 'max'>, b: Pick<Tally, 'points' | 'max'>): number {
  return a.points * b.max - b.points * a.max;
}
