import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from './files.js';
import type { Result } from './world.js';

/**
 * A folder of test/cases: `command` (the command line after `tenken`, and settings as NAME=value lines before it),
 * the files it works on, `stdin` if there is any, and what is expected: `stdout`, `stderr`, `status`, and files
 * under `written/`. `UPDATE_CASES=1 npm test` writes the expectations anew, to be read before they are committed.
 */
export interface Case {
  readonly name: string;
  readonly folder: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: Uint8Array | undefined;
}

export interface Outcome extends Result {
  /** Files the command made, by name. */
  readonly written: Readonly<Record<string, string>>;
}

const ROOT = inRepository('test/cases');
const EXPECTATIONS = new Set(['command', 'stdin', 'stdout', 'stderr', 'status', 'written']);

export function allCases(): Case[] {
  return readdirSync(ROOT)
    .sort()
    .map((name) => readCase(name));
}

function readCase(name: string): Case {
  const folder = join(ROOT, name);
  const lines = readFileSync(join(folder, 'command'), 'utf8').replace(/\n$/u, '').split('\n');
  const settings = lines.slice(0, -1).filter((line) => !line.startsWith('#'));
  const stdin = join(folder, 'stdin');
  return {
    name,
    folder,
    argv: splitWords(lines.at(-1) ?? ''),
    env: Object.fromEntries(settings.map((line) => line.split(/=(.*)/u, 2) as [string, string])),
    stdin: existsSync(stdin) ? readFileSync(stdin) : undefined,
  };
}

/** Words at spaces; a word in single quotes may hold them. */
function splitWords(line: string): string[] {
  return Array.from(line.matchAll(/'([^']*)'|(\S+)/gu), ([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Runs a case in a copy of its folder, so that nothing it writes stays. */
export async function runCase(each: Case, how: (folder: string) => Promise<Result>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-case-'));
  try {
    cpSync(each.folder, folder, {
      recursive: true,
      filter: (path) => !EXPECTATIONS.has(path.slice(each.folder.length + 1)),
    });
    const before = new Map(textFiles(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const result = await how(folder);
    const made = textFiles(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]);
    return { ...result, written: Object.fromEntries(made.filter(([name, text]) => before.get(name) !== text)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function expectedOutcome({ folder }: Case): Outcome {
  const text = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  const written = join(folder, 'written');
  const names = existsSync(written) ? textFiles(written) : [];
  return {
    status: Number(text('status') || '0'),
    stdout: text('stdout'),
    stderr: text('stderr'),
    written: Object.fromEntries(names.map((name) => [name, readFileSync(join(written, name), 'utf8')])),
  };
}

/** Writes what a command really did as what is expected of it. Empty outputs and status 0 have no file. */
export function updateExpectation({ folder }: Case, { status, stdout, stderr, written }: Outcome): void {
  const files = { stdout, stderr, status: status === 0 ? '' : `${status}\n` };
  for (const [name, text] of Object.entries(files)) {
    rmSync(join(folder, name), { force: true });
    if (text !== '') writeFileSync(join(folder, name), text);
  }
  rmSync(join(folder, 'written'), { recursive: true, force: true });
  for (const [name, text] of Object.entries(written)) {
    const path = join(folder, 'written', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
}
