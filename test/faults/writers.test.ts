import { describe, expect, it } from 'vitest';
import { recordFaults } from '../assurance/record.js';
import { countCalls, disturbed, WRITERS } from './writers.js';

/**
 * Every call of every writer is disturbed in each way with FAULTS=all (`npm run faults`); without, every call of every
 * writer once, in ways that take turns.
 */
const ALL = process.env['FAULTS'] === 'all';
const ERRORS = ['ENOSPC', 'EACCES', 'EIO', 'EMFILE', 'EROFS', 'EDQUOT'];
const SIGNALS = ['SIGINT', 'SIGTERM'];
const WAYS = ['kill', ...ERRORS, ...SIGNALS];

describe.concurrent.each(WRITERS)('tenken $run', (writer) => {
  it('leaves the old file or the new one, whatever happens at any call', async () => {
    const before = writer.before === null ? null : Buffer.from(writer.before);
    const undisturbed = await disturbed(writer);
    expect(undisturbed).toMatchObject({ status: 0, leftovers: [] });
    const complete = undisturbed.content;
    expect(complete).not.toEqual(before);
    const calls = await countCalls(writer);
    expect(calls).toBeGreaterThan(5);
    const counted = { kill: 0, error: 0, signal: 0 };
    const turn = WRITERS.indexOf(writer);
    for (let call = 1; call <= calls; call++) {
      const ways = ALL ? WAYS : [WAYS[(turn + call) % WAYS.length] ?? 'kill'];
      for (const way of ways) {
        const at = `${way} at call ${call} of ${calls}`;
        const { status, signal, stderr, content, leftovers } = await disturbed(writer, `${way}:${call}`);
        const isWhole = [before, complete].some((each) => (each === null ? content === null : content?.equals(each)));
        expect([at, isWhole]).toEqual([at, true]);
        expect([at, stderr.match(/\n\s+at /u)]).toEqual([at, null]);
        if (way === 'kill') {
          counted.kill++;
          expect([at, signal]).toEqual([at, 'SIGKILL']);
          // Whoever is killed cannot clean up: at most one hidden file, as private as the one it was to be.
          expect([at, leftovers.length <= 1]).toEqual([at, true]);
          for (const name of leftovers) expect(name).toMatch(/(?:^|\/)\.[^/]+\.[0-9a-f]{12}\.tmp$/u);
        } else if (SIGNALS.includes(way)) {
          counted.signal++;
          expect([at, signal ?? status]).toEqual([at, expect.toBeOneOf([way, 0])]);
          expect([at, leftovers]).toEqual([at, []]);
        } else {
          counted.error++;
          expect([at, status]).toEqual([at, expect.toBeOneOf([0, 2])]);
          if (status === 2) expect([at, stderr]).toEqual([at, expect.stringMatching(/^.*\S+: \S.*\n/u)]);
          // A temporary file can only stay where it was taking it away that failed.
          expect([at, leftovers.length]).toEqual([at, expect.toBeOneOf([0, 1])]);
        }
      }
    }
    if (ALL) recordFaults(writer.run, { calls, ...counted });
  }, 600_000);
});
