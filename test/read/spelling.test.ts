import { describe, expect, it } from 'vitest';
import { AnswerSpelling, readsAsNotApplicable } from '../../src/read/answers/spelling.js';
import { IPA_SCALE } from '../support/checklists.js';

const percentScale = {
  total: 'percent',
  values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 },
} as const;
const ipa = new AnswerSpelling(IPA_SCALE);
const handbook = new AnswerSpelling(percentScale);

describe('answers as people write them', () => {
  it.each([
    [
      'implemented',
      [
        'implemented',
        '実施している',
        'はい',
        '○',
        '〇',
        '◯',
        'yes',
        'YES',
        'Ｙｅｓ',
        ' はい ',
        'はい。',
        '　○　',
        'implemented ',
      ],
    ],
    ['partial', ['partial', '一部実施している', '一部', '△', 'partly', 'Partly']],
    [
      'not_implemented',
      ['not_implemented', '実施していない', 'いいえ', '×', '✕', 'no', 'No', 'ｎｏ', 'NOT IMPLEMENTED'],
    ],
    ['unknown', ['unknown', 'わからない', '分からない', '?', '？', "don't know", 'don’t know']],
    [
      'not_applicable',
      ['not_applicable', '対象外', '該当なし', '－', '-', '―', 'ー', 'n/a', 'N/A', 'Ｎ／Ａ', '対象外・該当なし'],
    ],
  ])('%s', (answer, texts) => {
    for (const text of texts) expect([text, handbook.read(text)]).toEqual([text, answer]);
  });

  it.each([
    ['4', 'implemented'],
    ['４', 'implemented'],
    ['4.0', 'implemented'],
    ['+4', 'implemented'],
    ['2', 'partial'],
    ['0', 'not_implemented'],
    ['０', 'not_implemented'],
    ['-1', 'unknown'],
    ['－１', 'unknown'],
    ['−1', 'unknown'],
  ])('%s points of a points scale', (text, answer) => expect(ipa.read(text)).toBe(answer));

  it.each(['2', '1', '0'])('no points of a percent scale: %s', (text) => expect(handbook.read(text)).toBeNull());

  it.each([
    '',
    'x',
    'X',
    'true',
    'false',
    '1',
    '3',
    '40',
    '4点',
    'はいいえ',
    'たぶん',
    '◎',
    'ok',
    '4.5',
    '--1',
    'toString',
    '__proto__',
  ])('no guess for "%s"', (text) => expect(ipa.read(text)).toBeNull());
});

describe('what most write', () => {
  it('is read as it is found', () => {
    for (const spelling of [ipa, handbook])
      for (const [text, answer] of spelling.exact) expect([text, spelling.read(text)]).toEqual([text, answer]);
  });

  it('holds the points of a points scale, and of no other', () => {
    expect(['はい', '×', 'implemented', '4', '-1', '。'].map((text) => ipa.exact.get(text))).toEqual([
      'implemented',
      'not_implemented',
      'implemented',
      'implemented',
      'unknown',
      undefined,
    ]);
    expect(handbook.exact.get('4')).toBeUndefined();
  });
});

describe('that an item does not apply', () => {
  it.each([
    ['対象外', true],
    ['Ｎ／Ａ', true],
    ['－ 対象外', true],
    ['○', false],
    ['○ 対象外', false],
    ['使っていないので対象外', false],
    ['', false],
  ])('%j: %s', (text, expected) => expect(readsAsNotApplicable(text)).toBe(expected));
});
