import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/text/lines.js';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

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

describe('lines of a stream', () => {
  it('are the same however it is cut', async () => {
    const bytes = new TextEncoder().encode('一\n二三\n\nabcdefgh\n終');
    for (let size = 1; size <= bytes.length; size++) {
      const pieces = async function* () {
        for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
      };
      const found: (string | null)[] = [];
      for await (const { number, bytes: line } of linesOf(pieces(), 7)) {
        expect(number).toBe(found.length + 1);
        found.push(line && new TextDecoder().decode(line));
      }
      expect(found).toEqual(['一', '二三', '', null, '終']);
    }
  });
});
