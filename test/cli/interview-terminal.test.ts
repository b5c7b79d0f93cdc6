import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderForEachTest } from '../support/folder.js';
import { CTRL_C, DOWN, ENTER, ESCAPE, onTerminal, type Started } from '../support/terminal.js';
import { runInProcess } from '../support/world.js';

const folder = folderForEachTest();

const FILE = 'answers-ipa-self-check-25.yaml';
const read = (name = FILE) => readFileSync(join(folder, name), 'utf8');
const scored = async () => JSON.parse((await runInProcess(['score', FILE, '--format', 'json'], { folder })).stdout);

/** The questionnaire at its first question. */
async function atFirstQuestion(argv: readonly string[] = [], columns = 80): Promise<Started> {
  const terminal = onTerminal(['interview', 'ipa-self-check-25', ...argv], { folder, columns });
  await terminal.shows('組織の名前');
  await terminal.press(`株式会社山田${ENTER}`, '答える人の名前');
  await terminal.press(`山田${ENTER}`, '日付');
  await terminal.press(ENTER, '1 / 25');
  return terminal;
}

describe('the questionnaire on a real terminal', () => {
  it('takes the whole self-check by digits alone, and saves what was answered', async () => {
    const terminal = await atFirstQuestion();
    for (let question = 1; question <= 25; question++) {
      const digit = String((question % 4) + 1);
      await terminal.press(digit, question < 25 ? `${question + 1} / 25` : '回答の確認');
    }
    await terminal.press('1', '報告書も書き出しますか？');
    expect(terminal.all()).toContain('まずやること');
    await terminal.press('1', '.pdf に書き出しました');
    expect(await terminal.ended).toBe(0);
    expect(
      readFileSync(join(folder, FILE.replace('.yaml', '.pdf')))
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');
    const words = ['わからない', '実施している', '一部実施している', '実施していない'];
    const lines = Array.from({ length: 25 }, (_, index) => `  "${index + 1}": ${words[(index + 2) % 4]}`);
    expect(read()).toContain(`answers:\n${lines.join('\n')}\n`);
    const { score, counts } = await scored();
    expect(counts).toMatchObject({ implemented: 6, partial: 7, not_implemented: 6, unknown: 6, unanswered: 0 });
    expect(score.points).toBe(6 * 4 + 7 * 2 - 6);
    expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder, `${FILE}.lock`))).toBe(false);
  });

  it('goes back, skips, takes notes, jumps, filters, and goes on later', async () => {
    const terminal = await atFirstQuestion();
    await terminal.press('1', '2 / 25');
    await terminal.press('b', '（いまの回答）');
    await terminal.press('s', '2 / 25');
    await terminal.press('n', 'メモ');
    await terminal.press(`来月${ENTER}`, 'メモ：来月');
    await terminal.press('?', 'どれかキーを押すと戻ります');
    await terminal.press('x', '2 / 25');
    await terminal.press('g', '設問を選ぶ');
    await terminal.press('24', '❯   ・ 24');
    await terminal.press(ENTER, '24 / 25');
    await terminal.press(`${DOWN}${DOWN}${ENTER}`, '25 / 25');
    await terminal.press('u', 'u すべて');
    await terminal.press('4', '回答の確認');
    await terminal.press('q', '続きは');
    expect(await terminal.ended).toBe(0);
    expect(read()).toContain('"1": 実施している\n  "2":\n    note: 来月\n  "24": 実施していない\n  "25": わからない\n');

    const again = onTerminal(['interview', '-o', FILE, '--open'], { folder });
    await again.shows('3 / 25問 回答済み');
    await again.shows('2 / 25');
    await again.press('q', '続きは');
    expect(await again.ended).toBe(0);
  });

  it('takes full-width digits and letters, as a Japanese keyboard gives them', async () => {
    const terminal = await atFirstQuestion();
    await terminal.press('２', '2 / 25');
    await terminal.press('ｂ', '△ 一部実施している  （いまの回答）');
    await terminal.press('ｑ', '続きは');
    expect(read()).toContain('"1": 一部実施している');
  });

  it('goes back from a note with Esc and keeps a wrong date to be mended', async () => {
    const terminal = await atFirstQuestion();
    await terminal.press('n', 'メモ');
    await terminal.press('x', 'メモ  x');
    await terminal.press(ESCAPE, '1 / 25');
    await terminal.press('e', '証跡');
    await terminal.press(ENTER, '担当');
    await terminal.press(ENTER, '期限');
    await terminal.press(`2026-13-01${ENTER}`, '日付として読めません');
    await terminal.press('\u007f'.repeat(5), '2026-');
    await terminal.press(`12-01${ENTER}`, '期限：2026-12-01');
    await terminal.press('q', '続きは');
    expect(read()).toContain('due: 2026-12-01');
  });

  it.each([60, 200])('draws anew when the window changes to %i columns', async (columns) => {
    const terminal = await atFirstQuestion();
    terminal.type('');
    terminal.child.resize(columns, 30);
    await terminal.shows('1 / 25');
    await terminal.press('1', '2 / 25');
    await terminal.press('q', '続きは');
    expect(await terminal.ended).toBe(0);
  });

  it.each([
    ['Ctrl-C', (terminal: Started) => terminal.type(CTRL_C)],
    ['SIGTERM', (terminal: Started) => terminal.child.kill('SIGTERM')],
    ['a closed terminal', (terminal: Started) => terminal.child.kill('SIGHUP')],
  ])('saves and exits with 130 on %s', async (_what, end) => {
    const terminal = await atFirstQuestion();
    await terminal.press('3', '2 / 25');
    end(terminal);
    expect(await terminal.ended).toBe(130);
    expect(terminal.all()).not.toContain('    at ');
    expect(read()).toContain('"1": 実施していない');
    expect(existsSync(join(folder, `${FILE}.lock`))).toBe(false);
  });

  it('has words only, line by line, in plain mode', async () => {
    const terminal = onTerminal(['interview', 'ipa-self-check-25', '--plain'], { folder });
    await terminal.shows('組織の名前');
    await terminal.press(ENTER, '答える人の名前');
    await terminal.press(ENTER, '日付');
    await terminal.press(ENTER, '番号か文字を入れて Enter：');
    await terminal.press(`9${ENTER}`, '「9」は選べません');
    await terminal.press(`2${ENTER}`, '2 / 25');
    await terminal.press(`b${ENTER}`, 'いまの回答：一部実施している');
    await terminal.press(`?${ENTER}`, 'Enter で戻ります：');
    await terminal.press(ENTER, '1 / 25');
    await terminal.press(`q${ENTER}`, '続きは');
    expect(await terminal.ended).toBe(0);
    expect(terminal.all()).not.toMatch(/[█░─━❯○△×]/u);
    expect(terminal.all()).not.toContain('\u001b[2K');
    expect(read()).toContain('"1": 一部実施している');
  });
});

