import type { Checklist, Mapping } from '../../model/checklist.js';
import type { Linked } from '../rule.js';

/** One link as it is written, with its place. */
export interface PlacedLink {
  readonly from: string;
  readonly mapping: Mapping;
  readonly checklist: string;
  readonly item: string;
  readonly path: readonly (string | number)[];
}

/** Every link of a checklist. */
export function* linksOf({ id, items }: Checklist): Iterable<PlacedLink> {
  for (const [index, item] of items.entries()) {
    for (const [at, mapping] of (item.mapsTo ?? []).entries()) {
      const [checklist = '', target = ''] = mapping.to.split('#', 2);
      yield { from: `${id}#${item.id}`, mapping, checklist, item: target, path: ['items', index, 'maps_to', at] };
    }
  }
}

/** What the checklists that are linked to say about this one's items: relations by `from → to`. */
export function writtenBy({ checklist, others }: Linked): ReadonlyMap<string, Mapping> {
  const targets = new Set([...linksOf(checklist)].map((link) => link.checklist));
  const written = new Map<string, Mapping>();
  for (const target of targets) {
    const other = target === checklist.id ? undefined : others.get(target);
    for (const { from, mapping } of other ? linksOf(other) : []) written.set(`${from} → ${mapping.to}`, mapping);
  }
  return written;
}
