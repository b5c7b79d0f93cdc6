import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { nodeBytes } from '../../src/cli/node/bytes.js';
import { nodeFiles } from '../../src/cli/node/files.js';
import { committed } from '../../src/cli/node/git.js';
import { run } from '../../src/cli/run.js';
import { FileError, type Files, type Output, type Terminal, type World } from '../../src/cli/world.js';
import { inRepository } from './files.js';

export interface Given {
  /** The folder the command is run in. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  readonly systemLocale?: string;
  readonly stdin?: string | Uint8Array;
  /** Columns of the terminal; without it, there is none. */
  readonly columns?: number;
  /** Who sits at the terminal; without it, nothing can be asked. */
  readonly terminal?: Terminal;
  /** Instead of the machine's files, such as a disk that is full. */
  readonly files?: (real: Files) => Files;
  readonly lock?: World['lock'];
  readonly startLineScorer?: World['startLineScorer'];
  /** Bytes that come at once on standard input. */
  readonly pieces?: number;
}

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs tenken in this process, with a world of its own. */
export async function runInProcess(argv: readonly string[], given: Given = {}): Promise<Result> {
  const stdout = collector(given.columns);
  const stderr = collector(given.columns);
  const stdin = given.stdin ?? '';
  const world: World = {
    env: given.env ?? {},
    platform: given.platform ?? 'linux',
    systemLocale: () => given.systemLocale ?? 'ja-JP',
    stdin: {
      isTerminal: given.columns !== undefined,
      read: async (limit) => bytesOf(stdin).subarray(0, limit + 1),
      pieces: async function* () {
        // As pipes do: in pieces that end anywhere, inside a character too.
        const bytes = bytesOf(stdin);
        const size = given.pieces ?? 1000;
        for (let from = 0; from < bytes.length; from += size) {
          yield bytes.subarray(from, from + size);
          await new Promise((resolve) => setImmediate(resolve));
        }
      },
    },
    stdout: stdout.output,
    stderr: stderr.output,
    files: (given.files ?? ((real) => real))(filesIn(given.folder ?? inRepository('.'))),
    today: () => '2026-11-21',
    bytes: nodeBytes,
    sha256: async (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    resourcePath: inRepository,
    resource: (path) => readFile(inRepository(path)),
    committed: (revision, path) => committed(revision, resolve(given.folder ?? inRepository('.'), path)),
    clock: () => 0,
    cores: () => 2,
    onInterrupt: () => () => {},
    pause: async () => {},
    lock: given.lock ?? (async () => ({ held: true, release: () => {} })),
    ...(given.startLineScorer && { startLineScorer: given.startLineScorer }),
    ...(given.terminal && { openTerminal: async () => given.terminal as Terminal }),
  };
  const status = await run(argv, world);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

const bytesOf = (given: string | Uint8Array) => (typeof given === 'string' ? new TextEncoder().encode(given) : given);

function collector(columns: number | undefined): { output: Output; text: () => string } {
  let written = '';
  return {
    output: {
      isTerminal: columns !== undefined,
      columns,
      write: (text) => {
        written +=
          typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
      },
      gone: async () => true,
    },
    text: () => written,
  };
}

/** The machine's files as seen from a folder, without changing this process's own. */
function filesIn(folder: string): Files {
  const at = async <T>(path: string, operation: (absolute: string) => Promise<T>): Promise<T> => {
    try {
      return await operation(resolve(folder, path));
    } catch (error) {
      if (error instanceof FileError) throw new FileError(path, error.problem, error.detail);
      throw error;
    }
  };
  return {
    read: (path, limit, links) => at(path, (absolute) => nodeFiles.read(absolute, limit, links)),
    list: (path) => at(path, (absolute) => nodeFiles.list(absolute)),
    entries: (path) => at(path, (absolute) => nodeFiles.entries(absolute)),
    relative: (path) => relative(folder, resolve(folder, path)).split(sep).join('/'),
    isDirectory: (path) => at(path, (absolute) => nodeFiles.isDirectory(absolute)),
    makeFolder: (path) => at(path, (absolute) => nodeFiles.makeFolder(absolute)),
    write: (path, bytes, overwrite) => at(path, (absolute) => nodeFiles.write(absolute, bytes, overwrite)),
    sweep: (path) => at(path, (absolute) => nodeFiles.sweep(absolute)),
  };
}
