import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { FileError, type Files, type Output, type World } from '../../src/cli/world.js';

/** A world without a disk: files by name, what was printed, and nothing else. */
export interface MemoryWorld {
  readonly world: World;
  readonly files: Map<string, Uint8Array>;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** A world of the files given. What comes with tenken is read from the repository, which is the current folder. */
export function memoryWorld(given: ReadonlyMap<string, Uint8Array>, stdin: Uint8Array): MemoryWorld {
  const files = new Map(given);
  const stdout = collector();
  const stderr = collector();
  return {
    files,
    stdout: stdout.text,
    stderr: stderr.text,
    world: {
      env: {},
      platform: 'linux',
      systemLocale: () => 'ja-JP',
      stdin: {
        isTerminal: false,
        read: async (limit) => stdin.subarray(0, limit + 1),
        pieces: async function* () {
          yield stdin;
        },
      },
      stdout: stdout.output,
      stderr: stderr.output,
      files: memoryFiles(files),
      today: () => '2026-11-21',
      clock: () => 0,
      cores: () => 1,
      onInterrupt: () => () => {},
      pause: async () => {},
      sha256: async (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      resourcePath: (path) => path,
      resource: async (path) => readFileSync(path),
      committed: async (revision) => {
        throw new FileError(revision, 'not-found');
      },
      lock: async () => ({ held: true, release: () => {} }),
    },
  };
}

function memoryFiles(files: Map<string, Uint8Array>): Files {
  const inFolder = (path: string) => {
    const folder = posix.normalize(path).replace(/\/$/u, '');
    const below = folder === '.' ? '' : `${folder}/`;
    const names = [...files.keys()].filter((name) => name.startsWith(below)).map((name) => name.slice(below.length));
    if (names.length === 0) throw new FileError(path, 'not-found');
    return names.filter((name) => !name.includes('/')).sort();
  };
  return {
    async read(path, limit) {
      const bytes = files.get(posix.normalize(path));
      if (!bytes) throw new FileError(path, 'not-found');
      return bytes.subarray(0, limit + 1);
    },
    list: async (path) => inFolder(path),
    entries: async (path) => ({ names: inFolder(path), folders: new Set() }),
    relative: (path) => posix.normalize(path),
    isDirectory: async (path) => [...files.keys()].some((name) => name.startsWith(`${posix.normalize(path)}/`)),
    makeFolder: async () => {},
    async write(path, bytes, { force, isOurs }) {
      const existing = files.get(posix.normalize(path));
      if (existing && !force && !isOurs(existing)) throw new FileError(path, 'exists');
      files.set(posix.normalize(path), Buffer.concat(bytes instanceof Uint8Array ? [bytes] : [...bytes]));
    },
    sweep: async () => {},
  };
}

function collector(): { output: Output; text: () => string } {
  let written = '';
  return {
    output: {
      isTerminal: false,
      columns: undefined,
      write: (text) => {
        written += text;
      },
      gone: async () => true,
    },
    text: () => written,
  };
}
