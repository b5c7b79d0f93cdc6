import { add, type Fraction, fraction, subtract } from '../change/fraction.js';

/** A share of something, exactly: points of a maximum. `max` is above 0. */
export interface Share {
  readonly points: number;
  readonly max: number;
}

/** How a group of numbers lies. */
export interface Spread {
  readonly count: number;
  readonly least: Fraction;
  readonly lowerQuartile: Fraction;
  readonly median: Fraction;
  readonly upperQuartile: Fraction;
  readonly most: Fraction;
}

/** Negative if `a` is less. Exact: the products stay far below what a number holds. */
export function compareShares(a: Share, b: Share): number {
  return a.points * b.max - b.points * a.max;
}

/**
 * The spread of shares in ascending order, multiplied by `unit` (100 for percent, 1 for points); null of none. Quartiles
 * are those of Excel's QUARTILE.INC (Hyndman and Fan's type 7): the value at (n − 1) · k / 4, counted from 0, on the
 * straight line between its neighbours.
 */
export function spreadOf(sorted: readonly Share[], unit: number): Spread | null {
  const at = (quarters: number) => quartile(sorted.length, quarters, (index) => exactValue(sorted[index], unit));
  if (sorted.length === 0) return null;
  return {
    count: sorted.length,
    least: at(0),
    lowerQuartile: at(1),
    median: at(2),
    upperQuartile: at(3),
    most: at(4),
  };
}

/** The median of all but the one at `left`; null if there is no other. */
export function medianOfRest(sorted: readonly Share[], left: number, unit: number): Fraction | null {
  if (sorted.length < 2) return null;
  return quartile(sorted.length - 1, 2, (index) => exactValue(sorted[index < left ? index : index + 1], unit));
}

function quartile(count: number, quarters: number, value: (index: number) => Fraction): Fraction {
  const position = (count - 1) * quarters;
  const below = value(Math.floor(position / 4));
  const part = position % 4;
  if (part === 0) return below;
  const step = subtract(value(Math.floor(position / 4) + 1), below);
  return add(below, fraction(step.numerator * BigInt(part), step.denominator * 4n));
}

export function exactValue(share: Share | undefined, unit: number): Fraction {
  return share ? fraction(share.points * unit, share.max) : fraction(0);
}
