import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { inRepository } from '../support/files.js';

export interface Streams {
  /** Made as it is taken: it may be more than there is room for. */
  readonly stdin?: Iterable<string>;
  readonly stdout?: (line: string) => void;
  readonly stderr?: (line: string) => void;
}

/** Runs the built tenken as a process of its own. `peakMiB` is the most memory it ever had. */
export async function measured(
  argv: readonly string[],
  folder: string,
  { stdin, stdout = () => {}, stderr = () => {} }: Streams,
): Promise<{ readonly status: number; readonly peakMiB: number }> {
  const notes = mkdtempSync(join(tmpdir(), 'tenken-peak-'));
  try {
    const peak = pathToFileURL(inRepository('bench/peak.js')).href;
    const child = spawn(process.execPath, ['--import', peak, inRepository('bin/tenken.js'), ...argv], {
      cwd: folder,
      env: { PATH: process.env['PATH'], BENCH_PEAK: join(notes, 'peak') },
    });
    const closed = once(child, 'close');
    const [, , , [status]] = await Promise.all([
      pour(stdin ?? [], child.stdin),
      eachLine(child.stdout, stdout),
      eachLine(child.stderr, stderr),
      closed,
    ]);
    return { status: status ?? -1, peakMiB: Number(readFileSync(join(notes, 'peak'), 'utf8')) / 1024 };
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}

/** Characters written at once. */
const PIECE = 64 * 1024;

async function pour(texts: Iterable<string>, into: NodeJS.WritableStream): Promise<void> {
  into.on('error', () => {}); // who does not read its input closes it; what came of it is seen elsewhere
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    if (!into.write(piece)) await once(into, 'drain');
    piece = '';
  }
  into.end(piece);
}

async function eachLine(stream: Readable, look: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) look(line);
}
