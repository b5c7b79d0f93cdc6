import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../support/files.js';

export interface Faults {
  readonly calls: number;
  readonly kill: number;
  readonly error: number;
  readonly signal: number;
}

/** Puts what a full run of the faults of a writer was into the results docs/assurance.md is made of. */
export function recordFaults(writer: string, faults: Faults): void {
  const path = inRepository('test/assurance/faults.json');
  const earlier = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { writers: {} };
  const writers = { ...earlier.writers, [writer]: faults };
  const sorted = Object.fromEntries(Object.entries(writers).sort(([a], [b]) => (a < b ? -1 : 1)));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(path, `${JSON.stringify({ date, node: process.versions.node, writers: sorted }, null, 2)}\n`);
}
