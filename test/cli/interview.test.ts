import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError, type Files } from '../../src/cli/world.js';
import { folderForEachTest } from '../support/folder.js';
import { type Act, scripted } from '../support/scripted.js';
import { type Given, runInProcess } from '../support/world.js';

const folder = folderForEachTest();

const FILE = 'answers-ipa-self-check-25.yaml';
const read = (name = FILE) => readFileSync(join(folder, name), 'utf8');
const write = (text: string, name = FILE) => writeFileSync(join(folder, name), text);

/** Organisation, respondent, date: as they are. */
const setUp: readonly Act[] = [{ text: '株式会社山田' }, { text: '山田' }, { text: '2026-11-21' }];
const yes: Act = { choice: 'implemented' };
const quit: Act = { command: 'quit' };

async function interview(argv: readonly string[], acts: readonly Act[], given: Given = {}) {
  const { terminal, seen, left } = scripted(acts);
  const result = await runInProcess(['interview', ...argv], { columns: 80, folder, terminal, ...given });
  return { ...result, seen, left: left() };
}

describe('tenken interview', () => {
  it('asks who, then the questions, and keeps every answer', async () => {
    const { status, stdout, left } = await interview(
      ['ipa-self-check-25'],
      [
        ...setUp,
        yes,
        { choice: 'partial' },
        { command: 'note' },
        { text: '# 来月: 直す' },
        { choice: 'unknown' },
        quit,
      ],
    );
    expect({ status, left }).toEqual({ status: 0, left: 0 });
    expect(read()).toBe(
      [
        'tenken: answers/1',
        'checklist: ipa-self-check-25@1.0.0',
        'organization:',
        '  name: 株式会社山田',
        'respondent:',
        '  name: 山田',
        'date: 2026-11-21',
        'answers:',
        '  "1": 実施している',
        '  "2": 一部実施している',
        '  "3":',
        '    answer: わからない',
        '    note: "# 来月: 直す"',
        '',
      ].join('\n'),
    );
    expect(stdout).toContain(`続きは tenken interview -o ${FILE}`);
  });

  it('writes only what its owner can read, and is scored as it was answered', async () => {
    const answers: Act[] = Array.from({ length: 25 }, (_, index) => (index % 2 === 0 ? yes : { choice: 'partial' }));
    const { stdout } = await interview(
      ['ipa-self-check-25'],
      [...setUp, ...answers, { choice: 'finish' }, { choice: 'no' }],
    );
    expect(stdout).toContain('76 / 100点');
    const scored = await runInProcess(['score', FILE, '--format', 'json'], { folder });
    expect(JSON.parse(scored.stdout)).toMatchObject({ complete: true, score: { points: 76, max: 100 } });
  });

  it('chooses the checklist from a menu, or takes it from the file', async () => {
    await interview([], [{ choice: 'ipa-self-check-25' }, ...setUp, yes, quit]);
    const again = await interview(['-o', FILE], [yes, quit]);
    expect(again.stdout).toContain('1 / 25問 回答済み');
    expect(again.seen[0]).toContain('2 / 25');
    expect(read()).toContain('"2": 実施している');
  });

  it('goes back while it is set up', async () => {
    const { seen } = await interview(
      ['ipa-self-check-25'],
      [
        { text: '誤' },
        'esc',
        { text: '正' },
        { text: '山田' },
        'esc',
        { text: '田中' },
        { text: '昨日' },
        { text: '令和8年11月20日' },
        quit,
      ],
    );
    expect(read()).toContain('name: 正');
    expect(read()).toContain('name: 田中');
    expect(read()).toContain('date: 2026-11-20');
    expect(seen.join('\n')).toContain('日付として読めません');
  });

  it('leaves nothing behind if it is left before the first answer', async () => {
    const { status, stdout } = await interview(['ipa-self-check-25'], ['esc']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  it('asks the way of working, and then only what it leaves open', async () => {
    const { seen } = await interview(
      ['sme-telework-34'],
      // Email in a browser, online meetings; back to the meetings; data on the device, smartphones.
      [
        ...setUp,
        { choice: 'company-cloud' },
        { choice: 'no' },
        { choice: 'not-sure' },
        'esc',
        { choice: 'yes' },
        { choice: 'no' },
        { choice: 'yes' },
        { command: 'back' },
        quit,
      ],
    );
    const asked = seen.slice(3).map((text) => text.split('\n')[0] ?? '');
    expect(asked[0]).toContain('働き方はどれに近いですか？');
    expect(asked[2]).toBe(asked[4]);
    expect(new Set(asked.slice(1, 7)).size).toBe(4);
    const facts = ['webmail: いいえ', 'online_meeting: はい', 'data_on_device: いいえ', 'smartphone: はい'];
    expect(read('answers-sme-telework-34.yaml')).toMatch(
      new RegExp(`profile:\n  method: company-cloud\n  ${facts.join('\n  ')}\n(?! )`, 'u'),
    );
  });

  it('asks nothing about the way of working where it decides nothing', async () => {
    const { seen } = await interview(['mic-telework-98', '--role', 'executive', '-o', 'a.yaml'], [...setUp, quit]);
    expect(seen.at(-1)).toContain('1 / 8');
  });

  it('needs a reason for what does not apply', async () => {
    const part = ['mic-telework-98', '--role', 'executive', '-o', 'a.yaml'];
    const out: Act = { choice: 'not_applicable' };
    const { seen } = await interview(part, [...setUp, out, 'esc', out, { text: '' }, { text: '社長が1人' }, quit]);
    expect(seen.join('\n')).toContain('理由を書いてください');
    expect(read('a.yaml')).toContain('answer: 対象外\n    reason: 社長が1人');
    expect((await runInProcess(['score', 'a.yaml'], { folder })).status).toBe(0);
  });

  it('keeps evidence, owner and a due date as people write it', async () => {
    const details: Act[] = [
      { command: 'details' },
      { text: '台帳' },
      { text: '佐藤' },
      { text: '来月' },
      { text: '2026年12月25日' },
    ];
    const { seen } = await interview(
      ['ipa-self-check-25'],
      [...setUp, ...details, yes, { command: 'back' }, { command: 'details' }, { text: '' }, 'esc', quit],
    );
    expect(seen.join('\n')).toContain('日付として読めません');
    expect(read()).toContain('"1":\n    answer: 実施している\n    owner: 佐藤\n    due: 2026-12-25\n');
  });

  it('shows help, skips, goes to a question or a section, and asks only what is open', async () => {
    const { seen } = await interview(
      ['ipa-self-check-25'],
      [
        ...setUp,
        { command: 'help' },
        { command: 'continue' },
        { command: 'skip' },
        yes,
        { command: 'go' },
        { choice: 'section part-3' },
        yes,
        { command: 'go' },
        'esc',
        { command: 'go' },
        { choice: '19' },
        { command: 'toggle-open' },
        quit,
      ],
    );
    expect(seen[3]).toContain('1 / 25');
    expect(seen[4]).toContain('進め方:');
    expect(seen[6]).toContain('2 / 25');
    expect(seen.at(-1)).toContain('20 / 25');
    expect(read()).not.toContain('"1":');
  });

  it('walks through what is open from the review', async () => {
    const some: Act[] = Array.from({ length: 25 }, (_, index) => (index === 6 ? { command: 'skip' } : yes));
    const { seen } = await interview(['ipa-self-check-25'], [...setUp, ...some, { choice: 'open' }, yes, quit]);
    expect(seen.at(-2)).toContain('7 / 25');
    expect(read()).toContain('"7": 実施している');
  });

  it('--open asks what is unanswered or unknown, --section one part', async () => {
    await interview(['ipa-self-check-25'], [...setUp, yes, { choice: 'unknown' }, yes, quit]);
    expect((await interview(['-o', FILE, '--open'], [quit])).seen[0]).toContain('2 / 25');
    expect((await interview(['-o', FILE, '--section', '３'], [quit])).seen[0]).toContain('1 / 7');
    const wrong = await interview(['-o', FILE, '--section', '4'], []);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('part-1, part-2, part-3') });
  });

  it('says what changed since last time', async () => {
    await interview(['ipa-self-check-25'], [...setUp, ...Array<Act>(25).fill({ choice: 'partial' }), quit]);
    const acts: Act[] = [{ choice: 'go' }, { choice: '3' }, yes, { command: 'go' }, { choice: '25' }, yes];
    const { stdout } = await interview(['-o', FILE], [...acts, { choice: 'finish' }, 'esc']);
    expect(stdout).toContain('前回から：50 / 100点 → 54 / 100点（変わった回答 2問）');
  });

  it('writes the report beside the answers when asked, and never over a file of somebody else', async () => {
    const all = Array<Act>(25).fill(yes);
    const first = await interview(['ipa-self-check-25'], [...setUp, ...all, { choice: 'finish' }, { choice: 'md' }]);
    expect(first.stdout).toContain('answers-ipa-self-check-25.md に書き出しました。');
    expect(read('answers-ipa-self-check-25.md')).toContain('株式会社山田');
    write('日記', 'answers-ipa-self-check-25.md');
    const second = await interview(['-o', FILE], [{ choice: 'finish' }, { choice: 'md' }]);
    expect(second.stderr).toContain('answers-ipa-self-check-25.md');
    expect(read('answers-ipa-self-check-25.md')).toBe('日記');
  });
});

describe('what is in the file already', () => {
  const existing = [
    '# うちの会社の分。消さないこと',
    'tenken: answers/1',
    'checklist: ipa-self-check-25@1.0.0   # 春の版',
    'x-office: 大阪',
    'answers:',
    '  5: はい # 先生に確認済み',
    '  2: { answer: わからない, x-ticket: T-7 }',
    '',
  ].join('\n');

  it('stays: comments, order and fields that tenken does not know', async () => {
    write(existing);
    await interview(['-o', FILE], [yes, { choice: 'partial' }, quit]);
    expect(read()).toBe(
      existing
        .replace('1.0.0   #', '1.0.0 #')
        .replace('answers:\n', 'answers:\n  "1": 実施している\n')
        .replace('わからない', '一部実施している'),
    );
  });

  it('is not touched where nothing is answered', async () => {
    write(existing);
    await interview(['-o', FILE], [{ command: 'skip' }, quit]);
    expect(read()).toBe(existing);
  });

  it('is refused with its place where it has errors, and stays', async () => {
    write(existing.replace('はい', 'たぶん'));
    const { status, stderr } = await interview(['-o', FILE], []);
    expect(status).toBe(2);
    expect(stderr).toContain(`${FILE}:6:6`);
    expect(read()).toContain('たぶん');
  });

  it('is refused where it belongs to another checklist', async () => {
    write(existing);
    const { status, stderr } = await interview(['sme-telework-34', '-o', FILE], []);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('ipa-self-check-25') });
  });
});

