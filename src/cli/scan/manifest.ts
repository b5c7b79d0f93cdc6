import { LIMITS } from '../../read/limits.js';
import { FileError, type World } from '../world.js';

const NAME = '.tenken-scan.json';
const START = '{\n  "tenken": "scan/1"';

/**
 * What the reports in a folder were made from: a digest of everything that decides the bytes, by the file's name. It
 * holds no name and no path but those of the reports themselves.
 */
export class Manifest {
  readonly #world: World;
  readonly #path: string;
  readonly #made: Map<string, string>;
  readonly #there: ReadonlySet<string>;

  private constructor(world: World, folder: string, made: Map<string, string>, there: ReadonlySet<string>) {
    this.#world = world;
    this.#path = `${folder}/${NAME}`;
    this.#made = made;
    this.#there = there;
  }

  /** A manifest that is missing or cannot be understood knows nothing: everything is made anew. Throws FileError. */
  static async open(world: World, folder: string): Promise<Manifest> {
    const there = new Set(await world.files.list(folder));
    return new Manifest(world, folder, new Map(await read(world, `${folder}/${NAME}`)), there);
  }

  /** Where the lock of the folder is kept. */
  static lockPath(folder: string): string {
    return `${folder}/${NAME}`;
  }

  /** Whether reports under real names were written here. */
  get hasAny(): boolean {
    return this.#made.size > 0;
  }

  isUpToDate(file: string, key: string): boolean {
    return this.#there.has(file) && this.#made.get(file) === key;
  }

  note(file: string, key: string): void {
    this.#made.set(file, key);
  }

  async save(): Promise<void> {
    const files = [...this.#made].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = files.map(([file, key]) => `\n    ${JSON.stringify(file)}: ${JSON.stringify(key)}`);
    const text = `${START},\n  "files": {${lines.join(',')}\n  }\n}\n`;
    const isOurs = (existing: Uint8Array) => new TextDecoder().decode(existing).startsWith(START);
    await this.#world.files.write(this.#path, new TextEncoder().encode(text), { force: false, isOurs });
  }
}

async function read(world: World, path: string): Promise<[string, string][]> {
  try {
    const { tenken, files } = JSON.parse(
      new TextDecoder().decode(await world.files.read(path, LIMITS.checklistBytes, 'refuse')),
    );
    if (tenken !== 'scan/1' || typeof files !== 'object' || files === null) return [];
    return Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}
