import type { Assessment, Group } from '../model/assessment.js';
import type { Checklist, Item } from '../model/checklist.js';
import { CATEGORIES, LEVELS, MEASURES, PRIORITIES, ROLES } from '../model/vocabulary.js';
import { Adder } from './tally.js';

/** The ways a checklist's items are grouped. */
export type Grouping = 'categories' | 'sections' | 'levels' | 'roles' | 'priorities' | 'measures';

export type Groups = Pick<Assessment, Grouping>;

interface Dimension {
  readonly ids: readonly string[];
  /** Index into `ids` by item index; -1 where the item is in none. */
  readonly groupOf: readonly number[];
  /** By index into `ids`: the indexes of the group's items, in order. */
  readonly itemsOf: readonly (readonly number[])[];
}

/** The groups of a checklist and where each item belongs: worked out once a checklist, filled once an assessment. */
export type Layout = Readonly<Record<Grouping, Dimension>>;

const layouts = new WeakMap<Checklist, Layout>();

export function layoutOf(checklist: Checklist): Layout {
  const known = layouts.get(checklist);
  if (known) return known;
  const layout = makeLayout(checklist);
  layouts.set(checklist, layout);
  return layout;
}

function makeLayout({ items, sections }: Checklist): Layout {
  const all = (ids: readonly string[], idOf: (item: Item) => string | undefined): Dimension => {
    const groupOf = items.map((item) => ids.indexOf(idOf(item) ?? ''));
    const itemsOf = ids.map((): number[] => []);
    for (const [item, group] of groupOf.entries()) itemsOf[group]?.push(item);
    return { ids, groupOf, itemsOf };
  };
  const ifUsed = (ids: readonly string[], idOf: (item: Item) => string | undefined): Dimension => {
    const dimension = all(ids, idOf);
    return dimension.groupOf.some((index) => index >= 0) ? dimension : { ...dimension, ids: [], itemsOf: [] };
  };
  return {
    categories: all(CATEGORIES, (item) => item.category),
    sections: all(
      sections.map((section) => section.id),
      (item) => item.section,
    ),
    levels: ifUsed(LEVELS, (item) => item.level),
    roles: ifUsed(ROLES, (item) => item.role),
    priorities: ifUsed(PRIORITIES, (item) => item.priority),
    measures: all(MEASURES, (item) => item.measure),
  };
}

interface GroupAdder {
  readonly id: string;
  readonly adder: Adder;
}

/** Adds items up in every group they belong to. */
export class GroupAdders {
  readonly #groupings: readonly { readonly grouping: string; readonly groups: readonly GroupAdder[] }[];
  /** By grouping, then by item: the group it is in. */
  readonly #groupsOf: readonly (readonly (GroupAdder | undefined)[])[];

  constructor(layout: Layout) {
    const dimensions = Object.entries(layout).map(([grouping, { ids, groupOf }]) => {
      const groups = ids.map((id) => ({ id, adder: new Adder() }));
      return { grouping, groups, groupsOf: groupOf.map((index) => groups[index]) };
    });
    this.#groupings = dimensions;
    this.#groupsOf = dimensions.map(({ groupsOf }) => groupsOf);
  }

  add(itemIndex: number, ...args: Parameters<Adder['add']>): void {
    for (const groups of this.#groupsOf) groups[itemIndex]?.adder.add(...args);
  }

  groups(): Groups {
    const named = this.#groupings.map(({ grouping, groups }) => [
      grouping,
      groups.map(({ id, adder }): Group => ({ id, ...adder })),
    ]);
    return Object.fromEntries(named) as Groups;
  }
}
