/** Indexes by what they have in common: two rows of numbers, since there may be ten thousands of groups. */
export interface Grouped {
  /** Those of a group follow each other, each as it came; the groups in the order of their first. */
  readonly order: Uint32Array;
  /** Where in `order` each group ends. */
  readonly ends: Uint32Array;
}

/** The indexes below `count` by their key. */
export function groupedBy(count: number, keyOf: (index: number) => string): Grouped {
  const groups = new Map<string, number>();
  const groupOf = new Uint32Array(count);
  const sizes = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const key = keyOf(index);
    let group = groups.get(key);
    if (group === undefined) {
      group = groups.size;
      groups.set(key, group);
    }
    groupOf[index] = group;
    sizes[group] = (sizes[group] as number) + 1;
  }
  // Where the next of each group goes; in the end, where the group ends.
  const ends = sizes.slice(0, groups.size);
  let begin = 0;
  for (const [group, size] of ends.entries()) {
    ends[group] = begin;
    begin += size;
  }
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const group = groupOf[index] as number;
    const next = ends[group] as number;
    order[next] = index;
    ends[group] = next + 1;
  }
  return { order, ends };
}

/** The members of each group, in turn. */
export function* groupsOf({ order, ends }: Grouped): Iterable<Uint32Array> {
  let begin = 0;
  for (const end of ends) {
    yield order.subarray(begin, end);
    begin = end;
  }
}
