import type { Assessment } from '../../model/assessment.js';
import type { Checklist, Item } from '../../model/checklist.js';
import { assess } from '../../score/assess.js';

/** Assessments of the same checklist, brought down to what all of them asked. */
export interface Shared {
  readonly assessments: readonly Assessment[];
  /** Ids that the newest version asks and an older one does not, and that an older one asks and the newest does not. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The versions give different points for the same answer: all are scored by the newest one's scale. */
  readonly rescored: boolean;
}

/**
 * Different versions of a checklist can be compared only on what they share: items with the same id. All are scored by
 * the scale and in the groups of the newest; whether an item applied is decided by its own version.
 */
export function sharedPart(assessments: readonly Assessment[]): Shared {
  const newest = assessments.at(-1);
  if (!newest) return { assessments, added: [], removed: [], rescored: false };
  const idSets = assessments.map(({ checklist }) => new Set(checklist.items.map(({ id }) => id)));
  const inAll = (id: string) => idSets.every((ids) => ids.has(id));
  const newestIds = newest.checklist.items.map(({ id }) => id);
  const added = newestIds.filter((id) => !inAll(id));
  const olderIds = new Set(idSets.slice(0, -1).flatMap((ids) => [...ids]));
  const removed = [...olderIds].filter((id) => !newestIds.includes(id));
  const values = JSON.stringify(newest.checklist.scale);
  const rescored = assessments.some(({ checklist }) => JSON.stringify(checklist.scale) !== values);
  if (added.length === 0 && removed.length === 0 && !rescored) return { assessments, added, removed, rescored };
  const shared = newest.checklist.items.filter(({ id }) => inAll(id));
  return {
    assessments: assessments.map((each) =>
      assess(partOf(each.checklist, newest.checklist, shared), each.answers, each.filter, each.asOf),
    ),
    added,
    removed,
    rescored,
  };
}

/** The shared items as an older version scopes them. Bands and the gate belong to the whole. */
function partOf(older: Checklist, newest: Checklist, shared: readonly Item[]): Checklist {
  const own = new Map(older.items.map((item) => [item.id, item]));
  const items = shared.map((item): Item => {
    const { appliesWhen: _appliesWhen, off: _off, ...same } = item;
    const { appliesWhen, off } = own.get(item.id) ?? {};
    return { ...same, ...(appliesWhen !== undefined && { appliesWhen }), ...(off !== undefined && { off }) };
  });
  const { expect: _expect, gate: _gate, ...rest } = older;
  return { ...rest, scale: newest.scale, sections: newest.sections, bands: [], items };
}
