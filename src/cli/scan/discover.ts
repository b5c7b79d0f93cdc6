import { isGlob } from '../../text/glob.js';
import { PackedNumbers, PackedTexts } from '../../text/packed.js';
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
  /** 1 for those the user named. */
  readonly #named = new PackedNumbers();
  #workbooks = 0;

  get length(): number {
    return this.#named.length;
  }

  get workbooks(): number {
    return this.#workbooks;
  }

  add({ path, named }: Candidate): void {
    if (isWorkbook(path)) this.#workbooks++;
    this.#paths.add(path);
    this.#named.add(Number(named));
  }

  at(index: number): Candidate {
    return { path: this.#paths.at(index), named: this.#named.at(index) === 1 };
  }
}

/** By its name: what is in it is seen when it is opened. */
export function isWorkbook(path: string): boolean {
  return /\.xlsx$/iu.test(path);
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
  const found = new Found(keysBy((path) => files.relative(path)));
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
      if (await files.isDirectory(name)) await walk(world, name, wanted, (path) => found.add({ path, named: false }));
      else if (isGlob(name) && !(await isThere(world, name))) {
        const before = found.length;
        await expand(world, name, wanted, (path) => found.add({ path, named: false }));
        if (found.length === before) refused.push(messages.scan.noMatch(context.shown(name)));
      } else found.add({ path: name, named: true });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      refused.push(wordFileError(error, messages));
    }
  }
  return { candidates: found.inOrder(), refused: [...new Set(refused)].sort() };
}

/** What was found so far: nearly always in order, since folders are. */
class Found {
  readonly #keyOf: (path: string) => string;
  readonly #candidates = new Candidates();
  #last = '';
  #isInOrder = true;

  constructor(keyOf: (path: string) => string) {
    this.#keyOf = keyOf;
  }

  get length(): number {
    return this.#candidates.length;
  }

  add(candidate: Candidate): void {
    const key = this.#keyOf(candidate.path);
    if (key <= this.#last) this.#isInOrder = false;
    this.#last = key;
    this.#candidates.add(candidate);
  }

  inOrder(): Candidates {
    if (this.#isInOrder) return this.#candidates;
    const byKey = new Map<string, Candidate>();
    for (let index = 0; index < this.length; index++) {
      const candidate = this.#candidates.at(index);
      const key = this.#keyOf(candidate.path);
      if (!byKey.get(key)?.named) byKey.set(key, candidate);
    }
    const sorted = new Candidates();
    for (const [, candidate] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) sorted.add(candidate);
    return sorted;
  }
}

/** Paths as seen from here; worked out once a folder, since folders may hold ten thousands. */
function keysBy(relative: (path: string) => string): (path: string) => string {
  let [last, known] = ['', ''];
  return (path) => {
    const cut = path.lastIndexOf('/');
    const name = path.slice(cut + 1);
    // A name that means another place is looked at as a whole.
    if (cut < 1 || name === '' || name === '..' || name.includes('\\')) return relative(path);
    if (cut !== last.length || !path.startsWith(last)) {
      last = path.slice(0, cut);
      known = relative(last);
      if (known !== '') known += '/';
    }
    return known + name;
  };
}
