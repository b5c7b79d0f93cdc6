import { globBase, globExpression } from '../text/glob.js';
import { FileError, type World } from './world.js';

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

/** Every file of a folder and those below it that has a wanted name, sorted by folder. Links to folders are not followed. */
export async function walk(world: World, folder: string, wanted: Wanted, depth = 0): Promise<readonly string[]> {
  if (depth > DEEPEST || wanted.skips?.(folder)) return [];
  const found: string[] = [];
  const prefix = folder === '.' ? '' : `${folder.replace(/[/\\]+$/u, '')}/`;
  for (const { name, kind } of await entriesOf(world, folder, wanted, depth)) {
    if (name.startsWith('.')) continue;
    if (kind === 'file' && wanted.names.test(name)) found.push(prefix + name);
    if (kind === 'folder' && !SKIPPED_FOLDERS.has(name)) {
      for (const each of await walk(world, prefix + name, wanted, depth + 1)) found.push(each);
    }
  }
  return found;
}

async function entriesOf(world: World, folder: string, { onError }: Wanted, depth: number) {
  try {
    return await world.files.entries(folder);
  } catch (error) {
    if (!(error instanceof FileError) || !onError || depth === 0) throw error;
    onError(error);
    return [];
  }
}

/** The files a glob means. Windows' own shell expands none. */
export async function expand(world: World, given: string, wanted: Wanted): Promise<readonly string[]> {
  const glob = given.replaceAll('\\', '/');
  const expression = globExpression(glob);
  const base = globBase(glob);
  if (base !== '' && !(await world.files.isDirectory(base))) return [];
  const all = await walk(world, base === '' || base === '.' ? '.' : base, wanted);
  return all.filter((path) => expression.test(path));
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
