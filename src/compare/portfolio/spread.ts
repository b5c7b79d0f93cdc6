import { add, type Fraction, fraction, subtract } from '../change/fraction.js';

/** Points of a maximum. */
export interface Share {
  readonly points: number;
  /** 0 where nothing is scored. */
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

/** One of the different numbers there are, and how many have it. */
interface Step {
  readonly share: Share;
  count: number;
  /** How many are lower. */
  below: number;
}

/**
 * One number of every client: how they lie, and where each stands among them. What is kept grows with how many different
 * numbers there are, not with the clients. Everything is exact.
 *
 * Quartiles are those of Excel's QUARTILE.INC (Hyndman and Fan's type 7): the value at (n − 1) · k / 4, counted from 0,
 * on the straight line between its neighbours.
 */
export class Column {
  readonly #unit: 'points' | 'percent';
  readonly #least: number;
  readonly #steps = new Map<number, Step>();
  /** The same by the share as it is: of ten thousands of clients, few have one that nobody had. */
  readonly #stepOfShare = new Map<number, Step>();
  #sorted: readonly Step[] | null = null;
  #size = 0;

  /** Fewer than `least` numbers are not told about. */
  constructor(unit: 'points' | 'percent', least: number) {
    this.#unit = unit;
    this.#least = least;
  }

  /** All have to be there before anything is asked. */
  add(share: Share): void {
    if (share.max === 0) return;
    this.#size++;
    const { points, max } = share;
    const written = points * WIDEST + max;
    const step = this.#stepOfShare.get(written) ?? this.#newStep(points, max, written);
    step.count++;
  }

  #newStep(points: number, max: number, written: number): Step {
    const key = this.#key({ points, max });
    const step = this.#steps.get(key) ?? { share: { points, max }, count: 0, below: 0 };
    this.#steps.set(key, step);
    this.#stepOfShare.set(written, step);
    return step;
  }

  spread(): Spread | null {
    if (this.#size === 0 || this.#size < this.#least) return null;
    const steps = this.#inOrder();
    const at = (quarters: number) => this.#quartile(this.#size, quarters, (index) => this.#value(stepAt(steps, index)));
    return {
      count: this.#size,
      least: at(0),
      lowerQuartile: at(1),
      median: at(2),
      upperQuartile: at(3),
      most: at(4),
    };
  }

  /** 1 for the highest number; the same for equal ones. Null for none. */
  place(share: Share): number | null {
    const step = this.#stepOf(share);
    return step && this.#size - step.below - step.count + 1;
  }

  /** A client's number minus the median of all others; null where one of the two is missing. */
  beside(share: Share): Fraction | null {
    const own = this.#stepOf(share);
    if (!own || this.#size < 2) return null;
    const steps = this.#inOrder();
    const rest = this.#quartile(this.#size - 1, 2, (index) =>
      this.#value(stepAt(steps, index < own.below ? index : index + 1)),
    );
    return subtract(this.#value(own), rest);
  }

  #stepOf(share: Share): Step | null {
    if (share.max === 0 || this.#size < this.#least) return null;
    this.#inOrder();
    return this.#steps.get(this.#key(share)) ?? null;
  }

  #inOrder(): readonly Step[] {
    if (this.#sorted) return this.#sorted;
    this.#sorted = [...this.#steps.values()].sort((a, b) => this.#compare(a.share, b.share));
    let below = 0;
    for (const step of this.#sorted) {
      step.below = below;
      below += step.count;
    }
    return this.#sorted;
  }

  /** The same for equal numbers: 1 of 2 is 2 of 4. */
  #key({ points, max }: Share): number {
    if (this.#unit === 'points') return points;
    const divisor = greatestCommonDivisor(Math.abs(points), max);
    return (points / divisor) * WIDEST + max / divisor;
  }

  /** Exact: the products stay far below what a number holds. */
  #compare(a: Share, b: Share): number {
    return this.#unit === 'points' ? a.points - b.points : a.points * b.max - b.points * a.max;
  }

  #value({ share: { points, max } }: Step): Fraction {
    return this.#unit === 'points' ? fraction(points) : fraction(points * 100, max);
  }

  #quartile(count: number, quarters: number, value: (index: number) => Fraction): Fraction {
    const position = (count - 1) * quarters;
    const lower = value(Math.floor(position / 4));
    const part = position % 4;
    if (part === 0) return lower;
    const step = subtract(value(Math.floor(position / 4) + 1), lower);
    return add(lower, fraction(step.numerator * BigInt(part), step.denominator * 4n));
  }
}

/** More than any maximum: checklists are held below it. */
const WIDEST = 2 ** 26;

function greatestCommonDivisor(a: number, b: number): number {
  let [left, right] = [a, b];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

/** The step that the number at an index of all numbers in ascending order belongs to. */
function stepAt(steps: readonly Step[], index: number): Step {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[middle] as Step).below <= index) low = middle;
    else high = middle - 1;
  }
  return steps[low] as Step;
}
