import type { AnswerFile } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import { STATUSES } from '../model/vocabulary.js';
import { type Grouping, layoutOf } from './layout.js';
import { PLACE_OF, type Statuses, statusesOf } from './status.js';
import { pointsByPlace, rangeOf } from './tally.js';

/** Statuses and how many there are of each: what every number of an assessment follows from. */
export interface Counted extends Statuses {
  /** For each slot, how many of each status, in the order of the vocabulary. Slot 0 is the total; see `slotsOf`. */
  readonly counts: Int32Array;
}

/** The exact numbers of the total or of a group. */
export interface Sums {
  readonly points: number;
  readonly min: number;
  readonly max: number;
  readonly worst: number;
  readonly best: number;
}

/** Where the groups of each kind have their counts: the slot of the first, the others follow in order. */
export interface Slots {
  readonly count: number;
  readonly first: Readonly<Record<Grouping, number>>;
  /** Of each item in turn, the slots it counts in, always as many; -1 for a kind of group it is in none of. */
  readonly ofItems: Int32Array;
  readonly perItem: number;
}

const KINDS = STATUSES.length;
const known = new WeakMap<Checklist, Slots>();

export function slotsOf(checklist: Checklist): Slots {
  const slots = known.get(checklist) ?? makeSlots(checklist);
  known.set(checklist, slots);
  return slots;
}

function makeSlots(checklist: Checklist): Slots {
  const layout = layoutOf(checklist);
  const groupings = Object.keys(layout) as Grouping[];
  const perItem = groupings.length + 1;
  const ofItems = new Int32Array(checklist.items.length * perItem);
  const first: Partial<Record<Grouping, number>> = {};
  let count = 1;
  for (const [place, grouping] of groupings.entries()) {
    const { ids, groupOf } = layout[grouping];
    first[grouping] = count;
    for (const [index, group] of groupOf.entries())
      ofItems[index * perItem + place + 1] = group < 0 ? -1 : count + group;
    count += ids.length;
  }
  return { count, first: first as Slots['first'], ofItems, perItem };
}

/** The same statuses and sums as `assess` finds, without an object for each item and group. */
export function countStatuses(checklist: Checklist, answers: AnswerFile, asOf: string): Counted {
  const { ofItems, perItem, count } = slotsOf(checklist);
  const { places, expired } = statusesOf(checklist, answers, asOf);
  const counts = new Int32Array(count * KINDS);
  for (let index = 0; index < places.length; index++) {
    const from = index * perItem;
    for (let at = from; at < from + perItem; at++) {
      const slot = ofItems[at] as number;
      if (slot < 0) continue;
      const cell = slot * KINDS + (places[index] as number);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return { places, counts, expired };
}

/** Adds up counts on one scale. */
export class Summer {
  readonly #points: readonly (number | null)[];
  readonly #lowest: number;
  readonly #highest: number;

  constructor({ scale }: Pick<Checklist, 'scale'>) {
    this.#points = pointsByPlace(scale);
    ({ lowest: this.#lowest, highest: this.#highest } = rangeOf(scale));
  }

  sumsAt(counts: Int32Array, slot: number): Sums {
    let [points, scored, open, settled] = [0, 0, 0, 0];
    for (let status = 0; status < KINDS; status++) {
      const count = counts[slot * KINDS + status] as number;
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
