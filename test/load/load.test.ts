import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { putFirms } from './firms.js';
import { scoreLines } from './lines.js';
import { scanFirms } from './scan.js';

const folder = mkdtempSync(join(tmpdir(), 'tenken-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 240_000);

/** What four times as much may take at most, in times: anything that keeps whole files or lines takes more. */
const GROWTH = 1.5;

describe('a bounded share of npm run load', () => {
  it('scans 2,000 files of all formats, accounts for each, and takes little more memory than for a quarter', async () => {
    const expected = await putFirms(folder, 2000);
    const few = await scanFirms(folder, expected(2), 2);
    const all = await scanFirms(folder, expected(10));
    expect([...few.wrong, ...all.wrong]).toEqual([]);
    expect([few.files, all.files, all.byFormat]).toEqual([
      400,
      2000,
      { xlsx: 40, bad: 60, other: 20, csv: 400, yaml: 600, json: 880 },
    ]);
    expect(all.peakMiB / few.peakMiB).toBeLessThan(GROWTH);
  }, 240_000);

  it('scores 20,000 lines, accounts for each, and takes no more memory than for a quarter', async () => {
    const few = await scoreLines(5000, folder);
    const all = await scoreLines(20_000, folder);
    expect([...few.wrong, ...all.wrong]).toEqual([]);
    expect([all.status, all.scored, all.refused, all.blank]).toEqual([1, 19_940, 40, 20]);
    expect(all.peakMiB / few.peakMiB).toBeLessThan(GROWTH);
  }, 240_000);
});
