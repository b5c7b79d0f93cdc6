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
  const byPlace = new Map<string, Taken[] | Taken>();
  for (const each of taken) {
    const place = placeOf(each);
    const known = byPlace.get(place);
    if (Array.isArray(known)) known.push(each);
    else byPlace.set(place, known ? [known, each] : each);
  }
  const lost = new Set<Taken>();
  for (const same of byPlace.values()) {
    if (!Array.isArray(same)) continue;
    const [{ standing }] = same as [Taken, ...Taken[]];
    const names = same.map(({ path }) => context.shown(path));
    const { clash } = context.messages.scan;
    context.say(clash(context.shown(standing.name), standing.checklist.id, standing.date ?? '', names));
    for (const each of same) lost.add(each);
  }
  return lost.size === 0
    ? { taken, clashing: 0 }
    : { taken: taken.filter((each) => !lost.has(each)), clashing: lost.size };
}

/** By id alone: answers to two versions on one day are a mistake, too. */
function placeOf({ standing: { client, checklist, date } }: Taken): string {
  return `${client}\n${checklist.id}\n${date ?? ''}`;
}