describe('two questionnaires on one file', () => {
  it('the second is refused with the process and the time of the first', async () => {
    const first = await atFirstQuestion();
    const second = onTerminal(['interview', '-o', FILE], { folder });
    expect(await second.ended).toBe(2);
    expect(second.all()).toContain(`プロセス ${first.child.pid}`);
    expect(second.all()).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d に開始/u);
    first.type('q');
    expect(await first.ended).toBe(0);
    const third = onTerminal(['interview', '-o', FILE], { folder });
    await third.shows('組織の名前');
    third.type(CTRL_C);
    expect(await third.ended).toBe(130);
  });

  it.each([
    ['whose process is gone', (pid: number) => JSON.stringify({ pid, host: hostname(), since: '2026-11-20 09:00' })],
    ['that was written half', () => '{"pid":'],
  ])('a lock %s is taken over', async (_what, lock) => {
    const gone = onTerminal(['--version'], { folder });
    await gone.ended;
    writeFileSync(join(folder, `${FILE}.lock`), lock(gone.child.pid));
    const terminal = await atFirstQuestion();
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    expect(existsSync(join(folder, `${FILE}.lock`))).toBe(false);
  });

  it('a lock of another computer is left alone', async () => {
    const lock = JSON.stringify({ pid: 1, host: 'another-pc', since: '2026-11-20 09:00' });
    writeFileSync(join(folder, `${FILE}.lock`), lock);
    const terminal = onTerminal(['interview', 'ipa-self-check-25'], { folder });
    expect(await terminal.ended).toBe(2);
    expect(terminal.all()).toContain('another-pc');
    expect(readFileSync(join(folder, `${FILE}.lock`), 'utf8')).toBe(lock);
  });
});
