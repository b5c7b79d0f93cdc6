import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

// Only hooks make a folder: where no test of a file is asked for, none is run, and nothing is left to take away.
const newPath = () => join(tmpdir(), `tenken-${randomUUID()}`);
const make = (folder: string) => void mkdirSync(folder, { mode: 0o700 });
const takeAway = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** A folder of the tests that follow, of a file or of a `describe`: there before the first, gone after the last. */
export function folderForTests(): string {
  const folder = newPath();
  beforeAll(() => make(folder));
  afterAll(() => takeAway(folder));
  return folder;
}

/** A folder that each of the tests that follow finds empty. */
export function folderForEachTest(): string {
  const folder = newPath();
  beforeEach(() => make(folder));
  afterEach(() => takeAway(folder));
  return folder;
}
