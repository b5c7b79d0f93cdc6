import type { Checklist, Relation } from '../model/checklist.js';
import type { Text } from '../model/text.js';

/** A counterpart of an item in another checklist, read from the item: "my meaning is … theirs". */
export interface Link {
  readonly checklist: string;
  readonly item: string;
  readonly relation: Relation;
  readonly rationale: Text;
}

/** The same relation read from the other side. */
const INVERSE: Readonly<Record<Relation, Relation>> = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  intersects: 'intersects',
};

/** `checklist#item`, as `maps_to` names an item. */
export const itemRef = (checklist: string, item: string): string => `${checklist}#${item}`;

/** The two halves of `checklist#item`. */
export function parseItemRef(ref: string): { readonly checklist: string; readonly item: string } {
  const [checklist = '', item = ''] = ref.split('#', 2);
  return { checklist, item };
}

/**
 * Every item's counterparts among the given checklists, by `checklist#item`. A link is written once, in one of the two
 * checklists, and found from both; links to checklists that are not given are left out.
 */
export function linksAmong(checklists: readonly Checklist[]): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  const add = (from: string, link: Link) => links.set(from, [...(links.get(from) ?? []), link]);
  const known = new Set(checklists.map(({ id }) => id));
  for (const { id, items } of checklists) {
    for (const item of items) {
      for (const { to, relation, rationale } of item.mapsTo ?? []) {
        const target = parseItemRef(to);
        if (!known.has(target.checklist)) continue;
        add(itemRef(id, item.id), { ...target, relation, rationale });
        add(to, { checklist: id, item: item.id, relation: INVERSE[relation], rationale });
      }
    }
  }
  return links;
}
