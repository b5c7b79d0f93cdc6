import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A run of the tests has a temporary folder of its own, and fails if a test left anything of ours in it. Runs at the same
// time do not see each other's.
let folder: string;

export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'tenken-tests-'));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
}

export function teardown(): void {
  const left = readdirSync(folder).filter((name) => name.startsWith('tenken-'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  if (left.length === 0) return;
  process.exitCode = 1; // what is thrown here is shown, but the run would still end with 0
  throw new Error(`Tests left temporary folders behind: ${left.join(', ')}`);
}
