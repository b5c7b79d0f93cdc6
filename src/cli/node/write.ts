import { randomBytes } from 'node:crypto';
import { readdirSync, unlinkSync } from 'node:fs';
import { link, lstat, open, readFile, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError, type Overwrite } from '../world.js';

/**
 * Writes a file as a whole or not at all: into a temporary file beside it, flushed to the disk, then put in its place.
 * The file is readable by its owner only, since reports hold a firm's weaknesses.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  overwrite: Overwrite,
): Promise<void> {
  await uninterrupted(() => putInPlace(path, bytes, overwrite));
}

async function putInPlace(path: string, bytes: Uint8Array | Iterable<Uint8Array>, overwrite: Overwrite): Promise<void> {
  const exists = await checkTarget(path, overwrite);
  const temporary = join(dirname(path), `${temporaryPrefix(path)}${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, bytes);
    if (exists) await rename(temporary, path);
    else await moveToNew(temporary, path);
  } finally {
    await unlink(temporary).catch(() => {}); // gone already unless something failed
  }
  await syncFolder(dirname(path));
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Writes that are under way: several at once where a batch writes its reports. */
let writing = 0;
let told: NodeJS.Signals | null = null;

/**
 * Whoever ends the process waits for a write, which takes milliseconds: so no temporary file stays behind. Who asks twice
 * does not wait.
 */
async function uninterrupted(operation: () => Promise<void>): Promise<void> {
  if (writing++ === 0) for (const signal of SIGNALS) process.on(signal, wait);
  try {
    await operation();
  } finally {
    if (--writing === 0) goOn();
  }
}

function wait(signal: NodeJS.Signals): void {
  const isSecond = told !== null;
  told = signal;
  if (isSecond) goOn();
}

function goOn(): void {
  for (const signal of SIGNALS) process.off(signal, wait);
  const signal = told;
  told = null;
  // Who else listens has heard it already.
  if (signal !== null && process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function temporaryPrefix(path: string): string {
  return `.${basename(path).slice(0, 100)}.`;
}

/** Removes what processes that were killed while writing a file have left beside it. Only for who has the file's lock. */
export function removeLeftovers(path: string): void {
  const prefix = temporaryPrefix(path);
  try {
    for (const name of readdirSync(dirname(path))) {
      const isLeftover = name.startsWith(prefix) && /^[0-9a-f]{12}\.tmp$/u.test(name.slice(prefix.length));
      if (isLeftover) unlinkSync(join(dirname(path), name));
    }
  } catch {
    // They take room and nothing else.
  }
}

/** The same for every file of a folder. */
export function removeAllLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (/^\..+\.[0-9a-f]{12}\.tmp$/u.test(name)) unlinkSync(join(folder, name));
    }
  } catch {
    // They take room and nothing else.
  }
}

/** Nothing tenken writes comes near this; a larger file is somebody else's and is not read to find out. */
const LARGEST_OF_OURS = 256 * 1024 * 1024;

/** True if there is a file that may be replaced, false if there is none; throws if there is one that may not. */
async function checkTarget(path: string, { force, isOurs }: Overwrite): Promise<boolean> {
  const stats = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!stats) return false;
  if (stats.isSymbolicLink()) throw new FileError(path, 'symlink');
  if (stats.isDirectory()) throw new FileError(path, 'is-directory');
  if (!stats.isFile()) throw new FileError(path, 'not-regular');
  if (!force && (stats.size > LARGEST_OF_OURS || !isOurs(await readFile(path)))) throw new FileError(path, 'exists');
  return true;
}

async function writeNew(path: string, bytes: Uint8Array | Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new FileError(path, 'no-folder') : error;
  });
  try {
    for (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Unlike rename, a link fails if somebody made the target meanwhile. Not every file system has links. */
async function moveToNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    await rename(temporary, path);
  }
}

/** Makes the new name itself survive a power cut, where the system can. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Windows and some network file systems cannot; the file itself is safe.
  }
}
