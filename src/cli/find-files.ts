import { globBase, globExpression } from '../text/glob.js';
import { FileError, type FolderEntries, type World } from './world.js';

/** What is looked for in folders, and what is not. */
export interface Wanted {
  readonly names: RegExp;
  /** Folders to leave alone, beside hidden ones and what others installed. */
  readonly skips?: (folder: string) => boolean;
  /** A folder inside that cannot be looked into; without it, that ends the search. */
  readonly onError?: (error: FileError) => void;
}

/** What is looked into, in a folder: nothing hidden, and nothing that others installed. */
const SKIPPED_FOLDERS = new Set(['node_modules']);
const DEEPEST = 32;

/** Finds every file of a folder and those below it that has a wanted name, by name. Links to folders are not followed. */
export async function walk(
  world: World,
  folder: string,
  wanted: Wanted,
  found: (path: string) => void,
  depth = 0,
): Promise<void> {
  if (depth > DEEPEST || wanted.skips?.(folder)) return;
  const prefix = folder === '.' ? '' : `${folder.replace(/[/\\]+$/u, '')}/`;
  const { names, folders } = await entriesOf(world, folder, wanted, depth);
  for (const name of names) {
    if (name.startsWith('.')) continue;
    if (!folders.has(name)) {
      if (wanted.names.test(name)) found(prefix + name);
    } else if (!SKIPPED_FOLDERS.has(name)) await walk(world, prefix + name, wanted, found, depth + 1);
  }
}

async function entriesOf(world: World, folder: string, { onError }: Wanted, depth: number): Promise<FolderEntries> {
  try {
    return await world.files.entries(folder);
  } catch (error) {
    if (!(error instanceof FileError) || !onError || depth === 0) throw error;
    onError(error);
    return { names: [], folders: new Set() };
  }
}

/** Finds the files a glob means. Windows' own shell expands none. */
export async function expand(
  world: World,
  given: string,
  wanted: Wanted,
  found: (path: string) => void,
): Promise<void> {
  const glob = given.replaceAll('\\', '/');
  const expression = globExpression(glob);
  const base = globBase(glob);
  if (base !== '' && !(await world.files.isDirectory(base))) return;
  await walk(world, base === '' || base === '.' ? '.' : base, wanted, (path) => {
    if (expression.test(path)) found(path);
  });
}

/** Whether there is a file of that very name, whatever is in it. */
export async function isThere(world: World, name: string): Promise<boolean> {
  try {
    await world.files.read(name, 0);
    return true;
  } catch {
    return false;
  }
}
