import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAsChild } from '../support/child.js';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

const onPosix = process.platform !== 'win32';
const folder = folderForTests();
const EXAMPLE = readFileSync(inRepository('examples/ipa-self-check-25.yaml'), 'utf8');

/** A checklist of as many items as a file may have room for. */
function largeChecklist(items: number): string {
  const head = `tenken: checklist/1\nid: large\nversion: 1.0.0\ntitle: { ja: 大きな一覧, en: Large }\nsource: {}\nscale:\n  total: percent\n  values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 }\nsections:\n  - id: all\n    title: { ja: 全部, en: All }\nitems:\n`;
  const item = (index: number) =>
    `  - { id: q-${index}, section: all, category: ${'ABCDEFGHIJKLM'[index % 13]}, measure: people, effort: 1, impact: 1, provenance: composed, question: { ja: 設問${index}は決まっていますか？, en: Is ${index} settled? } }\n`;
  return head + Array.from({ length: items }, (_, index) => item(index)).join('');
}

describe('a checklist of 5,000 items', () => {
  beforeAll(() => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'large.yaml'), largeChecklist(5000));
    const answers = Array.from({ length: 5000 }, (_, index) => `  q-${index}: ${'○△×'[index % 3]}\n`).join('');
    writeFileSync(join(folder, 'large.yaml'), `tenken: answers/1\nchecklist: large@1.0.0\nanswers:\n${answers}`);
  });

  it.each([
    'validate own/large.yaml --format json',
    'show large --checklists own',
    'score large.yaml --checklists own --format json',
    'report large.yaml --checklists own --format csv',
    'plan large.yaml --checklists own --format json',
  ])(
    'goes through tenken %s',
    async (command) => {
      const { status, stdout, stderr } = await runInProcess(command.split(' '), { folder });
      expect([status === 0 || (command.startsWith('validate') && status === 1), stderr]).toEqual([true, '']);
      expect(stdout).toContain(command.startsWith('validate') ? '"tenken"' : '4999');
    },
    120_000,
  );
});

describe('10,000 problems in one file', () => {
  it('are all reported, in order, by every format', async () => {
    const wrong = Array.from({ length: 9_999 }, (_, index) => `  ${index + 26}: maybe\n`).join('');
    writeFileSync(
      join(folder, 'wrong.yaml'),
      `tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\nanswers:\n${wrong}`,
    );
    const { stdout, status } = await runInProcess(['validate', 'wrong.yaml', '--format', 'json'], { folder });
    expect(status).toBe(1);
    const lines = Array.from(stdout.matchAll(/"line": (\d+)/gu), ([, line]) => Number(line));
    expect(lines.length).toBeGreaterThanOrEqual(9_999);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    for (const format of ['text', 'sarif', 'junit', 'github', 'gitlab'])
      expect((await runInProcess(['validate', 'wrong.yaml', '--format', format], { folder })).status).toBe(1);
  }, 120_000);
});

describe('wherever it runs', () => {
  it.each([
    ['spaces and Japanese', '点検 の フォルダー'],
    ['backslashes', 'a\\b\\c'],
    ['a drive letter', 'C:\\Users\\佐藤\\Documents'],
    ['quotes and brackets', `it's [1] {2} "3" $HOME %TEMP% & co`],
    ['combining and astral characters', 'か\u3099 𠮷 👩‍💻'],
  ])('works in a folder with %s in its name', async (_what, name) => {
    const where = join(folder, name);
    mkdirSync(where);
    writeFileSync(join(where, `${name} 回答.yaml`), EXAMPLE);
    const file = `./${name} 回答.yaml`;
    const { status, stderr } = await runAsChild(['report', file, '--format', 'md,csv', '-o', '報告 書'], {
      folder: where,
    });
    expect([status, stderr.trimEnd().split('\n').length]).toEqual([0, 2]);
    expect((await runAsChild(['validate', '.'], { folder: where })).status).toBe(0);
    expect((await runAsChild(['new', 'mine', '-o', './新しい 一覧.yaml'], { folder: where })).status).toBe(0);
  });

  it('reads files with the line ends of Windows, and a byte order mark', async () => {
    writeFileSync(join(folder, 'crlf.yaml'), `\ufeff${EXAMPLE.replaceAll('\n', '\r\n')}`);
    writeFileSync(join(folder, 'lf.yaml'), EXAMPLE);
    const [crlf, lf] = await Promise.all(
      ['crlf', 'lf'].map((name) => runInProcess(['score', `${name}.yaml`, '--format', 'json'], { folder })),
    );
    expect(crlf?.status).toBe(0);
    expect(crlf?.stdout).toBe(lf?.stdout);
  });

  it.each([
    ['LANG=C', { LANG: 'C', LC_ALL: 'C' }],
    ['no locale and no home', {}],
    ['a home that does not exist', { HOME: '/nonexistent/home' }],
    ['a home that cannot be written to', { HOME: '/proc' }],
    ['no temporary folder', { TMPDIR: '/nonexistent' }],
  ])('needs nothing of its surroundings: %s', async (_what, env) => {
    writeFileSync(join(folder, 'a.yaml'), EXAMPLE);
    const results = [
      await runAsChild(['score', 'a.yaml', '--lang', 'ja'], { folder, env }),
      await runAsChild(['report', 'a.yaml', '--lang', 'ja', '-o', 'a.pdf', '--force'], { folder, env }),
    ];
    for (const { status, stderr } of results) expect([status, stderr.includes('   at ')]).toEqual([0, false]);
    expect(results[0]?.stdout).toContain('株式会社みなと木工');
  });

  it.runIf(onPosix)('keeps the line ends of a file whatever they are, when it is merged and carried', async () => {
    writeFileSync(join(folder, 'crlf.yaml'), EXAMPLE.replaceAll('\n', '\r\n'));
    const { status, stdout } = await runInProcess(['merge', 'crlf.yaml', 'lf.yaml', '--policy', 'worst'], { folder });
    expect([status, stdout.includes('\r')]).toEqual([0, false]);
  });
});
