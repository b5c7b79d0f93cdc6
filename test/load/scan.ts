import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Expected, TENTHS } from './firms.js';
import { measured } from './measured.js';

/** What became of a scan of many files. */
export interface ScanResult {
  readonly files: number;
  readonly byFormat: Expected['byFormat'];
  readonly status: number;
  readonly peakMiB: number;
  readonly scored: number;
  readonly refused: number;
  readonly skipped: number;
  /** What is not as it has to be, a sentence each: none, if every file is accounted for. */
  readonly wrong: readonly string[];
}

/** Scans the first folders and holds what comes out against what was put in: no report, the portfolio in every format. */
export async function scanFirms(folder: string, expected: Expected, folders = TENTHS): Promise<ScanResult> {
  const out = join(folder, 'out');
  const parts = Array.from({ length: folders }, (_, index) => `part-${index}`);
  const argv = ['scan', ...parts, '-o', 'out', '--report', 'none', '--jobs', '2', '--force', '--lang', 'en'];
  const said: string[] = [];
  const { status, peakMiB } = await measured([...argv, '--as-of', '2026-11-21'], folder, {
    stderr: (line) => said.push(line),
  });
  const wrong: string[] = [];
  const must = (isSo: boolean, what: string) => {
    if (!isSo) wrong.push(what);
  };
  const { scored, refused, skipped, byFormat } = expected;
  const files = scored.length + refused.length + skipped;
  must(status === (refused.length > 0 ? 1 : 0), `exit code ${status}`);
  must(
    said.includes(`Scored ${scored.length} answer files of ${scored.length} organisations.`),
    `it says: ${said.find((line) => line.startsWith('Scored'))}`,
  );
  const summary = `${refused.length} of ${files - skipped} files could not be used. Why is said above.`;
  must(refused.length === 0 || said.includes(summary), `it does not say: ${summary}`);
  must(skipped === 0 || said.some((line) => line.startsWith(`${skipped} file`)), `${skipped} left alone, not said`);
  const named = new Set(said.map((line) => /^(part-\d+\/\d+\.\w+):/u.exec(line)?.[1] ?? ''));
  for (const path of refused) must(named.delete(path), `${path} is refused and not named`);
  named.delete('');
  for (const path of named) wrong.push(`${path} is named and not bad`);
  for (const [format, names] of await listed(out)) wrong.push(...differences(format, names, scored));
  rmSync(out, { recursive: true, force: true });
  return {
    files,
    byFormat,
    status,
    peakMiB,
    scored: scored.length,
    refused: refused.length,
    skipped,
    wrong,
  };
}

/** The organisations in each of the formats that list all of them. */
async function listed(out: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  const csv = await readFile(join(out, 'portfolio.csv'), 'utf8');
  const json: { groups: { clients: { name: string }[] }[] } = JSON.parse(
    await readFile(join(out, 'portfolio.json'), 'utf8'),
  );
  return [
    [
      'portfolio.csv',
      csv
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split('","')[1] ?? ''),
    ],
    ['portfolio.json', json.groups.flatMap(({ clients }) => clients.map(({ name }) => name))],
  ];
}

function differences(format: string, names: readonly string[], expected: readonly string[]): string[] {
  const left = new Set(expected);
  const more = names.filter((name) => !left.delete(name));
  return [
    ...Array.from(left, (name) => `${format}: ${name} is missing`),
    ...more.map((name) => `${format}: ${name} is one too many`),
  ];
}
