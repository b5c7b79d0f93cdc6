import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { WRITERS } from './faults/writers.js';
import { READERS } from './hostile/readers.js';
import { inRepository } from './support/files.js';

const read = (path: string) => readFileSync(inRepository(path), 'utf8');

describe('SECURITY.md', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`test/'));

  it('names a test for every promise', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(read('SECURITY.md').match(/^\| [A-Z]/gmu)?.length).toBe(rows.length);
  });

  it.each(
    rows.flatMap((row) =>
      Array.from(row.matchAll(/`(test\/[^`]+)`(?: "([^"]+)")?/gu), ([, file, name]) => ({ file, name })),
    ),
  )('names a test that exists: $file $name', ({ file = '', name }) => {
    expect(existsSync(inRepository(file))).toBe(true);
    if (name !== undefined) expect(read(file)).toContain(name);
  });
});

describe('a change that no test notices', () => {
  type Explanation = { readonly line: string; readonly from: string; readonly to: string; readonly why: string };
  const explained: Record<string, readonly Explanation[]> = parse(read('test/assurance/survivors.yaml'));

  it.each(Object.entries(explained))('is explained of a line that is there: %s', (file, explanations) => {
    const lines = new Set(
      read(`src/${file}`)
        .split('\n')
        .map((line) => line.trim()),
    );
    expect(explanations.filter(({ line }) => !lines.has(line))).toEqual([]);
    expect(explanations.filter(({ from, to, why }) => from === to || !why.endsWith('.'))).toEqual([]);
  });
});

describe('docs/assurance.md', () => {
  it('is made of the results that are kept: npm run assurance', () => {
    execFileSync(process.execPath, [inRepository('scripts/assurance.js'), '--check'], { stdio: 'pipe' });
  });

  it('speaks of whole runs under load', () => {
    const { scan, lines } = JSON.parse(read('test/assurance/load.json'));
    expect([scan.tenth.files, scan.whole.files]).toEqual([10_000, 100_000]);
    expect([lines.tenth.lines, lines.whole.lines]).toEqual([100_000, 1_000_000]);
  });

  it('counts every reader and every writer, and names a test that exists for every defect', () => {
    const { readers } = JSON.parse(read('test/assurance/fuzz.json'));
    expect(Object.keys(readers).sort()).toEqual(READERS.map(({ name }) => name).sort());
    const { writers } = JSON.parse(read('test/assurance/faults.json'));
    expect(Object.keys(writers).sort()).toEqual(WRITERS.map(({ run }) => run).sort());
    const defects: readonly { test: string }[] = JSON.parse(read('test/assurance/defects.json'));
    for (const { test } of defects) expect([test, existsSync(inRepository(test))]).toEqual([test, true]);
  });
});
