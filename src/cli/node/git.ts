import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { LIMITS } from '../../read/limits.js';
import { FileError } from '../world.js';

/**
 * A file as it is in a revision of git, asked of git itself in the file's folder; null if the revision has no such file.
 * Throws FileError where there is no git, no repository or no such revision.
 */
export async function committed(revision: string, path: string): Promise<Uint8Array | null> {
  // Never an option: a revision does not begin with a hyphen.
  if (revision.startsWith('-')) throw new FileError(revision, 'not-found');
  const folder = dirname(path);
  const known = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!known) throw new FileError(revision, 'not-found');
  return git(folder, ['show', `${known.toString('ascii').trim()}:./${basename(path)}`]);
}

/** What git prints; null if it fails. */
function git(folder: string, args: readonly string[]): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      encoding: 'buffer' as const,
      maxBuffer: LIMITS.checklistBytes + 1,
      windowsHide: true,
    };
    execFile('git', [...args], options, (error, stdout) => resolve(error ? null : stdout));
  });
}
