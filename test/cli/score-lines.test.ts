import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LineScorerSetting } from '../../src/cli/lines/scored.js';
import { lineScorerElsewhere } from '../../src/cli/lines/scorer.js';
import { nodeBytes } from '../../src/cli/node/bytes.js';
import { threadWorld } from '../../src/cli/node/world.js';
import type { World } from '../../src/cli/world.js';
import { blocksOf, linesIn } from '../../src/text/lines.js';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { type Result, runInProcess } from '../support/world.js';

const folder = folderForTests();

const WORDS = ['implemented', 'partial', 'not_implemented', 'unknown'];

function document(seed: number): string {
  const answers = Array.from({ length: 25 }, (_, index) => [String(index + 1), WORDS[(seed * 7 + index) % 4]]);
  return JSON.stringify({
    tenken: 'answers/1',
    checklist: 'ipa-self-check-25@1.0.0',
    organization: { name: `会社${seed}` },
    date: '2026-11-20',
    answers: Object.fromEntries(answers),
  });
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const lines = (count: number) => Array.from({ length: count }, (_, seed) => `${document(seed)}\n`).join('');
const ARGV = ['score', '-', '--format', 'ndjson', '--as-of', '2026-11-21'];

describe('tenken score - --format ndjson', () => {
  it('writes for each line what score --format json writes for it alone, in their order', async () => {
    const { stdout, status } = await runInProcess(ARGV, { stdin: lines(5) });
    expect(status).toBe(0);
    const alone = await Promise.all(
      [0, 1, 2, 3, 4].map(async (seed) => {
        const one = await runInProcess(['score', '-', '--format', 'json', '--as-of', '2026-11-21'], {
          stdin: document(seed),
        });
        return JSON.parse(one.stdout);
      }),
    );
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(alone);
  });

  it('names bad lines by their number, at their column, and goes on', async () => {
    const bad = document(1).replace('"unknown"', '"たぶん"');
    const stdin = `${document(0)}\r\n\n${bad}\n{\n${document(2)}`;
    const { stdout, stderr, status } = await runInProcess(ARGV, { stdin });
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^3行目:1:\d+: 誤り: .*たぶん/mu);
    expect(stderr).toMatch(/^4行目:1:2: 誤り: .*JSON/mu);
    expect(stderr).toMatch(/4行のうち2行を採点できませんでした。\n$/u);
  });

  it('refuses a line that is too long without keeping it, and goes on', async () => {
    const stdin = `${document(0)}\n"${'x'.repeat(5 * 1024 * 1024)}"\n${document(1)}\n`;
    const { stdout, stderr, status } = await runInProcess(ARGV, { stdin });
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([1, 2]);
    expect(stderr).toContain('2行目: 1行が長すぎます（上限 4 MiB）。');
  });

  it('says what it cannot do', async () => {
    for (const argv of [
      ['score', 'a.json', '--format', 'ndjson'],
      [...ARGV, '--fail-under', '50'],
    ])
      expect((await runInProcess(argv)).status).toBe(2);
  });

  it('does not take a folder on standard input for an empty file, nor does any other command', () => {
    for (const argv of [ARGV, ['score', '-'], ['validate', '-']]) {
      const input = openSync(folder, 'r');
      const child = spawnSync(process.execPath, [inRepository('bin/tenken.js'), ...argv, '--lang', 'ja'], {
        stdio: [input, 'pipe', 'pipe'],
        encoding: 'utf8',
      });
      closeSync(input);
      expect([argv, child.status, child.stdout]).toEqual([argv, 2, '']);
      expect(child.stderr).toMatch(/^(?:tenken: )?-: ファイルではなくフォルダーです。\n$/u);
    }
  });

  it('needs no more memory for many lines than for few, and does not run ahead of who reads it', async () => {
    const script = inRepository('bin/tenken.js');
    const child = spawn(process.execPath, ['--max-old-space-size=40', script, ...ARGV], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // Forty megabytes of output that nobody takes for a while, with a heap that could not hold them.
    const block = lines(200);
    let written = 0;
    let taken = 0;
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const feed = async () => {
      for (let index = 0; index < 60; index++) {
        if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve));
        written += 200;
      }
      child.stdin.end();
    };
    const feeding = feed();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(written).toBeLessThan(60 * 200);
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) taken++;
    });
    await feeding;
    expect(await ended).toBe(0);
    expect(taken).toBe(60 * 200);
  }, 60_000);

  it('ends quietly when nobody reads any more', () => {
    writeFileSync(join(folder, 'many.ndjson'), lines(3000));
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${inRepository('bin/tenken.js')}" ${ARGV.join(' ')} < many.ndjson | head -n 1`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});

describe('scoring lines in threads', () => {
  /** Lines as they come: most are good, some are not, each in another way. */
  const mixed = Array.from({ length: 4000 }, (_, seed) => {
    const good = document(seed);
    if (seed % 97 === 13) return good.replace('"unknown"', '"たぶん"');
    if (seed % 89 === 17) return good.slice(0, -1);
    if (seed % 83 === 19) return '  ';
    if (seed % 79 === 23) return good.replace('@1.0.0', '');
    if (seed % 1999 === 29) return `"${'x'.repeat(5 * 1024 * 1024)}"`;
    if (seed % 71 === 31) return good.replace('会社', '\\u4f1a\\"社');
    return good;
  }).join('\n');

  it('gives and says the same as scoring without, byte for byte', async () => {
    const run = (...more: string[]) => {
      const argv = [inRepository('bin/tenken.js'), ...ARGV, ...more];
      const { stdout, stderr, status } = spawnSync(process.execPath, argv, {
        input: mixed,
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      return { status, stderr, lines: stdout.split('\n').length, stdout: digest(stdout) };
    };
    const alone = run('--jobs', '1');
    // In this process nothing overtakes anything.
    const inTurn = await runInProcess(ARGV, { stdin: mixed });
    expect(alone).toEqual({ ...alone, status: 1, stderr: inTurn.stderr, stdout: digest(inTurn.stdout) });
    expect(alone.lines).toBeGreaterThan(3500);
    for (const jobs of [['--jobs', '2'], ['--jobs', '3'], []]) expect(run(...jobs)).toEqual(alone);
  }, 60_000);

  it('says once what there is to say of an overlay, whoever reads it', () => {
    // In Shift_JIS, which is said of a file that is read in it.
    const overlay =
      'tenken: overlay/1\nchecklist: ipa-self-check-25@1.0.0\nitems: { "1": { question: { ja: \x8dX\x90V? } } }\n';
    writeFileSync(join(folder, 'ours.yaml'), overlay, 'latin1');
    const argv = [inRepository('bin/tenken.js'), ...ARGV, '--overlay', 'ours.yaml', '--jobs', '2'];
    const { stdout, stderr, status } = spawnSync(process.execPath, argv, {
      cwd: folder,
      input: lines(2000),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    expect([status, stdout.split('\n').length, stderr.split('ours.yaml').length]).toEqual([0, 2001, 2]);
  }, 60_000);

  it('wants a number of threads there can be, and lines to give them', async () => {
    for (const jobs of ['0', 'x', '65', '1.5']) {
      const { stderr, status } = await runInProcess([...ARGV, '--jobs', jobs]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(`--jobs の「${jobs}」は、1から64まで`)]);
    }
    const { stderr, status } = await runInProcess(['score', 'examples/ipa-self-check-25.yaml', '--jobs', '2']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--format ndjson')]);
  });

  const setting: LineScorerSetting = { lang: 'ja', asOf: '2026-11-21', filter: {} };
  const digested = async (result: Promise<Result>) => {
    const { stdout, ...rest } = await result;
    return { ...rest, stdout: digest(stdout) };
  };

  it('scores here what a thread died of, and what a thread would have to start for', async () => {
    const asked: number[] = [];
    /** Answers twice, then dies of everything. */
    const startLineScorer: World['startLineScorer'] = () => ({
      async score(block) {
        asked.push(block.length);
        if (asked.length > 2) throw new Error('out of memory');
        return lineScorer.score(block);
      },
      async close() {},
    });
    const world = threadWorld();
    const lineScorer = await lineScorerElsewhere(world, setting);
    const stdin = lines(3000);
    const threaded = runInProcess([...ARGV, '--jobs', '2'], { stdin, startLineScorer, pieces: 64 * 1024 });
    expect(await digested(threaded)).toEqual(await digested(runInProcess(ARGV, { stdin, pieces: 64 * 1024 })));
    expect(asked.length).toBeGreaterThan(3);
    const few = asked.length;
    await runInProcess([...ARGV, '--jobs', '2'], { stdin: lines(300), startLineScorer, pieces: 64 * 1024 });
    expect(asked.length).toBe(few);
  });

  it('gives a thread a few blocks ahead of its answers, and no more', async () => {
    const lineScorer = await lineScorerElsewhere(threadWorld(), setting);
    let [under, most, asked] = [0, 0, 0];
    let answer = () => {};
    const isAskedEnough = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const startLineScorer: World['startLineScorer'] = () => ({
      async score(block) {
        if (block.length > 0) {
          most = Math.max(most, ++under);
          if (++asked === 4) answer();
          await isAskedEnough;
          under--;
        }
        return lineScorer.score(block);
      },
      async close() {},
    });
    const stdin = lines(3000);
    const slow = runInProcess([...ARGV, '--jobs', '2'], { stdin, startLineScorer, pieces: 64 * 1024 });
    expect(await digested(slow)).toEqual(await digested(runInProcess(ARGV, { stdin })));
    expect(most).toBe(4);
  });
});

describe('lines of a stream', () => {
  const cut = async function* (bytes: Uint8Array, size: number) {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
  const found = async (text: string, size: number, limit: number) => {
    const lines: (string | null)[] = [];
    for await (const block of blocksOf(cut(new TextEncoder().encode(text), size), limit)) {
      if (block === null) lines.push(null);
      else {
        expect([...linesIn(block, nodeBytes)]).toEqual([...linesIn(block)]);
        for (const { start, end } of linesIn(block)) lines.push(new TextDecoder().decode(block.subarray(start, end)));
      }
    }
    return lines;
  };

  it('are the same however it is cut', async () => {
    for (const [text, lines] of [
      ['一\n二三\n\nabcd\n終', ['一', '二三', '', 'abcd', '終']],
      ['\n\na\n', ['', '', 'a']],
      ['', []],
    ] as const)
      for (let size = 1; size <= 30; size++) expect([size, await found(text, size, 7)]).toEqual([size, lines]);
  });

  it('of which one is too long are kept without it, once it has grown over the limit', async () => {
    for (let size = 1; size <= 7; size++) {
      expect(await found('一\nabcdefghijklmnop\n終\n', size, 7)).toEqual(['一', null, '終']);
      expect(await found('一\nabcdefghijklmnop', size, 7)).toEqual(['一', null]);
    }
    // What comes at once is for whoever reads it to measure: nothing was kept.
    expect(await found('一\nabcdefgh\n終', 100, 7)).toEqual(['一', 'abcdefgh', '終']);
    expect(await found('abcdefg\n', 1, 7)).toEqual(['abcdefg']);
  });
});
