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

/** Every question with what the clients answered, in the checklist's order. */
export function askedItems(checklist: Checklist, standings: Iterable<{ readonly letters: string }>): AskedItem[] {
  const counts = countStatuses(checklist.items.length, standings);
  const { highest } = rangeOf(checklist.scale);
  const missing = (status: Status) => highest - (pointsOf(checklist.scale, status) ?? highest);
  return checklist.items.map((item, index) => {
    const clients = Object.fromEntries(
      STATUSES.map((status, at) => [status, counts[index * STATUSES.length + at] ?? 0]),
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

/** How many clients have each status, item by item in one row. */
function countStatuses(items: number, standings: Iterable<{ readonly letters: string }>): Int32Array {
  const counts = new Int32Array(items * STATUSES.length);
  for (const { letters } of standings) {
    for (let index = 0; index < items; index++) {
      const at = index * STATUSES.length + statusIndexAt(letters, index);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}
