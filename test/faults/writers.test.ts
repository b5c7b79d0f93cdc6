import { describe, expect, it } from 'vitest';
import { recordFaults } from '../assurance/record.js';
import { type Content, countCalls, type Disturbed, disturbed, WRITERS, type Writer } from './writers.js';

/**
 * Every call of every writer is disturbed in each way with FAULTS=all (`npm run faults`); without, every call of every
 * writer once, in ways that take turns – of a writer with many calls, a part of them.
 */
const ALL = process.env['FAULTS'] === 'all';
const MOST_CALLS = 14;
const ERRORS = ['ENOSPC', 'EACCES', 'EIO', 'EMFILE', 'EROFS', 'EDQUOT'];
const SIGNALS = ['SIGINT', 'SIGTERM'];
const WAYS = ['kill', ...ERRORS, ...SIGNALS];

/** What a whole file of each name may hold; null where there may be none. */
type Whole = ReadonlyMap<string, readonly (Buffer | null)[]>;

describe.concurrent.each(WRITERS)('tenken $run', (writer) => {
  it(
    'leaves the old file or the new one, whatever happens at any call',
    async () => {
      const before = Object.fromEntries(
        Object.entries(writer.before ?? {}).map(([name, text]) => [name, Buffer.from(text)]),
      );
      const complete = await undisturbed(writer);
      expect(complete).not.toEqual(before);
      const whole = wholeOf([before, complete, ...(await withoutSome(writer))]);
      const calls = await countCalls(writer);
      expect(calls).toBeGreaterThan(5);
      const counted = { kill: 0, error: 0, signal: 0 };
      const turn = WRITERS.indexOf(writer);
      const step = ALL ? 1 : Math.ceil(calls / MOST_CALLS);
      for (let call = step; call <= calls; call += step) {
        const ways = ALL ? WAYS : [WAYS[(turn + call / step) % WAYS.length] ?? 'kill'];
        for (const way of ways) {
          const at = `${way} at call ${call} of ${calls}`;
          const result = await disturbed(writer, `${way}:${call}`);
          expect([at, notWhole(result.content, whole)]).toEqual([at, []]);
          expect([at, result.stderr.match(/\n\s+at /u)]).toEqual([at, null]);
          if (result.status === 0) expect([at, known(result.content, whole)]).toEqual([at, complete]);
          if (result.again) expect([at, result.again]).toEqual([at, { status: 0, content: complete }]);
          const left = Object.keys(result.content).filter((name) => !whole.has(name));
          counted[check(at, way, result, left, writer)]++;
        }
      }
      if (ALL) recordFaults(writer.run, { calls, ...counted });
    },
    ALL ? 7_200_000 : 600_000,
  );
});

async function undisturbed(writer: Writer): Promise<Content> {
  const { status, content } = await disturbed(writer);
  expect([writer.run, status]).toEqual([writer.run, 0]);
  return content;
}

async function withoutSome({ without = [], ...writer }: Writer): Promise<readonly Content[]> {
  return Promise.all(without.map((run) => undisturbed({ ...writer, run })));
}

function wholeOf(contents: readonly Content[]): Whole {
  const names = new Set(contents.flatMap((each) => Object.keys(each)));
  return new Map([...names].map((name) => [name, contents.map((each) => each[name] ?? null)]));
}

/** Names of files that are neither the old nor the new one. */
function notWhole(content: Content, whole: Whole): string[] {
  return [...whole].flatMap(([name, allowed]) => {
    const found = content[name] ?? null;
    return allowed.some((each) => (each === null || found === null ? each === found : each.equals(found)))
      ? []
      : [name];
  });
}

function known(content: Content, whole: Whole): Content {
  return Object.fromEntries(Object.entries(content).filter(([name]) => whole.has(name)));
}

/** How a run ended and what it left behind, as it may for what happened to it; returns what that counts as. */
function check(
  at: string,
  way: string,
  { status, signal, stderr }: Disturbed,
  left: readonly string[],
  { repairs }: Writer,
): 'kill' | 'error' | 'signal' {
  const temporary = left.filter((name) => !name.endsWith('.lock'));
  for (const name of temporary) expect([at, name]).toEqual([at, expect.stringMatching(TEMPORARY)]);
  if (way === 'kill') {
    expect([at, signal]).toEqual([at, 'SIGKILL']);
    // Whoever is killed cannot clean up: at most one hidden file, as private as the one it was to be, and a lock.
    expect([at, temporary.length <= 1, left.length - temporary.length <= (repairs ? 1 : 0)]).toEqual([at, true, true]);
    return 'kill';
  }
  if (SIGNALS.includes(way)) {
    expect([at, signal ?? status]).toEqual([at, expect.toBeOneOf([way, 0, ...(repairs ? [130] : [])])]);
    expect([at, left]).toEqual([at, []]);
    return 'signal';
  }
  expect([at, status]).toEqual([at, expect.toBeOneOf([0, 2, ...(repairs ? [1] : [])])]);
  if (status !== 0) expect([at, stderr]).toEqual([at, expect.stringMatching(/^.*\S+: \S.*$/mu)]);
  // A file can only stay where it was taking it away that failed.
  expect([at, left.length]).toEqual([at, expect.toBeOneOf([0, 1])]);
  return 'error';
}

const TEMPORARY = /(?:^|\/)\.[^/]+\.[0-9a-f]{12}\.tmp$/u;
