import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runAsChild } from '../support/child.js';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

const root = folderForTests();
const newFolder = () => mkdtempSync(join(root, 'x'));
const AS_OF = ['--as-of', '2026-11-21'];
const WORDS = ['implemented', 'partial', 'not_implemented', 'unknown'];

interface Firm {
  readonly name?: string;
  readonly date?: string;
  readonly seed?: number;
  readonly checklist?: string;
}

function answers({ name, date = '2026-11-20', seed = 1, checklist = 'ipa-self-check-25' }: Firm): string {
  const lines = Array.from({ length: 25 }, (_, index) => `  "${index + 1}": ${WORDS[(seed * 7 + index * 3) % 4]}`);
  const organization = name === undefined ? [] : [`organization: ${JSON.stringify(name)}`];
  return [
    'tenken: answers/1',
    `checklist: ${checklist}@1.0.0`,
    ...organization,
    `date: ${date}`,
    'answers:',
    ...lines,
    '',
  ].join('\n');
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const scan = (folder: string, ...argv: string[]) => runInProcess(['scan', ...AS_OF, ...argv], { folder });

/** Every file of a folder with a digest of what is in it. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

const FIRMS = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => [
    `in/${'abcdef'[index]}.yaml`,
    answers({ name: `会社${index}`, seed: index }),
  ]),
);

describe('tenken scan', () => {
  it('gives the same files whatever the order of what is named and whatever --jobs', async () => {
    const folder = newFolder();
    put(folder, FIRMS);
    const names = Object.keys(FIRMS);
    await scan(folder, ...names, '-o', 'first', '--report', 'md,json', '--jobs', '1');
    const expected = contents(join(folder, 'first'));
    expect(Object.keys(expected)).toHaveLength(6 * 2 + 5 + 1);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(names, { minLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        async (order, jobs) => {
          const out = join(newFolder(), 'out');
          const { status, stderr } = await scan(
            folder,
            ...order,
            '-o',
            out,
            '--report',
            'md,json',
            '--jobs',
            String(jobs),
          );
          expect([status, stderr]).toEqual([0, '報告書を12件書き出しました。\n6件の回答（6組織）を採点しました。\n']);
          expect(contents(out)).toEqual(expected);
        },
      ),
      { numRuns: 5 },
    );
    // Threads, a folder and a glob instead of names: the bundle on this machine.
    for (const [index, given] of [['in'], ['in/*.yaml', 'in/a.yaml']].entries()) {
      const argv = ['scan', ...given, '-o', `child${index}`, '--report', 'md,json', '--jobs', '3', ...AS_OF];
      const { status } = await runAsChild(argv, { folder });
      expect(status).toBe(0);
      expect(contents(join(folder, `child${index}`))).toEqual(expected);
    }
  }, 60_000);

  it('finishes the others when one is bad, says what is wrong with it, and ends with 1', async () => {
    const folder = newFolder();
    put(folder, {
      ...FIRMS,
      'in/bad.yaml': `${answers({ name: '悪い' })}  "99": はい\n`,
      'in/worse.json': '{"tenken":"answers/1",',
    });
    const { status, stderr } = await scan(folder, 'in', 'in/missing.yaml', '-o', 'out', '--report', 'json');
    expect(status).toBe(1);
    expect(stderr).toContain('in/bad.yaml:31:3');
    expect(stderr).toContain('in/worse.json:1:23');
    expect(stderr).toContain('in/missing.yaml: 見つかりません');
    expect(stderr).toContain('9件のうち3件は使えませんでした');
    expect(readdirSync(join(folder, 'out')).filter((name) => /^会社.*\.json$/u.test(name))).toHaveLength(6);
  });

  it('names answers that came back as they were sent, and counts them', async () => {
    const folder = newFolder();
    put(folder, {
      'in/a.yaml': answers({ name: 'A社' }),
      'in/b.yaml':
        'tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\norganization: B社\nanswers:\n  1: { note: あとで }\n',
    });
    await runInProcess(['sheet', 'ipa-self-check-25', '-o', 'in/sent.xlsx'], { folder });
    const { status, stderr } = await scan(folder, 'in', '-o', 'out', '--report', 'none');
    expect([status, stderr]).toEqual([
      0,
      'in/b.yaml: 回答がひとつもありません。すべて未回答（0点）として数えています。\n' +
        'in/sent.xlsx: 回答がひとつもありません。すべて未回答（0点）として数えています。\n' +
        '3件の回答（3組織）を採点しました。\n',
    ]);
  });

  it('passes over what is not about answers in a folder, and never looks into its own output', async () => {
    const folder = newFolder();
    put(folder, {
      'a.yaml': answers({ name: '甲' }),
      'package.json': '{}',
      'table.csv': '名前,値\r\nあ,1\r\n',
      '~$a.xlsx': 'x',
      'checklist.yaml': 'tenken: checklist/1\nid: x\n',
      '.hidden.yaml': answers({ name: '隠れた' }),
      'node_modules/x.yaml': answers({ name: '他人' }),
    });
    const first = await scan(folder, '.', '-o', 'out', '--report', 'json,csv');
    expect([first.status, first.stderr]).toEqual([
      0,
      '報告書を2件書き出しました。\n1件の回答（1組織）を採点しました。\n回答ファイルでない3件は読みませんでした。\n',
    ]);
    const again = await scan(folder, '.', '-o', 'out', '--report', 'json,csv');
    expect(again.stderr).toContain('報告書を0件書き出しました（変わりのない2件はそのまま）');
    // Another folder's reports are not answers either.
    const other = await scan(folder, '.', '-o', 'other', '--report', 'none');
    expect([other.status, other.stderr]).toEqual([
      0,
      '1件の回答（1組織）を採点しました。\n回答ファイルでない8件は読みませんでした。\n',
    ]);
  });

  it('survives links in a circle, pipes, and folders it may not look into', async () => {
    const folder = newFolder();
    put(folder, { 'in/a.yaml': answers({ name: '甲' }), 'in/closed/b.yaml': answers({ name: '乙' }) });
    symlinkSync('.', join(folder, 'in/loop'));
    symlinkSync('loop.yaml', join(folder, 'in/loop.yaml'));
    symlinkSync('/dev/zero', join(folder, 'in/zero.yaml'));
    spawnSync('mkfifo', [join(folder, 'in/pipe.yaml')]);
    chmodSync(join(folder, 'in/closed'), 0o000);
    try {
      const { status, stderr } = await scan(folder, 'in', 'in/pipe.yaml', '-o', 'out', '--report', 'json');
      expect(status).toBe(1);
      expect(stderr).toContain('in/pipe.yaml: ふつうのファイルではありません');
      expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('甲_'))).toHaveLength(1);
    } finally {
      chmodSync(join(folder, 'in/closed'), 0o700);
    }
  });

  it('takes two files of one organisation, checklist and date for a clash, and uses neither', async () => {
    const folder = newFolder();
    put(folder, {
      'a.yaml': answers({ name: 'Ａ社', seed: 1 }),
      'b.yaml': answers({ name: ' a社', seed: 2 }),
      'c.yaml': answers({ name: 'A社', date: '2025-11-20' }),
      'd.yaml': answers({}),
      'sub/d.yaml': answers({}),
    });
    const { status, stderr, stdout } = await scan(folder, '.', '-o', 'out', '--report', 'json');
    expect(status).toBe(1);
    expect(stderr).toContain('2026-11-20）が2件あります');
    expect(stderr).toContain('a.yaml、b.yaml');
    expect(stdout).toContain('3組織');
    // Without a name nobody can tell whether two files are one firm's: each stands for itself, under its own name.
    const written = readdirSync(join(folder, 'out')).filter((name) => name.includes('_ipa'));
    expect(written).toHaveLength(3);
    expect(written.filter((name) => /^d_ipa-self-check-25_2026-11-20~[0-9a-f]{16}\.json$/u.test(name))).toHaveLength(2);
  });

  it('makes names that stay in the folder and are never one, whatever organisations are called', async () => {
    const folder = newFolder();
    const names = [
      '../../up',
      'CON',
      'con',
      'A/B',
      'A\\B',
      'straße',
      'STRASSE',
      'x'.repeat(500),
      `${'x'.repeat(500)}y`,
      '..',
      'ガ',
      '\u202egnp',
    ];
    put(folder, Object.fromEntries(names.map((name, index) => [`in/${index}.yaml`, answers({ name })])));
    const { stderr } = await scan(folder, 'in', '-o', 'deep/out', '--report', 'json');
    expect(readdirSync(folder).sort()).toEqual(['deep', 'in']);
    const written = readdirSync(join(folder, 'deep/out')).filter((name) => name.includes('_ipa'));
    // CON and con are one organisation by their names, and so a clash; so are straße and STRASSE not.
    expect(stderr).toContain('が2件あります');
    expect(written).toHaveLength(names.length - 2);
    expect(new Set(written.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(written.length);
  });

  it('makes again only what is no longer right', async () => {
    const folder = newFolder();
    put(folder, FIRMS);
    const run = () => scan(folder, 'in', '-o', 'out', '--report', 'md,json');
    await run();
    const before = contents(join(folder, 'out'));
    expect((await run()).stderr).toContain('報告書を0件書き出しました（変わりのない12件はそのまま）');
    rmSync(join(folder, 'out/会社1_ipa-self-check-25_2026-11-20.md'));
    expect((await run()).stderr).toContain('報告書を1件書き出しました（変わりのない11件はそのまま）');
    expect(contents(join(folder, 'out'))).toEqual(before);
    put(folder, { 'in/a.yaml': answers({ name: '会社0', seed: 3 }) });
    expect((await run()).stderr).toContain('報告書を2件書き出しました（変わりのない10件はそのまま）');
    const later = await scan(folder, 'in', '-o', 'out', '--report', 'md', '--as-of', '2026-12-01');
    expect(later.stderr).toContain('報告書を6件書き出しました。');
  });

  it('overwrites nothing that it did not write', async () => {
    const folder = newFolder();
    put(folder, { 'in/a.yaml': answers({ name: '甲' }) });
    for (const name of ['portfolio.html', 'portfolio.xlsx', 'portfolio.json', '甲_ipa-self-check-25_2026-11-20.md']) {
      put(folder, { [`out/${name}`]: 'mine' });
      const { status, stderr } = await scan(folder, 'in', '-o', 'out', '--report', 'md');
      expect([name, status > 0, stderr.includes(`out/${name}: このファイルはすでに`)]).toEqual([name, true, true]);
      expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe('mine');
      rmSync(join(folder, 'out'), { recursive: true });
    }
    expect((await scan(folder, 'in', '-o', 'out', '--report', 'md')).status).toBe(0);
    expect((await scan(folder, 'in', '-o', 'out', '--report', 'md', '--as-of', '2026-12-01')).status).toBe(0);
    expect(statSync(join(folder, 'out/portfolio.html')).mode & 0o777).toBe(0o600);
  });

  it('reads sheets beside YAML and JSON', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in'));
    for (const [format, name] of [
      ['csv', '表の会社'],
      ['xlsx', '表計算の会社'],
    ] as const) {
      const argv = ['sheet', 'ipa-self-check-25', '--organization', name, '-o', `in/a.${format}`];
      expect((await runInProcess(argv, { folder })).status).toBe(0);
    }
    put(folder, {
      'in/b.yaml': answers({ name: '乙' }),
    });
    const { stderr } = await scan(folder, 'in', '-o', 'out', '--report', 'none', '--portfolio', 'csv');
    expect(stderr).toContain('3件の回答（3組織）');
    const table = readFileSync(join(folder, 'out/portfolio.csv'), 'utf8');
    for (const name of ['表の会社', '表計算の会社', '乙']) expect(table).toContain(`"${name}"`);
  });
});

describe('tenken scan --anonymize', () => {
  const NAMES = ['秘密商事', 'ヒミツ工業', 'Secret Ltd', '内緒会', 'ひそひそ社', '=HIDDEN()'];

  it('leaks no name into any output, and nothing that was written about a firm', async () => {
    const folder = newFolder();
    const secret = (name: string) => `組織の${name}`;
    for (const [index, name] of NAMES.entries()) {
      const words = ['respondent', 'note', 'evidence', 'owner'].map((field) =>
        JSON.stringify(secret(`${name}${field}`)),
      );
      const text = answers({ name, seed: index }).replace(
        '  "1":',
        `  "1": { answer: partial, note: ${words[1]}, evidence: ${words[2]}, owner: ${words[3]} }\n  #`,
      );
      put(folder, {
        [`in/${name.replaceAll(/\W/gu, '')}${index}.yaml`]: text.replace(
          'date:',
          `respondent: { name: ${words[0]} }\ndate:`,
        ),
        [`in/${index}-old.yaml`]: answers({ name, seed: index + 1, date: '2025-11-20' }),
      });
    }
    put(folder, {
      'in/alone.yaml': answers({ name: '一社だけ', checklist: 'sme-telework-34' })
        .replaceAll(/^ {2}"\d+".*\n/gmu, '')
        .replace('answers:', 'answers: {}'),
    });
    const { status, stdout } = await scan(folder, 'in', '-o', 'out', '--report', 'md,html,json,csv,pdf', '--anonymize');
    expect(status).toBe(0);
    const written = readdirSync(join(folder, 'out'));
    expect(written.filter((name) => name.endsWith('.json') && name !== 'portfolio.json')).toHaveLength(12);
    const parts = unzipSync(readFileSync(join(folder, 'out/portfolio.xlsx')));
    const unzipped = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(unzipped).toContain('組織01');
    const texts = [
      stdout,
      unzipped,
      ...written,
      ...written.map((name) => readFileSync(join(folder, 'out', name), 'utf8')),
    ];
    for (const leak of [...NAMES, '一社だけ'])
      expect([leak, texts.filter((text) => text.includes(leak)).length]).toEqual([leak, 0]);
    for (const name of NAMES) expect(texts.some((text) => text.includes(secret(name)))).toBe(false);
    // A group of one is not shown at all, under whatever name.
    expect(texts.some((text) => text.includes('sme-telework-34_'))).toBe(false);
    expect(existsSync(join(folder, 'out/.tenken-scan.json'))).toBe(false);
  }, 60_000);

  it('gives the same aliases whatever the files are called and in whatever order they come', async () => {
    const folder = newFolder();
    for (const [index, name] of NAMES.entries())
      put(folder, {
        [`a/${index}.yaml`]: answers({ name, seed: index }),
        [`b/${9 - index}.yaml`]: answers({ name, seed: index }),
      });
    for (const each of ['a', 'b']) await scan(folder, each, '-o', `out-${each}`, '--report', 'none', '--anonymize');
    expect(contents(join(folder, 'out-a'))).toEqual(contents(join(folder, 'out-b')));
  });

  it('does not put aliases beside the names they stand for', async () => {
    const folder = newFolder();
    put(folder, FIRMS);
    await scan(folder, 'in', '-o', 'out', '--report', 'md');
    const { status, stderr } = await scan(folder, 'in', '-o', 'out', '--report', 'md', '--anonymize');
    expect([status, stderr]).toEqual([
      2,
      'tenken: out には、組織の名前の入った報告書がすでにあります。--anonymize には別のフォルダーを指定してください。\n',
    ]);
  });
});

it('an example is scored by scan as by score', async () => {
  const folder = newFolder();
  for (const id of ['ipa-self-check-25', 'mic-telework-98', 'sme-telework-34'])
    copyFileSync(inRepository(`examples/${id}.yaml`), join(folder, `${id}.yaml`));
  await scan(folder, '.', '-o', 'out', '--report', 'none', '--portfolio', 'json');
  const { groups } = JSON.parse(readFileSync(join(folder, 'out/portfolio.json'), 'utf8'));
  for (const { checklist, clients } of groups) {
    const { stdout } = await runInProcess(['score', `${checklist.id}.yaml`, '--format', 'json', ...AS_OF], { folder });
    const { score, categories, counts } = JSON.parse(stdout);
    expect(clients[0]).toMatchObject({ score, unanswered: counts.unanswered, unknown: counts.unknown });
    expect(clients[0].categories).toEqual(categories.map(({ percent }: { percent: number | null }) => percent));
  }
});
