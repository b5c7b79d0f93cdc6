import type { AnswerFile } from '../model/answers.js';
import type { Expiry } from '../model/assessment.js';
import type { Checklist, Item } from '../model/checklist.js';
import { STATUSES, type Status } from '../model/vocabulary.js';
import { type Grouping, layoutOf } from './layout.js';
import { Judge, statusOf } from './status.js';
import { pointsOf, rangeOf } from './tally.js';

/** Statuses and how many there are of each: what every number of an assessment follows from. */
export interface Counted {
  /** Of each item, its status as a place in the vocabulary. */
  readonly statuses: Uint8Array;
  /** For each slot, how many of each status, in the order of the vocabulary. Slot 0 is the total; see `slotsOf`. */
  readonly counts: Int32Array;
  /** Answers that have run out, by the item's place. */
  readonly expired: readonly (readonly [number, Expiry])[];
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
  /** What is looked at of every item, apart from the items: their objects are of many shapes. */
  readonly ids: readonly string[];
  /** Whether an item can be out of scope at all. */
  readonly canLeave: readonly boolean[];
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
  return {
    count,
    first: first as Slots['first'],
    ofItems,
    perItem,
    ids: checklist.items.map(({ id }) => id),
    canLeave: checklist.items.map(({ off, appliesWhen }) => off !== undefined || appliesWhen !== undefined),
  };
}

/** The same statuses and sums as `assess` finds, without an object for each item and group. */
export function countStatuses(checklist: Checklist, answers: AnswerFile, asOf: string): Counted {
  const { ofItems, perItem, count, ids, canLeave } = slotsOf(checklist);
  const judge = new Judge(checklist, answers, asOf);
  const statuses = new Uint8Array(checklist.items.length);
  const counts = new Int32Array(count * KINDS);
  const expired: (readonly [number, Expiry])[] = [];
  for (let index = 0; index < statuses.length; index++) {
    const record = answers.answers.get(ids[index] as string);
    const inScope = !canLeave[index] || judge.isInScope(checklist.items[index] as Item);
    const expiry = record && inScope ? judge.expiry(record) : null;
    if (expiry) expired.push([index, expiry]);
    const status = INDEX_OF[statusOf(record, inScope, expiry)];
    statuses[index] = status;
    const from = index * perItem;
    for (let at = from; at < from + perItem; at++) {
      const slot = ofItems[at] as number;
      if (slot >= 0) counts[slot * KINDS + status] = (counts[slot * KINDS + status] as number) + 1;
    }
  }
  return { statuses, counts, expired };
}

const INDEX_OF = Object.fromEntries(STATUSES.map((status, index) => [status, index])) as Record<Status, number>;

/** Adds up counts on one scale. */
export class Summer {
  readonly #points: readonly (number | null)[];
  readonly #lowest: number;
  readonly #highest: number;

  constructor({ scale }: Pick<Checklist, 'scale'>) {
    this.#points = STATUSES.map((status) => pointsOf(scale, status));
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
      if (status === INDEX_OF.unknown || status === INDEX_OF.unanswered) open += count;
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