describe('the overlay of the questions', () => {
  const overlay =
    'tenken: overlay/1\nchecklist: ipa-self-check-25@1.0.0\nitems:\n  "1": { question: { ja: 更新は当番がしていますか？ } }\n';

  it('is asked, and remembered with its digest where it lies beside the answers', async () => {
    write(overlay, 'ours.yaml');
    const { seen } = await interview(['ipa-self-check-25', '--overlay', './ours.yaml'], [...setUp, yes, quit]);
    expect(seen[3]).toContain('更新は当番がしていますか？');
    expect(read()).toMatch(/overlay:\n {2}file: ours\.yaml\n {2}digest: sha256:[0-9a-f]{64}\n/u);
    expect((await interview(['-o', FILE], [{ command: 'back' }, quit])).status).toBe(0);
    expect((await runInProcess(['score', FILE], { folder })).status).toBe(0);
  });

  it('is not remembered from elsewhere, and says so', async () => {
    mkdirSync(join(folder, 'shared'));
    write(overlay, 'shared/ours.yaml');
    const { stdout } = await interview(['ipa-self-check-25', '--overlay', 'shared/ours.yaml'], [...setUp, quit]);
    expect(stdout).toContain('shared/ours.yaml は回答ファイルと同じフォルダーにない');
    expect(read()).not.toContain('overlay');
  });
});

