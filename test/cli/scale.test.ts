import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runAsChild } from '../support/child.js';
import { inRepository } from '../support/files.js';

const folder = mkdtempSync(join(tmpdir(), 'tenken-scale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORDS = ['implemented', 'partial', 'not_implemented', 'unknown'];
const ARGV = ['score', '-', '--format', 'ndjson', '--as-of', '2026-11-21'];
const BAD = '{"tenken":"answers/1"}';

function document(seed: number): string {
  const answers = Array.from({ length: 25 }, (_, index) => [String(index + 1), WORDS[(seed * 7 + index) % 4]]);
  const head = { tenken: 'answers/1', checklist: 'ipa-self-check-25@1.0.0', organization: { name: `会社${seed}` } };
  return JSON.stringify({ ...head, date: '2026-11-20', answers: Object.fromEntries(answers) });
}

const DOCUMENTS = Array.from({ length: 40 }, (_, seed) => document(seed));
const ANSWERS = DOCUMENTS.map((each) => `${each}\n`).join('');

/** A folder with answers and a `tenken` for who looks for it by name. */
function workplace(answers = ANSWERS): string {
  const work = mkdtempSync(join(folder, 'x'));
  writeFileSync(join(work, 'answers.ndjson'), answers);
  const script = `#!/bin/sh\nexec "${process.execPath}" "${inRepository('bin/tenken.js')}" "$@"\n`;
  writeFileSync(join(work, 'tenken'), script, { mode: 0o755 });
  return work;
}

function run(work: string, command: string, argv: readonly string[], input?: string) {
  // HOME, since GNU parallel keeps its own settings there.
  const env = { PATH: `${work}:${process.env['PATH']}`, HOME: work };
  return spawnSync(command, argv, { cwd: work, encoding: 'utf8', env, input });
}

const whole = async () => (await runAsChild(ARGV, { stdin: Buffer.from(ANSWERS) })).stdout;

const hasProgram = (name: string) => spawnSync(name, ['--version']).status === 0;

/** DuckDB, where somebody has installed it: it is no dependency of ours. NODE_PATH says where. */
function duckdb(): { readonly DuckDBInstance: { create(path: string): Promise<Database> } } | null {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api');
  } catch {
    return null;
  }
}

interface Database {
  connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }> }>;
}

describe.each(['docs/scale.md', 'docs/scale.ja.md'])('%s', (page) => {
  const text = readFileSync(inRepository(page), 'utf8');
  const code = (language: string, begin: string) =>
    new RegExp(`\`\`\`${language}\n(${begin}[\\s\\S]*?)\`\`\``, 'u').exec(text)?.[1] ?? '';

  it('split and xargs give the same lines as one process', async () => {
    const work = workplace();
    const { status, stderr } = run(work, 'sh', ['-e', '-c', code('sh', 'split')]);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(work).filter((name) => name.endsWith('.scored'))).toHaveLength(4);
    expect(readFileSync(join(work, 'assessments.ndjson'), 'utf8')).toBe(await whole());
  }, 60_000);

  it.skipIf(!hasProgram('parallel'))(
    'GNU parallel gives the same lines as one process',
    async () => {
      const work = workplace();
      const script = code('sh', 'parallel').replace('--block 10M', '--block 10k');
      expect(script).toContain('10k');
      expect(run(work, 'sh', ['-e', '-c', script]).status).toBe(0);
      expect(readFileSync(join(work, 'assessments.ndjson'), 'utf8')).toBe(await whole());
    },
    60_000,
  );

  it('what Spark starts goes on over a refused line, and fails with anything else', async () => {
    const command = /^score = "(.*)"$/mu.exec(code('python', 'score'))?.[1] ?? '';
    const work = workplace();
    const good = run(work, 'sh', ['-c', command], ANSWERS);
    expect([good.status, good.stdout]).toEqual([0, await whole()]);
    const bad = run(work, 'sh', ['-c', command], `${BAD}\n${ANSWERS}`);
    expect([bad.status, bad.stdout === good.stdout, bad.stderr !== '']).toEqual([0, true, true]);
    expect(run(work, 'sh', ['-c', command.replace('2026-11-21', 'yesterday')], ANSWERS).status).not.toBe(0);
    expect(run(work, 'sh', ['-c', command.replace('tenken', 'no-such-tenken')], ANSWERS).status).not.toBe(0);
  }, 60_000);

  it.skipIf(!hasProgram('python3'))(
    'what Beam calls scores a batch, and fails with anything but a refused line',
    async () => {
      const [definition = ''] = code('python', 'def score').split('\n\n');
      const work = workplace();
      writeFileSync(join(work, 'batch.json'), JSON.stringify([BAD, ...DOCUMENTS]));
      const python = (source: string) =>
        run(work, 'python3', [
          '-c',
          `import json, subprocess, sys\n${source}\nsys.stdout.buffer.write("".join(line + "\\n" for line in score(json.load(open("batch.json", encoding="utf-8")))).encode())`,
        ]);
      const scored = python(definition);
      expect([scored.status, scored.stdout, scored.stderr !== '']).toEqual([0, await whole(), true]);
      expect(python(definition.replace('2026-11-21', 'yesterday')).stderr).toContain('RuntimeError: tenken: 2');
    },
    60_000,
  );

  it.skipIf(!duckdb())(
    'DuckDB reads what comes out, and finds the quartiles of the portfolio',
    async () => {
      const work = workplace();
      writeFileSync(join(work, 'assessments.ndjson'), await whole());
      const connection = await (await duckdb()?.DuckDBInstance.create(':memory:'))?.connect();
      const rows = async (sql: string) =>
        (await connection?.runAndReadAll(sql.replace(/'(\w+\.\w+)'/gu, `'${work}/$1'`)))?.getRowObjectsJson() ?? [];
      const [row] = await rows(code('sql', 'SELECT'));
      const percents = readFileSync(join(work, 'assessments.ndjson'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): number => JSON.parse(line).score.percent)
        .sort((a, b) => a - b);
      const at = (quarters: number) => {
        const position = ((percents.length - 1) * quarters) / 4;
        const [low = 0, high = 0] = [percents[Math.floor(position)], percents[Math.ceil(position)]];
        return low + (high - low) * (position % 1);
      };
      expect(row).toMatchObject({ id: 'ipa-self-check-25', version: '1.0.0', firms: '40' });
      const quartiles = row?.['quartiles'] as readonly number[];
      expect(quartiles).toHaveLength(3);
      for (const [index, quartile] of quartiles.entries()) expect(quartile).toBeCloseTo(at(index + 1), 9);
      mkdirSync(join(work, 'in'));
      for (const [index, answers] of DOCUMENTS.entries()) writeFileSync(join(work, 'in', `${index}.json`), answers);
      expect(run(work, 'tenken', ['scan', 'in', '-o', '.', '--report', 'none', '--portfolio', 'csv']).status).toBe(0);
      const table = /`(read_csv\([^`]*)`/u.exec(text)?.[1] ?? '';
      expect(await rows(`SELECT count(*) AS firms FROM ${table}`)).toEqual([{ firms: '40' }]);
    },
    60_000,
  );
});
