import { factsWithPaths } from '../lint/known-facts.js';
import type { Problem } from '../lint/rule.js';
import type { Checklist, Item } from '../model/checklist.js';
import type { ItemChange, Overlay } from '../model/overlay.js';
import { LEVELS, PRIORITIES } from '../model/vocabulary.js';
import { nearest } from '../text/nearest.js';

export interface Applied {
  /** The checklist with the overlay over it; not to be used if there is a problem. */
  readonly checklist: Checklist;
  /** What does not fit, with paths into the overlay file. */
  readonly problems: readonly Problem[];
}

/** Puts an overlay over a checklist. `digest` is of the overlay's bytes; reports carry it. */
export function applyOverlay(checklist: Checklist, overlay: Overlay, digest: string): Applied {
  const problems = [...checkChanges(checklist, overlay), ...checkAdded(checklist, overlay)];
  const items = checklist.items.map((item) => change(item, overlay.changes.get(item.id)));
  const ids = [...overlay.changes].filter(([, { off }]) => off === undefined).map(([id]) => id);
  const applied = {
    ...(overlay.title && { title: overlay.title }),
    digest,
    changed: ids,
    added: overlay.added.map(({ id }) => id),
    off: [...overlay.changes].filter(([, { off }]) => off !== undefined).map(([id]) => id),
  };
  return { checklist: { ...checklist, items: [...items, ...overlay.added], overlay: applied }, problems };
}

function change(item: Item, changes: ItemChange | undefined): Item {
  return changes ? { ...item, ...changes } : item;
}

function* checkChanges(checklist: Checklist, { changes }: Overlay): Iterable<Problem> {
  const ids = checklist.items.map(({ id }) => id);
  for (const [id, change] of changes) {
    const item = checklist.items.find((each) => each.id === id);
    if (!item) {
      yield { code: 'overlay.item-unknown', args: { id, nearest: nearest(id, ids) }, path: ['items', id], aim: 'key' };
      continue;
    }
    if (change.off && isFixed(checklist)) yield { code: 'overlay.scale', args: {}, path: ['items', id, 'off'] };
    if (loosens(LEVELS, item.level, change.level)) {
      yield {
        code: 'overlay.loosened',
        args: { from: item.level ?? '', to: change.level ?? '' },
        path: ['items', id, 'level'],
      };
    }
    if (loosens(PRIORITIES, item.priority, change.priority)) {
      const args = { from: item.priority ?? '', to: change.priority ?? '' };
      yield { code: 'overlay.loosened', args, path: ['items', id, 'priority'] };
    }
    yield* unknownFacts(checklist, change.appliesWhen, ['items', id, 'applies_when']);
  }
}

function* checkAdded(checklist: Checklist, { added }: Overlay): Iterable<Problem> {
  const sections = checklist.sections.map(({ id }) => id);
  const taken = new Set(checklist.items.map(({ id }) => id));
  for (const [index, { id, section, appliesWhen }] of added.entries()) {
    if (isFixed(checklist)) yield { code: 'overlay.scale', args: {}, path: ['add', index] };
    if (taken.has(id))
      yield { code: 'checklist.duplicate-id', args: { list: 'items', id }, path: ['add', index, 'id'] };
    taken.add(id);
    if (!sections.includes(section)) {
      const args = { id: section, nearest: nearest(section, sections) };
      yield { code: 'checklist.unknown-section', args, path: ['add', index, 'section'] };
    }
    yield* unknownFacts(checklist, appliesWhen, ['add', index, 'applies_when']);
  }
}

/**
 * The points of a points scale and its bands are those of its questions, and a gate is that all of them are met: with
 * one more or less they mean nothing.
 */
function isFixed({ scale, gate }: Checklist): boolean {
  return scale.total === 'points' || gate !== undefined;
}

/** Both lists run from the stricter to the looser. */
function loosens(order: readonly string[], from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && order.indexOf(to) > order.indexOf(from);
}

function* unknownFacts(checklist: Checklist, condition: Item['appliesWhen'], path: Problem['path']): Iterable<Problem> {
  const facts = checklist.profile.facts.map(({ id }) => id);
  for (const { id, path: at } of factsWithPaths(condition, path)) {
    if (!facts.includes(id))
      yield { code: 'checklist.unknown-fact', args: { id, nearest: nearest(id, facts) }, path: at };
  }
}