/** Files that cannot be written while `broken` says why. */
function failing(broken: () => FileError | null) {
  return (real: Files): Files => ({
    ...real,
    write: async (path, bytes, overwrite) => {
      const error = broken();
      if (error && path === error.path) throw error;
      return real.write(path, bytes, overwrite);
    },
  });
}

describe('nothing is lost', () => {
  it.each(['no-space', 'read-only', 'no-permission', 'is-directory'] as const)(
    'when the file cannot be written any more (%s)',
    async (problem) => {
      let broken: FileError | null = null;
      const breakIt = () => {
        broken = new FileError(FILE, problem);
      };
      const { seen, stdout, status } = await interview(
        ['ipa-self-check-25'],
        [
          ...setUp,
          yes,
          breakIt,
          { choice: 'partial' },
          { choice: 'unknown' },
          { command: 'save-as' },
          { text: 'b.yaml' },
          yes,
          quit,
        ],
        { files: failing(() => broken) },
      );
      expect(status).toBe(0);
      expect(seen[5]).toContain('保存できません');
      expect(seen.at(-1)).not.toContain('保存できません');
      expect(stdout).toContain('b.yaml に保存しました');
      expect(read()).toContain('"1": 実施している');
      expect(read()).not.toContain('"2"');
      expect(read('b.yaml')).toMatch(
        /"1": 実施している\n {2}"2": 一部実施している\n {2}"3": わからない\n {2}"4": 実施している\n$/u,
      );
    },
  );

  it('when the disk has room again', async () => {
    let broken: FileError | null = new FileError(FILE, 'no-space');
    const mend = () => {
      broken = null;
    };
    const { seen } = await interview(['ipa-self-check-25'], [...setUp, yes, mend, yes, quit], {
      files: failing(() => broken),
    });
    expect(seen[3]).toContain('保存できません');
    expect(seen.at(-1)).not.toContain('保存できません');
    expect(read()).toContain('"1": 実施している\n  "2": 実施している');
  });

  it('when there is nowhere to write: asked for a place at the end, and printed if there is none', async () => {
    const { stdout, stderr } = await interview(
      ['ipa-self-check-25'],
      [...setUp, yes, quit, { text: 'no/such.yaml' }, 'esc'],
      {
        files: (real) => ({ ...real, write: async (path) => Promise.reject(new FileError(path, 'read-only')) }),
      },
    );
    expect(stderr).toContain('写して保存してください');
    expect(stdout).toContain('tenken: answers/1');
    expect(stdout).toContain('"1": 実施している');
  });

  it('when it is interrupted and cannot be written: printed', async () => {
    const { status, stdout } = await interview(['ipa-self-check-25'], [...setUp, yes, 'leave'], {
      files: failing(() => new FileError(FILE, 'no-space')),
    });
    expect(status).toBe(130);
    expect(stdout).toContain('"1": 実施している');
  });

  it('when somebody else writes into the file meanwhile: both stay', async () => {
    const meanwhile = () => write(`${read()}  "9": いいえ # 隣の課\n`);
    const { seen } = await interview(
      ['ipa-self-check-25'],
      [...setUp, yes, meanwhile, yes, { command: 'go' }, { choice: '9' }, quit],
    );
    expect(seen[5]).toContain('その内容を残したまま');
    expect(seen.at(-1)).toContain('いまの回答：実施していない');
    expect(read()).toContain('"1": 実施している\n  "2": 実施している\n  "9": いいえ # 隣の課\n');
  });

  it('when the file is taken away meanwhile: written again, whole', async () => {
    const meanwhile = () => rmSync(join(folder, FILE));
    await interview(['ipa-self-check-25'], [...setUp, yes, meanwhile, yes, quit]);
    expect(read()).toContain('"1": 実施している\n  "2": 実施している\n');
  });

  it('when the file becomes something else meanwhile: that stays, and so do the answers', async () => {
    const meanwhile = () => write('買い物リスト\n');
    const { seen } = await interview(
      ['ipa-self-check-25'],
      [...setUp, yes, meanwhile, yes, { command: 'save-as' }, { text: 'b.yaml' }, quit],
    );
    expect(seen[5]).toContain('回答ファイルとして読めなくなっています');
    expect(read()).toBe('買い物リスト\n');
    expect(read('b.yaml')).toContain('"1": 実施している\n  "2": 実施している\n');
  });

  it('when the file becomes a folder meanwhile', async () => {
    const meanwhile = () => {
      rmSync(join(folder, FILE));
      mkdirSync(join(folder, FILE));
    };
    const { seen } = await interview(
      ['ipa-self-check-25'],
      [...setUp, yes, meanwhile, yes, { command: 'save-as' }, { text: 'b.yaml' }, quit],
    );
    expect(seen[5]).toContain('保存できません');
    expect(read('b.yaml')).toContain('"1": 実施している\n  "2": 実施している\n');
  });
});

