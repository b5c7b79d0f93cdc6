import type { GivenFile } from '../../open/validate/files.js';
import { LIMITS } from '../../read/limits.js';
import { isGlob } from '../../text/glob.js';
import type { Context } from '../context.js';
import { sayFileError } from '../errors.js';
import { UsageError } from '../exit.js';
import { expand, isThere, walk } from '../find-files.js';
import { FileError, type World } from '../world.js';

/** Files to check, and how many names of the command line led to none. */
export interface Targets {
  readonly files: readonly GivenFile[];
  readonly refused: number;
}

const WANTED = { names: /\.(?:ya?ml|json)$/iu };

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
      else if (await world.files.isDirectory(name)) {
        const found: string[] = [];
        await walk(world, name, WANTED, (path) => found.push(path));
        for (const each of found) await add(each, false);
      } else if (isGlob(name) && !(await isThere(world, name))) {
        const found: string[] = [];
        await expand(world, name, WANTED, (path) => found.push(path));
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
