import { run } from '../../src/cli/run.js';
import { memoryWorld } from './memory-world.js';
import { mutate } from './mutate.js';
import { Random } from './random.js';
import type { Reader } from './readers.js';

export interface Attempt {
  readonly argv: readonly string[];
  readonly bytes: Uint8Array;
  readonly status: number;
  /** What went wrong, for a person to read; null if nothing did. */
  readonly wrong: string | null;
}

/** A reader with its files read once. */
export interface Prepared {
  readonly reader: Reader;
  readonly seeds: readonly Uint8Array[];
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

export function prepare(reader: Reader): Prepared {
  return { reader, seeds: reader.seeds(), beside: new Map(Object.entries(reader.beside?.() ?? {})) };
}

/** One hostile file through one command. The same seed gives the same file and the same command. */
export async function attempt({ reader, seeds, beside }: Prepared, seed: number): Promise<Attempt> {
  const random = new Random(seed);
  const bytes = mutate(seeds, random, !reader.file.endsWith('.png'));
  const isCommandLine = reader.file === 'argv';
  const argv = isCommandLine ? words(bytes) : random.of(reader.commands).split(' ');
  const files = new Map(beside);
  if (!isCommandLine && reader.file !== '-') files.set(reader.file, bytes);
  return { argv, bytes, ...(await tried(argv, files, reader.file === '-' ? bytes : new Uint8Array())) };
}

/** Runs a command line over files in memory, and looks at all that came out of it. */
export async function tried(
  argv: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
  stdin: Uint8Array = new Uint8Array(),
): Promise<{ status: number; wrong: string | null; stdout: string; stderr: string }> {
  const memory = memoryWorld(files, stdin);
  const status = await run(argv, memory.world);
  const stdout = memory.stdout();
  const stderr = memory.stderr();
  return { status, stdout, stderr, wrong: wrongWith(status, stdout, stderr) };
}

function wrongWith(status: number, stdout: string, stderr: string): string | null {
  if (![0, 1, 2].includes(status)) return `exit code ${status}`;
  const stack = /\n\s+at .*(?::\d+:\d+|<anonymous>)/u.exec(stderr);
  if (stack) return `a stack: ${stderr.slice(0, 600)}`;
  if (status === 2 && stderr === '') return 'it failed and said nothing';
  for (const [name, text] of Object.entries({ stdout, stderr })) {
    const control = CONTROL.exec(text);
    if (control) return `${name} holds ${codePoint(control[0])}: ${JSON.stringify(around(text, control.index))}`;
  }
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) return 'the prototype of all objects was changed';
  return null;
}

// Controls but line feed, tab and the CRLF of CSV, marks that turn the reading direction, halves of characters.
const CONTROL =
  /(?!\r\n)[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const around = (text: string, at: number) => text.slice(Math.max(0, at - 60), at + 60);

function words(bytes: Uint8Array): string[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/[ \n]+/u)
    .filter((word) => word !== '' && word !== 'interview' && word !== '--color') // colours are asked for
    .slice(0, 200);
}
