import { isGlob } from '../../text/glob.js';
import { PackedTexts } from '../../text/packed.js';
import type { Context } from '../context.js';
import { wordFileError } from '../errors.js';
import { UsageError } from '../exit.js';
import { expand, isThere, type Wanted, walk } from '../find-files.js';
import { FileError } from '../world.js';

/** An answer file to be looked at, and whether the user named it or it was found. */
export interface Candidate {
  readonly path: string;
  readonly named: boolean;
}

/** There may be ten thousands: each is put together when it is asked for. */
export class Candidates {
  readonly #paths = new PackedTexts();
  readonly #named: boolean[] = [];

  get length(): number {
    return this.#named.length;
  }

  add({ path, named }: Candidate): void {
    this.#paths.add(path);
    this.#named.push(named);
  }

  at(index: number): Candidate {
    return { path: this.#paths.at(index), named: this.#named[index] ?? false };
  }
}

export interface Discovered {
  /** Each once, by path, whatever order the command line had. */
  readonly candidates: Candidates;
  /** Why some names led to nothing, a line each. */
  readonly refused: readonly string[];
}

/** Formats answers come in. What is found is looked at; what is not about answers is passed over. `~$` is Excel's own. */
const ANSWER_NAMES = /^(?!~\$).*\.(?:ya?ml|json|xlsx|csv|tsv)$/iu;

/** The files that names, folders and globs of the command line mean. `output` is never looked into. */
export async function discover(context: Context, names: readonly string[], output: string): Promise<Discovered> {
  const { world, messages } = context;
  const { files } = world;
  const found = new Map<string, Candidate>();
  const refused: string[] = [];
  const out = files.relative(output);
  const keyOf = keysBy((path) => files.relative(path));
  const add = (path: string, named: boolean) => {
    const key = keyOf(path);
    if (!found.get(key)?.named) found.set(key, { path, named });
  };
  const wanted: Wanted = {
    names: ANSWER_NAMES,
    skips: (folder) => files.relative(folder) === out,
    onError: (error) => refused.push(wordFileError(error, messages)),
  };
  for (const name of names) {
    if (name === '-') throw new UsageError(messages.scan.noStdin);
    try {
      if (await files.isDirectory(name)) for (const each of await walk(world, name, wanted)) add(each, false);
      else if (isGlob(name) && !(await isThere(world, name))) {
        const matching = await expand(world, name, wanted);
        if (matching.length === 0) refused.push(messages.scan.noMatch(context.shown(name)));
        for (const each of matching) add(each, false);
      } else add(name, true);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      refused.push(wordFileError(error, messages));
    }
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const candidates = new Candidates();
  for (const [, candidate] of sorted) candidates.add(candidate);
  return { candidates, refused: [...new Set(refused)].sort() };
}

/** Paths as seen from here; worked out once a folder, since folders may hold ten thousands. */
function keysBy(relative: (path: string) => string): (path: string) => string {
  const folders = new Map<string, string>();
  return (path) => {
    const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/\\]+)$/su.exec(path) ?? [];
    if (folder === '' || name === '' || name === '..') return relative(path);
    const known = folders.get(folder) ?? relative(folder);
    folders.set(folder, known);
    return known === '' ? name : `${known}/${name}`;
  };
}
