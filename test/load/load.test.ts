import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { putFirms } from './firms.js';
import { scoreLines } from './lines.js';
import { scanFirms } from './scan.js';

const folder = mkdtempSync(join(tmpdir(), 'tenken-many-'));
const SLOW = 300_000;
afterAll(() => rmSync(folder, { recursive: true, force: true }), SLOW);

/** What several times as much may take at most, in times. Notes are so long that who kept them all would take more. */
const GROWTH = 1.5;

describe('a bounded share of npm run load', () => {
  it(
    'scans 2,000 files of all formats, accounts for each, and keeps none',
    async () => {
      const expected = await putFirms(folder, 2000, 60_000);
      const few = await scanFirms(folder, expected(2), 2);
      const all = await scanFirms(folder, expected(10));
      expect([...few.wrong, ...all.wrong]).toEqual([]);
      expect([few.files, all.files, all.byFormat]).toEqual([
        400,
        2000,
        { xlsx: 40, bad: 60, other: 20, csv: 400, yaml: 600, json: 880 },
      ]);
      expect(all.peakMiB / few.peakMiB).toBeLessThan(GROWTH);
      // The account itself: what is not there, or not said, is noticed.
      const { scored, refused, skipped, byFormat } = expected(1);
      const wanted = { scored: [...scored, 'nobody'], refused: [...refused.slice(1), 'no.json'], skipped, byFormat };
      expect((await scanFirms(folder, wanted, 1)).wrong.map((each) => each.replaceAll(/\d+/gu, '0'))).toEqual([
        'it says: Scored 0 answer files of 0 organisations.',
        'it does not say: 0 of 0 files could not be used. Why is said above.',
        'no.json is refused and not named',
        'part-0/0.json is named and not bad',
        'portfolio.csv: nobody is missing',
        'portfolio.json: nobody is missing',
      ]);
    },
    SLOW,
  );

  it(
    'scores 20,000 lines, accounts for each, and keeps none',
    async () => {
      const few = await scoreLines(4000, folder, 4000);
      const all = await scoreLines(20_000, folder, 4000);
      expect([...few.wrong, ...all.wrong]).toEqual([]);
      expect([all.status, all.scored, all.refused, all.blank]).toEqual([1, 19_940, 40, 20]);
      expect(all.peakMiB / few.peakMiB).toBeLessThan(GROWTH);
    },
    SLOW,
  );
});
