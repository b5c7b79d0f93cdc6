import { dirname } from 'node:path';
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

describe.concurrent.each(WRITERS)('tenken $run', (writer) => {
  it(
    'leaves the old file or the new one, whatever happens at any call',
    async () => {
      const before = Object.fromEntries(
        Object.entries(writer.before ?? {}).map(([name, text]) => [name, Buffer.from(text)]),
      );
      const complete = await undisturbed(writer);
      expect(complete).not.toEqual(before);
      const whole: Whole = { complete, others: [before, ...(await withoutSome(writer))], notes: writer.notes };
      const calls = await countCalls(writer);
      expect(calls).toBeGreaterThan(5);
      const counted = { kill: 0, error: 0, signal: 0 };
      const turn = WRITERS.indexOf(writer);
      const step = ALL ? 1 : Math.ceil(calls / MOST_CALLS);
      for (let call = step; call <= calls; call += step) {
        const ways = ALL ? WAYS : [WAYS[(turn + call / step) % WAYS.length] ?? 'kill'];
        const one = async (way: string) => {
          const at = `${way} at call ${call} of ${calls}`;
          const result = await disturbed(writer, `${way}:${call}`);
          expect([at, notWhole(result.content, whole)]).toEqual([at, []]);
          expect([at, result.stderr.match(/\n\s+at /u)]).toEqual([at, null]);
          const left = leftIn(result.content, whole);
          const kept = Object.entries(result.content).filter(([name]) => !left.includes(name));
          if (result.status === 0) expect([at, Object.fromEntries(kept)]).toEqual([at, complete]);
          if (result.again) expect([at, result.again]).toEqual([at, { status: 0, content: complete }]);
          counted[check(at, way, result, left, writer)]++;
        };
        await Promise.all(ways.map(one));
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

/** What may be there afterwards. */
interface Whole {
  readonly complete: Content;
  readonly others: readonly Content[];
  /** The name of a file that may note any part of what was made. */
  readonly notes: string | undefined;
}

/** Names of files that are neither the old nor the new one. */
function notWhole(content: Content, { complete, others, notes }: Whole): string[] {
  const names = new Set([complete, ...others].flatMap((each) => Object.keys(each)));
  return [...names].filter((name) => {
    const found = content[name];
    if (name === notes && found) return !notesRightly(name, content, complete);
    return ![complete, ...others].some(({ [name]: each }) => (found && each ? found.equals(each) : found === each));
  });
}

/** Whether all that is noted is there, and was made of what it is made of in the end. */
function notesRightly(name: string, content: Content, complete: Content): boolean {
  const [part, all] = [content, complete].map((each) => JSON.parse(String(each[name])));
  return Object.entries(part.files).every(
    ([file, made]) => all.files[file] === made && `${dirname(name)}/${file}` in content,
  );
}

function leftIn(content: Content, { complete, others }: Whole): string[] {
  return Object.keys(content).filter((name) => ![complete, ...others].some((each) => name in each));
}

/** How a run ended and what it left behind, as it may for what happened to it; returns what that counts as. */
function check(
  at: string,
  way: string,
  { status, signal, stderr }: Disturbed,
  left: readonly string[],
  { notes }: Writer,
): 'kill' | 'error' | 'signal' {
  const temporary = left.filter((name) => !name.endsWith('.lock'));
  for (const name of temporary) expect([at, name]).toEqual([at, expect.stringMatching(TEMPORARY)]);
  if (way === 'kill') {
    expect([at, signal]).toEqual([at, 'SIGKILL']);
    // Whoever is killed cannot clean up: at most one hidden file, as private as the one it was to be, and a lock.
    expect([at, temporary.length <= 1, left.length - temporary.length <= (notes ? 1 : 0)]).toEqual([at, true, true]);
    return 'kill';
  }
  if (SIGNALS.includes(way)) {
    expect([at, signal ?? status]).toEqual([at, expect.toBeOneOf([way, 0, ...(notes ? [130] : [])])]);
    expect([at, left]).toEqual([at, []]);
    return 'signal';
  }
  expect([at, status]).toEqual([at, expect.toBeOneOf([0, 2, ...(notes ? [1] : [])])]);
  if (status !== 0) expect([at, stderr]).toEqual([at, expect.stringMatching(/^.*\S+: \S.*$/mu)]);
  // A file can only stay where it was taking it away that failed.
  expect([at, left.length]).toEqual([at, expect.toBeOneOf([0, 1])]);
  return 'error';
}

const TEMPORARY = /(?:^|\/)\.[^/]+\.[0-9a-f]{12}\.tmp$/u;