describe('where it does not begin', () => {
  it('without a terminal', async () => {
    const { status, stderr } = await runInProcess(['interview', 'ipa-self-check-25'], { folder });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('端末ではない') });
  });

  it('while another tenken has the file', async () => {
    const held = { held: false, pid: 4711, host: 'pc', since: '2026-11-21 09:30' } as const;
    const here = await interview(['ipa-self-check-25'], [], { lock: async () => ({ ...held, thisHost: true }) });
    expect(here.status).toBe(2);
    expect(here.stderr).toContain('4711');
    expect(here.stderr).toContain('2026-11-21 09:30');
    const there = await interview(['ipa-self-check-25'], [], { lock: async () => ({ ...held, thisHost: false }) });
    expect(there.stderr).toContain('（pc）');
  });

  it.each([
    ['a name that is not YAML', 'a.json', 'YAML'],
    ['a folder that is not there', 'no/a.yaml', 'no/a.yaml'],
    ['a folder', 'folder.yaml', 'folder.yaml'],
    ['a symbolic link', 'link.yaml', 'link.yaml'],
  ])('with %s', async (_what, name, said) => {
    mkdirSync(join(folder, 'folder.yaml'));
    symlinkSync('/etc/hostname', join(folder, 'link.yaml'));
    const { status, stderr } = await interview(['ipa-self-check-25', '-o', name], []);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
  });

  it('with a checklist nobody has', async () => {
    const { status, stderr } = await interview(['ipa-self-chek-25'], []);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('ipa-self-check-25') });
  });

  it('where nothing is left to ask', async () => {
    const { status, stderr } = await interview(['ipa-self-check-25', '--role', 'executive'], []);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('聞くことのできる設問はありません'),
    });
  });
});

