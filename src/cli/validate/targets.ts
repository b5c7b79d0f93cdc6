import type { GivenFile } from '../../open/validate/files.js';
import { LIMITS } from '../../read/limits.js';
import { globBase, globExpression, isGlob } from '../../text/glob.js';
import type { Context } from '../context.js';
import { sayFileError } from '../errors.js';
import { UsageError } from '../exit.js';
import { FileError, type World } from '../world.js';

/** Files to check, and how many names of the command line led to none. */
export interface Targets {
  readonly files: readonly GivenFile[];
  readonly refused: number;
}

/** What is looked into, in a folder: nothing hidden, and nothing that others installed. */
const SKIPPED_FOLDERS = new Set(['node_modules']);
const OURS = /\.(?:ya?ml|json)$/iu;
const DEEPEST = 32;

/** The files that names, folders and globs of the command line mean, each once, in that order. */
export async function findTargets(
  context: Context,
  names: readonly string[],
  stdinName: string | undefined,
): Promise<Targets> {
  const { world } = context;
  const files = new Map<string, GivenFile>();
  let refused = 0;
  const add = async (name: string, named: boolean) => {
    const path = world.files.relative(name);
    if (files.has(path) && !named) return;
    const bytes = await world.files.read(name, LIMITS.checklistBytes);
    files.set(path, { name, bytes, named });
  };
  for (const name of names.length > 0 ? names : ['.']) {
    try {
      if (name === '-') files.set('-', await standardInput(world, stdinName));
      else if (await world.files.isDirectory(name)) for (const each of await walk(world, name)) await add(each, false);
      else if (isGlob(name) && !(await exists(world, name))) {
        const found = await expand(world, name.replaceAll('\\', '/'));
        if (found.length === 0) throw new UsageError(context.messages.validate.noMatch(context.shown(name)));
        for (const each of found) await add(each, false);
      } else await add(name, true);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      sayFileError(context, error);
      refused++;
    }
  }
  return { files: [...files.values()], refused };
}

async function standardInput(world: World, name: string | undefined): Promise<GivenFile> {
  return { name: name ?? '-', bytes: await world.stdin.read(LIMITS.checklistBytes), named: true };
}

async function exists(world: World, name: string): Promise<boolean> {
  try {
    await world.files.read(name, 0);
    return true;
  } catch {
    return false;
  }
}

/** Every file of a folder that could be one of tenken's. */
async function walk(world: World, folder: string, depth = 0): Promise<readonly string[]> {
  if (depth > DEEPEST) return [];
  const found: string[] = [];
  const prefix = folder === '.' ? '' : `${folder.replace(/[/\\]+$/u, '')}/`;
  for (const { name, kind } of await world.files.entries(folder)) {
    if (name.startsWith('.')) continue;
    if (kind === 'file' && OURS.test(name)) found.push(prefix + name);
    if (kind === 'folder' && !SKIPPED_FOLDERS.has(name)) found.push(...(await walk(world, prefix + name, depth + 1)));
  }
  return found;
}

async function expand(world: World, glob: string): Promise<readonly string[]> {
  const wanted = globExpression(glob);
  const base = globBase(glob);
  if (base !== '' && !(await world.files.isDirectory(base))) return [];
  const all = await walk(world, base === '' || base === '.' ? '.' : base);
  return all.filter((path) => wanted.test(path));
}
