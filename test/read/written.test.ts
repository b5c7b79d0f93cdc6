import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/read/answers/date.js';
import { AnswerSpelling, readsAsAnswer, writablePoints } from '../../src/read/answers/spelling.js';
import { sameButPatch } from '../../src/read/answers/version.js';
import { readYesNoWord } from '../../src/read/answers/yes-no.js';
import { IPA_SCALE } from '../support/checklists.js';

describe('a day as people write it', () => {
  it.each([
    [' 2026-11-20 ', '2026-11-20'],
    ['　令和8年11月20日', '2026-11-20'],
    ['令和 8年 1月 5日', '2026-01-05'],
    ['令和10年12月31日', '2028-12-31'],
  ])('%j is %s', (text, day) => expect(readDate(text)).toBe(day));

  it.each([
    'R2026-11-20',
    '2026-11-20まで',
    '12026年11月20日',
    '2026年11月20日頃',
    '遅くとも令和8年11月20日',
    '令和8年11月20日まで',
  ])('nothing is guessed of %s', (text) => expect(readDate(text)).toBeNull());
});

describe('an answer as people write it', () => {
  const scale = (total: 'points' | 'percent', [implemented, partial, not_implemented, unknown]: number[]) => ({
    total,
    values: { implemented, partial, not_implemented, unknown } as typeof IPA_SCALE.values,
  });
  const ipa = new AnswerSpelling(IPA_SCALE);
  const tens = new AnswerSpelling(scale('points', [15, 10, 0, -10]));

  it.each(['実施済み', '実施', 'yes, done', 'Done.', 'YES,  DONE'])('%s is done', (text) =>
    expect(ipa.read(text)).toBe('implemented'),
  );

  it.each([
    ['○ 実施している', 'implemented'],
    ['○実施している', 'implemented'],
    ['〇 はい', 'implemented'],
    ['◯　yes', 'implemented'],
    ['△ 一部', 'partial'],
    ['× 未実施', 'not_implemented'],
    ['✕ no', 'not_implemented'],
    ['✖ いいえ', 'not_implemented'],
    ['☓ 実施していない', 'not_implemented'],
    ['？ わからない', 'unknown'],
    ['－ 対象外', 'not_applicable'],
  ])('a mark and a word that mean the same are one answer: %s', (text, answer) => {
    expect(ipa.read(text)).toBe(answer);
  });

  it.each(['○ 未実施', '○ ○ はい', '△ すぐに', '◎ はい', '実施 はい'])(
    'a mark and words that do not mean the same are none: %s',
    (text) => expect(ipa.read(text)).toBeNull(),
  );

  it.each([
    ['10.0', 'partial'],
    ['15.00', 'implemented'],
    ['+10.0', 'partial'],
    ['-10.0', 'unknown'],
    ['1.05', null],
    ['1.0', null],
    ['-+10', null],
    ['10.', 'partial'],
  ])('points may have zeros after the point, and nothing else: %s is %s', (text, answer) => {
    expect(tens.read(text)).toBe(answer);
  });

  it.each([
    [IPA_SCALE, [4, 2, 0, -1]],
    [scale('percent', [4, 2, 0, -1]), []],
    [scale('points', [4, 2, 0, 0]), []], // 0 would mean two answers
  ])('points of %j that can be written are %j', (given, points) => {
    expect(writablePoints(given)).toEqual(points);
    expect(new AnswerSpelling(given).read('4')).toBe(points.length > 0 ? 'implemented' : null);
  });
});

describe('whether a text is an answer to any checklist', () => {
  it.each(['はい', 'ＹＥＳ', '○ 実施している', "don't know", '-'])('%s is', (text) =>
    expect(readsAsAnswer(text)).toBe(true),
  );
  it.each(['4', '', '来週はいつもより早く', '○ 未実施'])('%j is not', (text) =>
    expect(readsAsAnswer(text)).toBe(false),
  );

  it('a longer text is not, for it is a note', () => {
    const blanks = (length: number) => `はい${' '.repeat(length - 2)}`;
    expect([readsAsAnswer(blanks(40)), readsAsAnswer(blanks(41))]).toEqual([true, false]);
  });
});

describe('a yes or no as people write it', () => {
  it.each(['true', 'yes', 'y', '○', '〇', '◯', 'ある', 'あり', '有', '使う', '使っている'])('%s is yes', (text) =>
    expect(readYesNoWord(text)).toBe(true),
  );
  it.each(['false', 'いいえ', 'n', '×', '✕', '✖', '☓', 'ない', 'なし', '無', '使わない'])('%s is no', (text) =>
    expect(readYesNoWord(text)).toBe(false),
  );
  it.each(['わからない', '分からない', '不明', 'unknown', 'not-sure'])('%s is neither', (text) =>
    expect(readYesNoWord(text)).toBe('not-sure'),
  );
});

describe('two versions of a checklist', () => {
  it.each([
    ['1.2.0', '1.2.9', true],
    ['1.2.0', '1.3.0', false],
    ['1.2.0', '2.2.0', false],
    ['1.12.0', '11.2.0', false],
  ])('%s and %s ask the same: %s', (a, b, same) => expect(sameButPatch(a, b)).toBe(same));
});
