// npm run load [-- --files 100000 --lines 1000000 --record]: many files in one scan, many lines in one stream.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRepository } from '../support/files.js';
import { putFirms, TENTHS } from './firms.js';
import { scoreLines } from './lines.js';
import { scanFirms } from './scan.js';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '100000' },
    lines: { type: 'string', default: '1000000' },
    record: { type: 'boolean', default: false },
  },
});
const [files, lines] = [Number(values.files), Number(values.lines)];
const print = (text: string) => process.stdout.write(`${text}\n`);
const wrong: string[] = [];
const told = (
  what: string,
  { wrong: own, ...result }: { readonly peakMiB: number; readonly wrong: readonly string[] },
) => {
  print(`${what}: ${JSON.stringify(result)}`);
  for (const each of own) print(`  ${each}`);
  wrong.push(...own);
  return result;
};

const folder = mkdtempSync(join(tmpdir(), 'tenken-load-'));
try {
  const results: Record<string, unknown> = {};
  if (files > 0) {
    const expected = await putFirms(folder, files);
    const tenth = told('scan of a tenth', await scanFirms(folder, expected(1), 1));
    const whole = told('scan', await scanFirms(folder, expected(TENTHS)));
    results['scan'] = { tenth, whole };
  }
  if (lines > 0) {
    const tenth = told('a tenth of the lines', await scoreLines(lines / 10, folder));
    const whole = told('lines', await scoreLines(lines, folder));
    results['lines'] = { tenth, whole };
  }
  print(`${wrong.length} problems`);
  if (wrong.length > 0) process.exitCode = 1;
  else if (values.record) record(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts what came of it into the results docs/assurance.md is made of. */
function record(results: Readonly<Record<string, unknown>>): void {
  const path = inRepository('test/assurance/load.json');
  const earlier = JSON.parse(readFileSync(path, 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const merged = { ...earlier, ...results, date, node: process.versions.node };
  writeFileSync(path, `${JSON.stringify(merged, null, 2)}\n`);
}
