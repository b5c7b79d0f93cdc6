import { groupedBy, groupsOf } from '../../compare/portfolio/grouped.js';
import type { Standing } from '../../compare/portfolio/standing.js';
import type { Context } from '../context.js';
import type { TakenFiles } from './taken.js';

/** What is left when those are taken out of which nobody can tell which one counts. */
export interface Sorted {
  readonly taken: TakenFiles;
  /** How many were taken out. */
  readonly clashing: number;
  /** How many organisations those that are left are of. */
  readonly clients: number;
}

/**
 * Two files of one organisation for one checklist and date: each is probably meant to replace the other, and only a
 * person knows which. They are named, and none is used.
 */
export function sortOutClashes(context: Context, all: TakenFiles): Sorted {
  const byClient = groupedBy(all.length, (index) => all.at(index).client);
  const clashes: (readonly number[])[] = [];
  let clients = byClient.ends.length;
  for (const own of groupsOf(byClient)) {
    if (own.length === 1) continue;
    const found = clashesOfOne(all, own);
    clashes.push(...found);
    if (found.flat().length === own.length) clients--;
  }
  // In the order of the first of each.
  for (const same of clashes.sort(([a = 0], [b = 0]) => a - b)) {
    const { name, checklist, date } = all.at(same[0] ?? 0);
    const names = same.map((index) => context.shown(all.pathAt(index)));
    const { clash } = context.messages.scan;
    context.say(clash(context.shown(name), checklist.id, date ?? '', names));
  }
  const lost = new Set(clashes.flat());
  return { taken: lost.size === 0 ? all : all.without(lost), clashing: lost.size, clients };
}

function clashesOfOne(taken: TakenFiles, own: Uint32Array): number[][] {
  const byPlace = groupedBy(own.length, (index) => placeOf(taken.at(own[index] as number)));
  const places = Array.from(groupsOf(byPlace), (same) => Array.from(same, (index) => own[index] as number));
  return places.filter(({ length }) => length > 1);
}

/** By id alone: answers to two versions on one day are a mistake, too. */
function placeOf({ checklist, date }: Standing): string {
  return `${checklist.id}\n${date ?? ''}`;
}
