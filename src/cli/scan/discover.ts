import { isGlob } from '../../text/glob.js';
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

export interface Discovered {
  /** Each once, by path, whatever order the command line had. */
  readonly candidates: readonly Candidate[];
  /** Why some names led to nothing, a line each. */
  readonly refused: readonly string[];
}

/** Formats answers come in. What is found is looked at; what is not about answers is passed over. `~$` is Excel's own. */
const ANSWER_NAMES = /^(?!~\$).*\.(?:ya?ml|json|xlsx|csv|tsv)$/iu;

/** The files that names, folders and globs of the command line mean. `output` is never looked into. */
export async function discover(context: Context, names: readonly string[], output: string): Promise<Discovered> {
  const { world, messages } = context;
  const { files } = world;
  const found = new Found((path) => files.relative(path));
  const refused: string[] = [];
  const out = files.relative(output);
  const wanted: Wanted = {
    names: ANSWER_NAMES,
    skips: (folder) => files.relative(folder) === out,
    onError: (error) => refused.push(wordFileError(error, messages)),
  };
  for (const name of names) {
    if (name === '-') throw new UsageError(messages.scan.noStdin);
    try {
      if (await files.isDirectory(name)) for (const each of await walk(world, name, wanted)) found.add(each, false);
      else if (isGlob(name) && !(await isThere(world, name))) {
        const matching = await expand(world, name, wanted);
        if (matching.length === 0) refused.push(messages.scan.noMatch(context.shown(name)));
        for (const each of matching) found.add(each, false);
      } else found.add(name, true);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      refused.push(wordFileError(error, messages));
    }
  }
  return { candidates: found.sorted(), refused: [...new Set(refused)].sort() };
}

/**
 * Files by where they are as seen from here. By folder, and in it by name: of the ten thousands a folder may hold, no
 * path is put together twice.
 */
class Found {
  readonly #relative: (path: string) => string;
  readonly #folders = new Map<string, Map<string, Candidate>>();
  /** The folder of the last path, as it was written and as its files are kept. */
  #last: readonly [written: string, kept: Map<string, Candidate>] | null = null;

  constructor(relative: (path: string) => string) {
    this.#relative = relative;
  }

  add(path: string, named: boolean): void {
    const [folder, name] = split(path);
    // A name that means another place is looked at as a whole.
    const isPlain = folder !== '' && name !== '' && name !== '..' && !name.includes('\\');
    if (isPlain && this.#last?.[0] !== folder) this.#last = [folder, this.#of(this.#relative(folder))];
    const [kept, key] = isPlain && this.#last ? [this.#last[1], name] : this.#elsewhere(path);
    if (!kept.get(key)?.named) kept.set(key, { path, named });
  }

  sorted(): readonly Candidate[] {
    const found = [...this.#folders].flatMap(([folder, files]) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      return Array.from(files, ([name, candidate]) => ({ key: prefix + name, candidate }));
    });
    found.sort((a, b) => (a.key < b.key ? -1 : 1));
    return found.map(({ candidate }) => candidate);
  }

  #elsewhere(path: string): [Map<string, Candidate>, string] {
    const [folder, name] = split(this.#relative(path));
    return [this.#of(folder), name];
  }

  #of(folder: string): Map<string, Candidate> {
    const known = this.#folders.get(folder) ?? new Map<string, Candidate>();
    this.#folders.set(folder, known);
    return known;
  }
}

/** Before and after the last slash. */
function split(path: string): [folder: string, name: string] {
  const cut = path.lastIndexOf('/');
  return cut === -1 ? ['', path] : [path.slice(0, cut), path.slice(cut + 1)];
}
