import type { Checklist } from '../model/checklist.js';
import { STATUSES } from '../model/vocabulary.js';
import { PLACE_OF } from './status.js';
import { pointsByPlace, rangeOf } from './tally.js';

/** The exact numbers of the total or of a group. */
export interface Sums {
  readonly points: number;
  readonly min: number;
  readonly max: number;
  readonly worst: number;
  readonly best: number;
}

const KINDS = STATUSES.length;

/** How many there are of each status, in the vocabulary's order, among some items: what every number follows from. */
export function countAmong(items: readonly number[], statuses: Uint8Array): Int32Array {
  const counts = new Int32Array(KINDS);
  for (let at = 0; at < items.length; at++) {
    const status = statuses[items[at] as number] as number;
    counts[status] = (counts[status] as number) + 1;
  }
  return counts;
}

/** Adds up counts on one scale: the same sums as `assess` finds, without an object for each item. */
export class Summer {
  readonly #points: readonly (number | null)[];
  readonly #lowest: number;
  readonly #highest: number;

  constructor({ scale }: Pick<Checklist, 'scale'>) {
    this.#points = pointsByPlace(scale);
    ({ lowest: this.#lowest, highest: this.#highest } = rangeOf(scale));
  }

  sumsOf(counts: Int32Array): Sums {
    let [points, scored, open, settled] = [0, 0, 0, 0];
    for (let status = 0; status < KINDS; status++) {
      const count = counts[status] as number;
      const each = this.#points[status] as number | null;
      if (count === 0 || each === null) continue;
      points += each * count;
      scored += count;
      if (status === PLACE_OF.unknown || status === PLACE_OF.unanswered) open += count;
      else settled += each * count;
    }
    return {
      points,
      min: this.#lowest * scored,
      max: this.#highest * scored,
      worst: settled + this.#lowest * open,
      best: settled + this.#highest * open,
    };
  }
}
