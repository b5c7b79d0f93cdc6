import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { FileError, type FileProblem, type Files, type FolderEntries } from '../world.js';

/**
 * The files of this machine. Reading is synchronous inside: files are small, nothing else waits meanwhile, and the
 * thread pool costs more than the bytes.
 */
export const nodeFiles: Files = {
  // Without the detour of `named`: a batch reads ten thousands.
  async read(path, limit, links = 'follow') {
    try {
      return readFile(path, limit, links);
    } catch (error) {
      throw understood(path, error);
    }
  },

  async list(path) {
    return named(path, async () => readdirSync(path).sort());
  },

  async entries(path) {
    return named(path, async () => entriesOf(path));
  },

  relative: (path) => relative('.', path).split(sep).join('/'),

  async isDirectory(path) {
    try {
      return statSync(path).isDirectory();
    } catch {
      return false;
    }
  },

  async makeFolder(path) {
    await named(path, async () => {
      mkdirSync(path, { recursive: true, mode: 0o700 });
    });
  },

  async write(path, bytes, overwrite) {
    const { writeAtomically } = await import('./write.js');
    await named(path, () => writeAtomically(path, bytes, overwrite));
  },

  async sweep(folder) {
    const { removeAllLeftovers } = await import('./write.js');
    removeAllLeftovers(folder);
  },
};

/** Entries that are read from a folder at once. */
const AT_ONCE = 256;

/** Not as a whole: an entry is several times as large as its name. */
function entriesOf(path: string): FolderEntries {
  const names: string[] = [];
  const folders = new Set<string>();
  const folder = opendirSync(path, { bufferSize: AT_ONCE });
  try {
    for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
      const { name } = entry;
      const isFolder = entry.isDirectory();
      if (isFolder) folders.add(name);
      if (isFolder || entry.isFile() || (entry.isSymbolicLink() && isFileAt(join(path, name)))) names.push(name);
    }
  } finally {
    folder.closeSync();
  }
  return { names: names.sort(), folders };
}

/** A link in a circle, or one that leads where nobody may look, is no file. */
function isFileAt(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function readFile(path: string, limit: number, links: 'follow' | 'refuse'): Uint8Array {
  // O_NONBLOCK: opening a named pipe that nobody writes to must not wait for ever.
  const noFollow = links === 'refuse' ? (constants.O_NOFOLLOW ?? 0) : 0;
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | noFollow);
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new FileError(path, 'is-directory');
    if (!stats.isFile()) throw new FileError(path, 'not-regular');
    return readUpTo(file, stats.size, limit + 1);
  } finally {
    closeSync(file);
  }
}

/** At most `most` bytes, whatever size the file claims or grows to while it is read. */
function readUpTo(file: number, claimed: number, most: number): Uint8Array {
  // One byte more than it claims, to see that there is no more.
  let buffer = roomFor(Math.min(claimed + 1, most));
  let total = 0;
  while (total < most) {
    if (total === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(Math.max(total * 2, 64 * 1024), most));
      buffer.copy(larger);
      buffer = larger;
    }
    const wanted = buffer.length - total;
    const size = readSync(file, buffer, total, wanted, null);
    total += size;
    if (size < wanted) break; // of a regular file there is less only at its end
  }
  return buffer.subarray(0, total);
}

/** Memory that small files share: to ask for a piece of its own for each costs as much as to read it. */
const SHARED = 128 * 1024;
let shared = Buffer.alloc(0);

function roomFor(size: number): Buffer {
  if (size > SHARED / 8) return Buffer.allocUnsafe(size);
  if (size > shared.length) shared = Buffer.allocUnsafeSlow(SHARED);
  const room = shared.subarray(0, size);
  shared = shared.subarray(size);
  return room;
}

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-directory',
  ENOTDIR: 'not-directory',
  EMFILE: 'too-many',
  ENFILE: 'too-many',
  EEXIST: 'exists',
  ELOOP: 'symlink',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  ENXIO: 'not-regular',
};

/** Runs an operation and turns the system's errors into ones a user can understand. */
async function named<T>(path: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw understood(path, error);
  }
}

/** What to throw instead of an error: the same if it is none of the system's. */
function understood(path: string, error: unknown): unknown {
  if (error instanceof FileError) return new FileError(path, error.problem, error.detail);
  return (error as NodeJS.ErrnoException).code === undefined ? error : fileError(path, error as NodeJS.ErrnoException);
}

/** An error of the system as one that a user can understand. */
export function fileError(path: string, { code = '' }: NodeJS.ErrnoException): FileError {
  return new FileError(path, PROBLEMS[code] ?? 'io', code);
}