describe('text from files', () => {
  it('is cleaned of control sequences before it is shown', async () => {
    write(
      'tenken: answers/1\nchecklist: ipa-self-check-25\nanswers:\n  "1": { answer: はい, note: "\\e[2Jgone\\u202E" }\n',
    );
    const { seen } = await interview(
      ['-o', FILE],
      [{ command: 'go' }, { choice: '1' }, { command: 'note' }, 'esc', quit],
    );
    const asked = seen.find((text) => text.startsWith('メモ')) ?? '';
    expect(asked).toContain('gone');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not come out
    expect(seen.join('\n').replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u);
  });
});

describe('a proposal of tenken carry', () => {
  it('stands at its question, is confirmed by choosing it, and counts only then', async () => {
    write(
      'tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\ndate: 2026-11-21\nanswers:\n  "1": { proposed: はい, origin: other の 5 から }\n  "2": はい\n',
    );
    const points = async () =>
      JSON.parse((await runInProcess(['score', FILE, '--format', 'json'], { folder })).stdout).score.points;
    expect(await points()).toBe(4);
    const { seen } = await interview(['ipa-self-check-25'], [yes, quit]);
    expect(seen[0]).toContain('提案（同じ番号を入れると確定）：実施している（other の 5 から）');
    expect(read()).toContain('"1": { answer: 実施している, origin: other の 5 から }');
    expect(await points()).toBe(8);
  });

  it('has the pointer on it', async () => {
    write(
      'tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\nanswers:\n  "1": { proposed: わからない }\n  "2": はい\n',
    );
    const initials: number[] = [];
    const { terminal } = scripted([quit]);
    const show: typeof terminal.show = (screen, words) => {
      initials.push(screen.initial);
      return terminal.show(screen, words);
    };
    await runInProcess(['interview', 'ipa-self-check-25'], { columns: 80, folder, terminal: { ...terminal, show } });
    expect(initials).toEqual([3]);
  });
});

describe('an answer that has run out', () => {
  it('is asked again with --open, and counts from the day it is given again', async () => {
    write(
      'tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\ndate: 2026-11-21\nanswers:\n  "1": { answer: はい, valid_until: 2026-10-31 }\n',
    );
    const { seen } = await interview(['ipa-self-check-25', '--open'], [yes, quit]);
    expect(seen[0]).toContain('前の回答（期限が切れています）：実施している');
    expect(read()).toContain('"1": { answer: 実施している, checked_on: 2026-11-21 }');
  });
});
