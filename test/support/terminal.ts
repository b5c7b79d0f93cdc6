import { type IPty, spawn } from '@lydell/node-pty';
import { inRepository } from './files.js';

export interface Started {
  readonly child: IPty;
  /** The exit code; 128 and the signal's number where a signal ended it. */
  readonly ended: Promise<number>;
  /** Types, and forgets what was shown before. */
  type(keys: string): void;
  /** Waits until a text has been shown since the last keys. */
  shows(text: string): Promise<void>;
  /** Types a key once the screen stands still, and waits for what it leads to. */
  press(keys: string, then: string): Promise<void>;
  /** Everything that was shown since the last keys. */
  screen(): string;
  /** Everything that was ever shown. */
  all(): string;
}

export const UP = '\u001b[A';
export const DOWN = '\u001b[B';
export const ENTER = '\r';
export const ESCAPE = '\u001b';
export const CTRL_C = '\u0003';

/** Milliseconds without output after which a screen is whole. */
const STILL = 25;

/** tenken as a child process on a real pseudo-terminal. */
export function onTerminal(
  argv: readonly string[],
  { folder, columns = 80, rows = 40 }: { folder?: string; columns?: number; rows?: number } = {},
): Started {
  const child = spawn(process.execPath, [inRepository('bin/tenken.js'), ...argv], {
    cols: columns,
    rows,
    cwd: folder ?? inRepository('.'),
    env: {
      PATH: process.env['PATH'] ?? '',
      TERM: 'xterm-256color',
      NO_COLOR: '1',
      LANG: 'ja_JP.UTF-8',
      SOURCE_DATE_EPOCH: '1795219200',
    },
  });
  let all = '';
  let from = 0;
  let gone = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const each of waiting) each();
  };
  let lastData = 0;
  child.onData((data) => {
    all += data;
    lastData = performance.now();
    wake();
  });
  // A screen comes in pieces: the rest of one that is still being drawn must not be taken for what a key led to.
  const still = async () => {
    while (!gone && performance.now() - lastData < STILL) await new Promise((resolve) => setTimeout(resolve, STILL));
  };
  const ended = new Promise<number>((resolve) =>
    child.onExit(({ exitCode, signal }) => {
      gone = true;
      wake();
      resolve(signal ? 128 + signal : exitCode);
    }),
  );
  const shows = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        const found = all.includes(text, from);
        if (!found && !gone) return;
        waiting.delete(look);
        if (found) resolve();
        else reject(new Error(`it ended without showing ${text}:\n${all.slice(from)}`));
      };
      waiting.add(look);
      look();
    });
  const type = (keys: string) => {
    from = all.length;
    child.write(keys);
  };
  return {
    child,
    ended,
    type,
    shows,
    press: async (keys, then) => {
      await still();
      type(keys);
      await shows(then);
    },
    screen: () => all.slice(from),
    all: () => all,
  };
}
