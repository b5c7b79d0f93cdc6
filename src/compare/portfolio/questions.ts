import type { Checklist, Item } from '../../model/checklist.js';
import { STATUSES, type Status } from '../../model/vocabulary.js';
import { statusIndexAt } from '../../score/letters.js';
import { pointsOf, rangeOf } from '../../score/tally.js';

/** How one question stands over all clients. */
export interface AskedItem {
  readonly item: Item;
  /** Clients by their answer. */
  readonly clients: Readonly<Record<Status, number>>;
  /** Clients the question counts for. */
  readonly applicable: number;
  /** Clients who have not done it, or only in part. */
  readonly failing: number;
  /** Points these clients would gain together. */
  readonly gain: number;
}

/** The questions of a checklist and what the clients answered, one client after the other. */
export class Asked {
  readonly #checklist: Checklist;
  /** How many clients have each status, item by item in one row. */
  readonly #counts: Int32Array;

  constructor(checklist: Checklist) {
    this.#checklist = checklist;
    this.#counts = new Int32Array(checklist.items.length * STATUSES.length);
  }

  add(letters: string): void {
    const counts = this.#counts;
    for (let index = 0; index < letters.length; index++) {
      const at = index * STATUSES.length + statusIndexAt(letters, index);
      counts[at] = (counts[at] as number) + 1;
    }
  }

  /** Every question, in the checklist's order. */
  items(): AskedItem[] {
    const { items, scale } = this.#checklist;
    const { highest } = rangeOf(scale);
    const missing = (status: Status) => highest - (pointsOf(scale, status) ?? highest);
    return items.map((item, index) => {
      const clients = Object.fromEntries(
        STATUSES.map((status, at) => [status, this.#counts[index * STATUSES.length + at] ?? 0]),
      ) as Record<Status, number>;
      const all = Object.values(clients).reduce((sum, count) => sum + count, 0);
      return {
        item,
        clients,
        applicable: all - clients.not_applicable - clients.out_of_scope,
        failing: clients.not_implemented + clients.partial,
        gain: clients.not_implemented * missing('not_implemented') + clients.partial * missing('partial'),
      };
    });
  }
}

/** Questions that at least `least` clients fail, first those that the largest share of its clients fails. */
export function mostFailed(items: readonly AskedItem[], least: number): AskedItem[] {
  return items
    .filter(({ failing }) => failing >= Math.max(least, 1))
    .sort(
      (a, b) =>
        b.failing * a.applicable - a.failing * b.applicable ||
        b.clients.not_implemented * a.applicable - a.clients.not_implemented * b.applicable,
    );
}

/**
 * What is worth doing with several clients at once: first what gives the most points × impact ÷ effort over all who
 * have not done it.
 */
export function mostUseful(items: readonly AskedItem[], least: number): AskedItem[] {
  const worth = ({ gain, item }: AskedItem) => gain * item.impact;
  return items
    .filter(({ failing, gain }) => failing >= Math.max(least, 1) && gain > 0)
    .sort((a, b) => worth(b) * a.item.effort - worth(a) * b.item.effort || a.item.effort - b.item.effort);
}
