import type { Context } from '../context.js';
import type { Taken } from './collect.js';

/** What is left when those are taken out of which nobody can tell which one counts, and how many those are. */
export interface Sorted {
  readonly taken: readonly Taken[];
  readonly clashing: number;
}

/**
 * Two files of one organisation for one checklist and date: each is probably meant to replace the other, and only a
 * person knows which. They are named, and none is used.
 */
export function sortOutClashes(context: Context, taken: readonly Taken[]): Sorted {
  const byPlace = new Map<string, Taken[]>();
  const sorted = [...taken].sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(a.path, b.path));
  let clashing = 0;
  const lost = new Set<Taken>();
  for (let from = 0; from < sorted.length; ) {
    const place = placeOf(sorted[from] as Taken);
    let to = from + 1;
    while (to < sorted.length && placeOf(sorted[to] as Taken) === place) to++;
    if (to - from > 1) byPlace.set(place, sorted.slice(from, to));
    from = to;
  }
  for (const same of byPlace.values()) {
    const [{ standing }] = same as [Taken, ...Taken[]];
    const names = same.map(({ path }) => context.shown(path));
    const { clash } = context.messages.scan;
    context.say(clash(context.shown(standing.name), standing.checklist.id, standing.date ?? '', names));
    for (const each of same) lost.add(each);
    clashing += same.length;
  }
  return { taken: taken.filter((each) => !lost.has(each)), clashing };
}

/** By id alone: answers to two versions on one day are a mistake, too. */
function placeOf({ standing: { client, checklist, date } }: Taken): string {
  return `${client}\n${checklist.id}\n${date ?? ''}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
