import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderForEachTest } from '../support/folder.js';
import { type Act, scripted } from '../support/scripted.js';
import { runInProcess } from '../support/world.js';

const folder = folderForEachTest();
let sheet: Buffer;
beforeEach(async () => {
  const answers = [
    'tenken: answers/1',
    'checklist: ipa-self-check-25@1.0.0',
    'organization: 株式会社山田',
    'date: 2026-11-20',
    'answers:',
    '  1: 実施している',
    '  2: { answer: 一部, note: 台帳 }',
    '',
  ];
  writeFileSync(join(folder, 'answers.yaml'), answers.join('\n'));
  const made = await runInProcess(['sheet', 'ipa-self-check-25', '--from', 'answers.yaml', '-o', 'client.xlsx'], {
    folder,
  });
  expect(made.status).toBe(0);
  sheet = readFileSync(join(folder, 'client.xlsx'));
});

const interview = async (argv: readonly string[], acts: readonly Act[]) => {
  const { terminal, left } = scripted(acts);
  return { ...(await runInProcess(['interview', ...argv], { folder, terminal })), left: left() };
};

describe('a questionnaire that begins with a returned sheet', () => {
  it('copies the answers to YAML beside it, says so, and leaves the sheet alone', async () => {
    const { status, stdout, left } = await interview(
      ['--from', 'client.xlsx'],
      [{ choice: 'implemented' }, { command: 'quit' }],
    );
    expect({ status, left }).toEqual({ status: 0, left: 0 });
    expect(stdout).toContain('client.xlsx の回答を client.yaml に写しました。');
    expect(readFileSync(join(folder, 'client.yaml'), 'utf8')).toBe(
      [
        'tenken: answers/1',
        'checklist: ipa-self-check-25@1.0.0',
        'organization:',
        '  name: 株式会社山田',
        'date: 2026-11-20',
        'answers:',
        '  "1": 実施している',
        '  "2":',
        '    answer: 一部実施している',
        '    note: 台帳',
        '  "3": 実施している',
        '',
      ].join('\n'),
    );
    expect(readFileSync(join(folder, 'client.xlsx')).equals(sheet)).toBe(true);
  });

  it('is kept even if nothing more is said', async () => {
    await interview(['--from', 'client.xlsx', '-o', 'new.yaml'], [{ command: 'quit' }]);
    expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).toContain('  "2":\n    answer: 一部実施している\n');
  });

  it('never goes on in a file that is there already', async () => {
    const { status, stderr } = await interview(['--from', 'client.xlsx', '-o', 'answers.yaml'], []);
    expect(status).toBe(2);
    expect(stderr).toContain('answers.yaml がすでにあります。');
  });

  it('never saves into a sheet', async () => {
    const { status, stderr } = await interview(['-o', 'client.xlsx'], []);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'tenken: client.xlsx: 回答は YAML で保存します。.yaml で終わる名前にしてください。Excel などの表は書き換えません。\n',
    });
    expect(readFileSync(join(folder, 'client.xlsx')).equals(sheet)).toBe(true);
  });
});

describe('returned sheets', () => {
  it.each([
    ['merge', ['merge', 'client.xlsx', 'answers.yaml']],
    ['plan', ['plan', 'client.xlsx', '--format', 'json']],
    ['report', ['report', 'client.xlsx', '--format', 'json']],
    ['compare', ['compare', 'answers.yaml', 'client.xlsx', '--format', 'json']],
    ['carry', ['carry', 'client.xlsx', '--to', 'sme-telework-34', '-o', 'carried.yaml']],
    ['validate', ['validate', 'client.xlsx']],
  ])('can be given to %s', async (_name, argv) => {
    const { status, stderr } = await runInProcess(argv, { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).not.toContain('誤り');
  });
});
