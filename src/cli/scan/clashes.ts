import { compareText } from '../../compare/portfolio/histories.js';
import type { Standing } from '../../compare/portfolio/standing.js';
import type { Context } from '../context.js';
import type { TakenFiles } from './taken.js';

/** What is left when those are taken out of which nobody can tell which one counts, and how many those are. */
export interface Sorted {
  readonly taken: TakenFiles;
  readonly clashing: number;
}

/**
 * Two files of one organisation for one checklist and date: each is probably meant to replace the other, and only a
 * person knows which. They are named, and none is used.
 */
export function sortOutClashes(context: Context, taken: TakenFiles): Sorted {
  const clashes = clashesAmong(taken);
  for (const same of clashes) {
    const { name, checklist, date } = taken.at(same[0] ?? 0);
    const names = same.map((index) => context.shown(taken.pathAt(index)));
    const { clash } = context.messages.scan;
    context.say(clash(context.shown(name), checklist.id, date ?? '', names));
  }
  const lost = new Set(clashes.flat());
  return lost.size === 0 ? { taken, clashing: 0 } : { taken: taken.without(lost), clashing: lost.size };
}

/** Indexes of files that stand for the same, in the order of the first of each. */
function clashesAmong(taken: TakenFiles): readonly (readonly number[])[] {
  const clients = Array.from({ length: taken.length }, (_, index) => taken.at(index).client);
  const byClient = Uint32Array.from(clients.keys()).sort(
    (a, b) => compareText(clients[a] ?? '', clients[b] ?? '') || a - b,
  );
  const clashes: number[][] = [];
  let begin = 0;
  for (let end = 1; end <= byClient.length; end++) {
    if (clients[byClient[begin] ?? 0] === clients[byClient[end] ?? -1]) continue;
    if (end - begin > 1) for (const same of clashesOfOne(taken, byClient.subarray(begin, end))) clashes.push(same);
    begin = end;
  }
  return clashes.sort(([a = 0], [b = 0]) => a - b);
}

function clashesOfOne(taken: TakenFiles, own: Uint32Array): number[][] {
  const byPlace = new Map<string, number[]>();
  for (const index of own) {
    const place = placeOf(taken.at(index));
    const same = byPlace.get(place);
    if (same) same.push(index);
    else byPlace.set(place, [index]);
  }
  return [...byPlace.values()].filter(({ length }) => length > 1);
}

/** By id alone: answers to two versions on one day are a mistake, too. */
function placeOf({ checklist, date }: Standing): string {
  return `${checklist.id}\n${date ?? ''}`;
}
