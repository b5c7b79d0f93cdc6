import type { ChecklistRef } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import { type Finding, finding, hasErrors } from '../model/finding.js';
import type { ChecklistSource } from '../open/answers.js';
import { LIMITS } from '../read/limits.js';
import type { SourceText } from '../read/source.js';
import type { World } from './world.js';

/** A checklist that comes with tenken, prepared when tenken is built. */
interface BuiltIn {
  readonly id: string;
  readonly version: string;
  readonly file: string;
}

/** A file of the user's folder that cannot be used. */
export interface RefusedChecklist {
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

/** The built-in checklists and, beside them, those of the user's own folder. */
export class Catalog implements ChecklistSource {
  readonly #world: World;
  readonly #builtIn: readonly BuiltIn[];
  readonly #own: readonly Checklist[];
  readonly #loaded = new Map<string, Checklist>();
  readonly #found = new Map<string, Promise<Checklist | undefined>>();

  private constructor(world: World, builtIn: readonly BuiltIn[], own: readonly Checklist[]) {
    this.#world = world;
    this.#builtIn = builtIn;
    this.#own = own;
  }

  /** Reads the folder, if one is given. Checklists in it that cannot be used come back as `refused`. */
  static async open(
    world: World,
    folder: string | undefined,
  ): Promise<{ catalog: Catalog; refused: readonly RefusedChecklist[] }> {
    const builtIn = await readJson<readonly BuiltIn[]>(world, 'dist/checklists/index.json');
    const own = folder === undefined ? { checklists: [], refused: [] } : await readFolder(world, folder, builtIn);
    return { catalog: new Catalog(world, builtIn, own.checklists), refused: own.refused };
  }

  async ids(): Promise<readonly string[]> {
    return [...new Set([...this.#builtIn, ...this.#own].map(({ id }) => id))];
  }

  /** The same question has the same answer, and a batch asks it ten thousand times. */
  find(ref: ChecklistRef): Promise<Checklist | undefined> {
    const key = `${ref.id}@${ref.version ?? ''}`;
    const known = this.#found.get(key);
    if (known) return known;
    const found = this.#find(ref);
    // Strangers' files may ask for any number of checklists that do not exist.
    if (this.#found.size < MOST_FOUND) this.#found.set(key, found);
    return found;
  }

  async #find({ id, version }: ChecklistRef): Promise<Checklist | undefined> {
    const candidates = [...this.#own, ...this.#builtIn].filter((each) => each.id === id);
    const newestFirst = candidates.sort((a, b) => compareVersions(b.version, a.version));
    const found = newestFirst.find((each) => each.version === version) ?? newestFirst[0];
    return found && this.#load(found);
  }

  /** Every checklist, built-in ones first. */
  async all(): Promise<readonly Checklist[]> {
    return Promise.all([...this.#builtIn, ...this.#own].map((each) => this.#load(each)));
  }

  async #load(found: BuiltIn | Checklist): Promise<Checklist> {
    if ('items' in found) return found;
    const known = this.#loaded.get(found.file);
    if (known) return known;
    const checklist = await readJson<Checklist>(this.#world, `dist/checklists/${found.file}`);
    this.#loaded.set(found.file, checklist);
    return checklist;
  }
}

const MOST_FOUND = 1000;

async function readJson<T>(world: World, path: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await world.resource(path)));
}

async function readFolder(
  world: World,
  folder: string,
  builtIn: readonly BuiltIn[],
): Promise<{ checklists: readonly Checklist[]; refused: readonly RefusedChecklist[] }> {
  // The schema validator is only needed for checklists of the user's own.
  const { openChecklist } = await import('../open/checklist.js');
  const taken = new Set(builtIn.map(({ id, version }) => `${id}@${version}`));
  const checklists: Checklist[] = [];
  const refused: RefusedChecklist[] = [];
  for (const name of (await world.files.list(folder)).filter((each) => /\.(?:ya?ml|json)$/iu.test(each))) {
    const path = `${folder.replace(/[/\\]+$/u, '')}/${name}`;
    const bytes = await world.files.read(path, LIMITS.checklistBytes);
    const { checklist, source, findings } = await openChecklist(path, bytes);
    const clash = checklist && taken.has(`${checklist.id}@${checklist.version}`);
    const all = clash ? [...findings, finding('error', 'checklist.id-taken', checklist, null)] : findings;
    if (checklist && !hasErrors(all)) {
      taken.add(`${checklist.id}@${checklist.version}`);
      checklists.push({ ...checklist, digest: await world.sha256(bytes) });
    }
    if (all.length > 0) refused.push({ source, findings: all });
  }
  return { checklists, refused };
}

/** Negative if `a` is the earlier version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
