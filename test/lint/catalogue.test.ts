import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_NOTES } from '../../src/lint/catalogue.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import { inRepository } from '../support/files.js';
import { runInProcess } from '../support/world.js';

const ROOT = inRepository('test/lint/rules');

/** What no file of this repository can show, and where it is shown. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'file.too-large': 'below: the file would be larger than 4 MiB',
  'answers.too-many': 'below: the file would have more than 10,000 answers',
  'schema.other': 'for keywords a later schema may use; the schemas of today have none that gives it',
  'sheet.password': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.old-format': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.not-workbook': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.broken': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.dtd': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.macros': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.external-links': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.embedded': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.too-large': 'test/sheet/hostile.test.ts: only a workbook can have it',
  'sheet.comments': 'test/sheet/returned.test.ts: only a workbook can have it',
  'sheet.merged': 'test/sheet/returned.test.ts: only a workbook can have it',
  'sheet.no-value': 'test/sheet/returned.test.ts: only a workbook can have it',
  'checklist.id-taken': 'test/cases/checklists-broken: only --checklists asks for it',
};

/** `test/lint/rules/<layer>/<name>` is about the rule `layer.name`. */
const shown = readdirSync(ROOT).flatMap((layer) => readdirSync(join(ROOT, layer)).map((name) => `${layer}.${name}`));
const codes = ALL_NOTES.map(({ id }) => id as string);

describe('the catalogue of rules', () => {
  it('has every code that has words, once, and a reason in both languages', () => {
    expect([...codes].sort()).toEqual(Object.keys(en.findings).sort());
    for (const { why } of ALL_NOTES) expect(why.ja && why.en).toBeTruthy();
  });

  it('has a good and a bad file for each, in test/lint/rules, or says why not', () => {
    expect([...shown, ...Object.keys(ELSEWHERE)].sort()).toEqual([...codes].sort());
  });
});

describe.each(shown)('%s', (id) => {
  const folder = join(ROOT, ...id.split('.'));
  const names = readdirSync(folder);
  const beside = names.filter((name) => name.startsWith('beside'));
  const against = names.includes('before.yaml') ? ['--against', 'before.yaml'] : [];
  const fileOf = (which: 'good' | 'bad') => names.find((name) => name.startsWith(`${which}.`)) ?? '';
  const validate = (which: 'good' | 'bad', ...more: string[]) =>
    runInProcess(
      ['validate', fileOf(which), ...besideOf(which), ...against, '--fail-on', 'info', '--lang', 'en', ...more],
      {
        folder,
      },
    );
  // What stands beside the bad file may be what is wrong with it.
  const besideOf = (which: 'good' | 'bad') =>
    which === 'bad' && !names.includes('before.yaml') ? beside.filter((name) => name === 'beside') : [];

  it('finds nothing in the good file', async () => {
    expect(await validate('good')).toMatchObject({ status: 0, stdout: 'Checked 1 file. Nothing to report.\n' });
  });

  it('finds that, and only that, in the bad file, exactly where it is', async () => {
    const { status, stdout } = await validate('bad');
    const found = join(folder, 'found');
    if (process.env['UPDATE_CASES'] === '1') {
      rmSync(found, { force: true });
      writeFileSync(found, stdout);
    }
    expect(status).toBe(1);
    expect(stdout).toBe(existsSync(found) ? readFileSync(found, 'utf8') : '');
    const { files } = JSON.parse((await validate('bad', '--format', 'json')).stdout);
    const [bad] = files as { findings: { code: string }[] }[];
    expect([...new Set(bad?.findings.map(({ code }) => code))]).toEqual([id]);
  });
});

describe('files that are too much', () => {
  const answers = (count: number) =>
    `tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\nanswers:\n${Array.from({ length: count }, (_, at) => `  q${at}: はい\n`).join('')}`;
  const codesIn = async (stdin: string) => {
    const { stdout } = await runInProcess(['validate', '-', '--format', 'json'], { stdin });
    return JSON.parse(stdout).files[0].findings.map(({ code }: { code: string }) => code);
  };

  it('are refused, with one finding', async () => {
    expect(await codesIn(answers(10_001))).toEqual(['answers.too-many']);
    expect(await codesIn(`${answers(1)}# ${'x'.repeat(4 * 1024 * 1024)}\n`)).toEqual(['file.too-large']);
  });
});

describe('the patterns of the schemas', () => {
  it('are all put into words', () => {
    const patterns = ['checklist', 'overlay', 'config'].flatMap((kind) =>
      Array.from(
        readFileSync(inRepository(`schemas/${kind}-1.schema.json`), 'utf8').matchAll(
          /"pattern": "((?:[^"\\]|\\.)*)"/gu,
        ),
        ([, found]) => JSON.parse(`"${found}"`),
      ),
    );
    expect(patterns.length).toBeGreaterThan(5);
    for (const messages of [ja, en])
      expect(patterns.filter((pattern) => messages.findings['schema.pattern']({ pattern }).includes(pattern))).toEqual(
        [],
      );
  });
});
