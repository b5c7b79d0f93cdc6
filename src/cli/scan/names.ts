import type { Standing } from '../../compare/portfolio/standing.js';
import { safeFileName, sameNameKey } from '../../text/file-name.js';
import type { World } from '../world.js';
import type { Taken } from './taken.js';

/**
 * A name for the files of each, without ending: who, which checklist, when. Names that any file system could take for
 * one get a digest of whose they are, all of them, so that the order of the files decides nothing.
 */
export async function stemsFor(world: World, taken: readonly Taken[]): Promise<ReadonlyMap<Taken, string>> {
  const byKey = new Map<string, Taken[]>();
  const stems = new Map<Taken, string>();
  for (const each of taken) {
    const { name, checklist, date } = each.standing;
    const stem = [safeFileName(name), safeFileName(checklist.id), date].filter(Boolean).join('_');
    stems.set(each, stem);
    const key = sameNameKey(stem);
    const same = byKey.get(key);
    if (same) same.push(each);
    else byKey.set(key, [each]);
  }
  for (const same of byKey.values()) {
    if (same.length < 2) continue;
    for (const each of same) {
      const digest = await world.sha256(new TextEncoder().encode(each.standing.client));
      // No other name has a tilde there: names of organisations end before the checklist's.
      stems.set(each, `${stems.get(each)}~${digest.slice('sha256:'.length).slice(0, 16)}`);
    }
  }
  return stems;
}

/** Every client's alias: a number by an order that nothing tells about, the same for the same clients. */
export async function aliasesFor(
  world: World,
  standings: Iterable<Standing>,
  word: (number: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const clients = [...new Set(Array.from(standings, ({ client }) => client))];
  const digests = await Promise.all(
    clients.map(async (client) => [await world.sha256(new TextEncoder().encode(client)), client] as const),
  );
  const width = String(clients.length).length;
  return new Map(
    digests
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, client], index) => [client, word(String(index + 1).padStart(Math.max(width, 2), '0'))]),
  );
}
