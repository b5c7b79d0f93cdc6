// Runs attempts one after the other, in a thread that can be ended from outside when it hangs or eats the memory.
import { parentPort, workerData } from 'node:worker_threads';
import { attempt, prepare } from './attempt.js';
import type { Job, Report } from './fuzz.js';
import { READERS } from './readers.js';

const { reader: name, from, to, until, progress } = workerData as Job;
const reader = READERS.find((each) => each.name === name);
if (!reader || !parentPort) throw new Error(`no reader is called ${name}`);
const prepared = prepare(reader);
const at = new Int32Array(progress);
const report: Report = { tried: 0, accepted: 0, slowest: 0, problems: [] };

for (let seed = from; seed < to && Date.now() < until && report.problems.length < 20; seed++) {
  Atomics.store(at, 0, seed);
  Atomics.add(at, 1, 1);
  const began = performance.now();
  let wrong: string | null;
  let argv: readonly string[] = [];
  try {
    const result = await attempt(prepared, seed);
    ({ wrong, argv } = result);
    if (result.status !== 2) report.accepted++;
  } catch (error) {
    wrong = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  report.tried++;
  report.slowest = Math.max(report.slowest, performance.now() - began);
  if (wrong !== null) report.problems.push({ reader: name, seed, argv, wrong });
}
parentPort.postMessage(report);
