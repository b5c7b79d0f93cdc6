import { existsSync, fstatSync, readFileSync, readSync, type Stats } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../exit.js';
import { FileError, type Input, type Output, type Terminal, type TerminalMode, type World } from '../world.js';
import { nodeBytes } from './bytes.js';
import { fileError, nodeFiles } from './files.js';
import { threadLineScorer } from './thread-line-scorer.js';
import { threadReporter } from './thread-reporter.js';
import { threadScorer } from './thread-scorer.js';

/** The real world: this process, its terminal and its files. */
export function nodeWorld(): World {
  const stdin = standardInput();
  const stdout = output(process.stdout);
  const interactive = stdin.isTerminal && stdout.isTerminal;
  return {
    ...machine(),
    stdin,
    stdout,
    stderr: output(process.stderr),
    ...(interactive && { openTerminal: (mode: TerminalMode) => openTerminal(mode) }),
  };
}

/** The world of another thread: the same machine, but nothing is read from or said to anybody. */
export function threadWorld(): World {
  return { ...machine(), stdin: NOBODY, stdout: NOBODY, stderr: NOBODY };
}

/** A thread has streams of its own, too; what nobody uses is not loaded. */
const NOBODY: Input & Output = {
  isTerminal: false,
  columns: undefined,
  read: async () => new Uint8Array(),
  pieces: async function* () {},
  write: () => {},
  gone: async () => false,
};

function machine(): Omit<World, 'stdin' | 'stdout' | 'stderr' | 'openTerminal'> {
  return {
    env: process.env,
    platform: process.platform,
    systemLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    files: nodeFiles,
    bytes: nodeBytes,
    today,
    sha256: async (bytes) => `sha256:${(await import('node:crypto')).createHash('sha256').update(bytes).digest('hex')}`,
    resourcePath: (path) => join(packageRoot(), path),
    resource: async (path) => readFileSync(join(packageRoot(), path)),
    committed: async (revision, path) => (await import('./git.js')).committed(revision, path),
    lock: async (path) => (await import('./lock.js')).lockFile(path, () => new Date()),
    clock: () => performance.now(),
    cores: availableParallelism,
    onInterrupt,
    pause,
    startReporter: (setting) => threadReporter(join(packageRoot(), 'dist/reporter.js'), setting),
    startScorer: (setting) => threadScorer(join(packageRoot(), 'dist/scorer.js'), setting),
    startLineScorer: (setting) => threadLineScorer(join(packageRoot(), 'dist/line-scorer.js'), setting),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A second signal ends the process at once, as if nobody had listened. */
function onInterrupt(listener: () => void): () => void {
  let isSecond = false;
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, heard);
  };
  // Goes on listening after the first: a write that is under way ends the process if nobody else has heard the signal.
  const heard = (signal: NodeJS.Signals) => {
    if (isSecond) {
      stop();
      process.kill(process.pid, signal);
      return;
    }
    isSecond = true;
    listener();
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  return stop;
}

/** The terminal of this process, which is told when the process is told to end. */
async function openTerminal(mode: TerminalMode): Promise<Terminal> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const signals = ['SIGTERM', 'SIGHUP'] as const;
  // Not once(): a prompt's own handler ends the process at once where it finds no other left beside it.
  for (const signal of signals) process.on(signal, end);
  const terminal = mode.plain
    ? (await import('./terminal/plain.js')).plainTerminal(ending.signal)
    : (await import('./terminal/redrawn.js')).redrawnTerminal(mode, ending.signal);
  return {
    ...terminal,
    close: () => {
      terminal.close();
      for (const signal of signals) process.off(signal, end);
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let tell: (error: FileError) => void = () => {};
  let failed = false;
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    // `tenken score … | head -1` closes the pipe early, a closed window takes the terminal away: no errors of ours.
    if (failed || error.code === 'EPIPE' || error.code === 'EIO') return;
    failed = true;
    // The command may be over by now and have set its own.
    process.on('exit', () => {
      process.exitCode = EXIT.wrongUse;
    });
    tell(fileError('stdout', error));
  });
  return {
    onFailure: (listener) => {
      tell = listener;
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (text) => {
      stream.write(text);
    },
    gone: async () => {
      if (!isClosed && stream.writableNeedDrain) await drained(stream);
      return !isClosed;
    },
  };
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stream.off('drain', settle).off('error', settle).off('close', settle);
      resolve();
    };
    stream.on('drain', settle).on('error', settle).on('close', settle);
  });
}

function standardInput(): Input {
  return {
    isTerminal: process.stdin.isTTY === true,
    pieces: () => (statusOfInput().isFile() ? piecesOfFile(STDIN) : process.stdin),
    async read(limit) {
      statusOfInput();
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of process.stdin) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit) break;
      }
      return Buffer.concat(chunks).subarray(0, limit + 1);
    },
  };
}

const STDIN = 0;

/** A folder reads as if it were empty. */
function statusOfInput(): Stats {
  const status = fstatSync(STDIN);
  if (status.isDirectory()) throw new FileError('-', 'is-directory');
  return status;
}

/** To read a piece of a file takes less time than to be told that it was read. What has happened meanwhile is heard. */
async function* piecesOfFile(file: number): AsyncIterable<Uint8Array> {
  for (;;) {
    const piece = Buffer.allocUnsafeSlow(PIECE);
    const size = readSync(file, piece);
    if (size === 0) return;
    yield piece.subarray(0, size);
    await pause();
  }
}

/** Bytes read at once: as many as a pipe holds. */
const PIECE = 64 * 1024;

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

let root: string | undefined;

/** The folder of tenken's package.json, wherever in it this file ended up: src/, dist/, a chunk. */
function packageRoot(): string {
  root ??= findPackageRoot();
  return root;
}

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isPackageRoot(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the files that come with tenken cannot be found');
    folder = parent;
  }
  return folder;
}

function isPackageRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'tenken';
}
