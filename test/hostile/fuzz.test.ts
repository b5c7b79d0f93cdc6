import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempt, prepare } from './attempt.js';
import { buildWorker, fuzz } from './fuzz.js';
import { READERS } from './readers.js';

/** Hostile files a reader in every run of the tests; `npm run fuzz` tries as many as there is time for. */
const TRIES = 150;

let worker: Awaited<ReturnType<typeof buildWorker>>;
beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.clear());

const bounded = READERS.map((reader) => ({ reader: reader.name, to: Math.ceil(TRIES * (reader.share ?? 1)) }));

describe('a hostile file', () => {
  it.each(bounded)(
    'never crashes, hangs or exhausts the reader of $reader, and prints no control sequence',
    async ({ reader, to }) => {
      const report = await fuzz(worker.path, { reader, from: 0, to, until: Number.POSITIVE_INFINITY });
      expect(report.problems).toEqual([]);
      expect(report.tried).toBe(to);
    },
    120_000,
  );

  it('is the same for the same seed, so that a failure can be run again', async () => {
    for (const reader of READERS.slice(0, 3)) {
      const once = await attempt(prepare(reader), 7);
      expect(await attempt(prepare(reader), 7)).toEqual(once);
    }
  });
});
