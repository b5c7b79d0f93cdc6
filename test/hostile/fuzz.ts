import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { inRepository } from '../support/files.js';

export interface Job {
  readonly reader: string;
  /** Seeds from `from` to below `to`. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970 after which no further attempt begins. */
  readonly until: number;
  /** Where the worker says which seed it is at, and how many it has begun. */
  readonly progress: SharedArrayBuffer;
}

export interface Problem {
  readonly reader: string;
  readonly seed: number;
  readonly argv: readonly string[];
  readonly wrong: string;
}

export interface Report {
  tried: number;
  /** How many of them were not refused: a fuzzer that is always refused at the door tries little. */
  accepted: number;
  /** Milliseconds of the slowest attempt. */
  slowest: number;
  problems: Problem[];
}

/** What one attempt may take at most: far above what any does, far below what a hang is. */
const LONGEST = 20_000;
/** MiB of JavaScript values; an honest run takes less than 100. */
const MEMORY = 512;

/** The worker as one file, made anew; remove it with `clear`. */
export async function buildWorker(): Promise<{ path: string; clear: () => void }> {
  const folder = inRepository(`node_modules/.cache/tenken-fuzz-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'worker.mjs');
  const { version } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
  await build({
    entryPoints: [inRepository('test/hostile/worker.ts')],
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { TENKEN_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  });
  return { path, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a job in a thread; a hang or too much memory is a problem with the seed it happened at, and ends the job. */
export function fuzz(worker: string, job: Omit<Job, 'progress'>): Promise<Report> {
  const progress = new SharedArrayBuffer(8);
  const at = new Int32Array(progress);
  return new Promise((resolve) => {
    const thread = new Worker(worker, {
      workerData: { ...job, progress },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const end = (report: Report) => {
      clearInterval(watch);
      void thread.terminate();
      resolve(report);
    };
    const failed = (wrong: string) => {
      const problem = { reader: job.reader, seed: Atomics.load(at, 0), argv: [], wrong };
      end({ tried: Atomics.load(at, 1), accepted: 0, slowest: 0, problems: [problem] });
    };
    let begun = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(at, 1);
      if (now === begun && now > 0) failed(`nothing happened for ${LONGEST / 1000} seconds`);
      begun = now;
    }, LONGEST);
    thread.on('message', end);
    thread.on('error', (error) => failed(String(error)));
    thread.on('exit', () => failed('the thread ended'));
  });
}
