import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../src/read/sheet/grid.js';
import { type Head, readHead } from '../../src/read/sheet/head.js';
import { type Field, fieldOf, headsAnswers, mayHeadAnswers, readMark, tableMark } from '../../src/read/sheet/heads.js';

const HEADS: readonly (readonly [Field, readonly string[]])[] = [
  ['key', ['key', 'id', 'ID', '識別子', 'キー', 'ｷｰ']],
  ['number', ['number', 'no.', 'No', '番号', '項番', '設問番号', '番号（No.）', ' 番号 ']],
  ['answer', ['answer', '回答', 'ご回答', '答え', '回答欄', '回答（○・△・×）', '回答\n(はい・いいえ)']],
  ['reason', ['reason', '対象外の理由', '理由', 'reason for n/a', 'Reason  for N/A']],
  ['note', ['note', 'notes', 'メモ', '備考', 'コメント']],
  ['evidence', ['evidence', '証跡', '根拠']],
  ['owner', ['owner', '担当', '担当者', 'person in charge']],
  ['due', ['due', 'due date', '期限', '期日']],
  ['checked_on', ['checked_on', 'checked on', '確認日']],
  ['valid_until', ['valid_until', 'valid until', '有効期限']],
  ['proposed', ['proposed', 'proposal', '提案']],
  ['origin', ['origin', '由来']],
  ['shown', ['question', '設問', '質問', '項目', 'item', 'why', 'なぜ', 'なぜ・最初の一歩', 'why, and a first step']],
  ['shown', ['first step', '最初の一歩', 'hint', '説明', 'part', '区分']],
];

describe('the head of a column', () => {
  it.each(HEADS.flatMap(([field, words]) => words.map((word) => [word, field] as const)))(
    '%j is for %s',
    (word, field) => {
      expect(fieldOf(word)).toBe(field);
      expect(headsAnswers(word)).toBe(field === 'answer');
    },
  );

  it.each(['', '(回答)', '回答者', 'answers', '予算', `${'　'.repeat(39)}回答`, 'toString'])(
    '%j is for nothing known',
    (word) => {
      expect([fieldOf(word), headsAnswers(word)]).toEqual([null, false]);
    },
  );

  it('is known by what stands before a bracket, however long what is in it', () => {
    expect(fieldOf(`回答（${'は'.repeat(100)}）`)).toBe('answer');
    expect(headsAnswers(`回答（${'は'.repeat(100)}）`)).toBe(true);
  });

  const long = (before: number, bracket: string) => `${'あ'.repeat(before)}${bracket}${'い'.repeat(60)}`;
  it.each([
    ['', false],
    ['0123456789', false],
    ['方針を定め、', true],
    ['方針を定め', false],
    ['一\u9fff', false], // the first and the last kanji
    ['ぁゖ', false], // kana, likewise
    ['ァー', false],
    ['答', true],
    ['方針の答え', true],
    ...['\u4dff', '\ua000', '\u3040', '\u3097', '\u30a0', '\u30fd', '/', ':', 'a', 'ａ', ' ', '○'].map(
      (char): [string, boolean] => [`方${char}針`, true],
    ),
    ['あ'.repeat(40), false],
    ['x'.repeat(40), true],
    ['x'.repeat(41), false],
    [`${'あ'.repeat(40)}x`, false],
    [long(40, '('), true],
    [long(40, '（'), true],
    [long(41, '('), false],
    [long(41, '（'), false],
  ])('%j is worth a look, as what may head answers: %s', (text, isWorth) => {
    expect(mayHeadAnswers(text)).toBe(isWorth);
  });

  it('is no longer than forty characters before its bracket', () => {
    expect(fieldOf(`回答${' '.repeat(38)}`)).toBe('answer');
    expect(fieldOf(`回答${' '.repeat(39)}`)).toBeNull();
  });
});

describe('the mark of a table', () => {
  it('comes back with the checklist it names', () => {
    expect(readMark(tableMark('small@1.2.0'))).toBe('small@1.2.0');
    expect(readMark(` ${tableMark('small@1.2.0')}\n`)).toBe('small@1.2.0');
  });

  it.each([
    '',
    'tenken:answers/1',
    'tenken:answers/1 ',
    'tenken:answers/2 a',
    'x tenken:answers/1 a',
    'tenken:answers/1 a b',
  ])('%j is none', (text) => expect(readMark(text)).toBeNull());
});

describe('a row of heads', () => {
  const row = (number: number, ...texts: readonly string[]): GridRow => ({
    number,
    cells: new Map(
      texts.flatMap((text, column) =>
        text === '' ? [] : [[column, { text, kind: 'text' as const, start: column, end: column + 1 }]],
      ),
    ),
  });
  /** Which column holds what, which are for people, and what is said of a head. */
  const shown = (head: Head | null) =>
    head && {
      row: head.row,
      columns: Object.fromEntries(head.columns),
      others: [...head.others],
      mark: head.mark?.text ?? null,
      said: head.findings.map(({ severity, code, args, span }) => [severity, code, args, span?.start]),
    };

  it('has one for answers and one for what they answer', () => {
    expect(shown(readHead(row(3, '番号', '設問', '回答', 'メモ'), null))).toEqual({
      row: 3,
      columns: { number: 0, answer: 2, note: 3 },
      others: [1],
      mark: null,
      said: [],
    });
    expect(shown(readHead(row(0, '', 'id', '', '回答'), null))?.columns).toEqual({ key: 1, answer: 3 });
  });

  it.each([
    ['no answers', row(0, '番号', '設問', 'メモ')],
    ['nothing they answer', row(0, '設問', '回答', 'メモ')],
    ['nothing', row(0)],
  ])('is none with %s', (_what, given) => expect(readHead(given, null)).toBeNull());

  it('says of a head nobody knows that its column is not read, and of one that is there twice that it is', () => {
    expect(shown(readHead(row(0, '番号', '回答', '予算', '回答欄'), null))).toEqual({
      row: 0,
      columns: { number: 0, answer: 1 },
      others: [2, 3],
      mark: null,
      said: [
        ['warning', 'sheet.column-not-read', { title: '予算' }, 2],
        ['error', 'sheet.header-twice', { title: '回答欄' }, 3],
      ],
    });
  });

  it('in a table of tenken’s own has the checklist in its first head, above the keys', () => {
    expect(shown(readHead(row(0, tableMark('small@1.2.0'), '回答'), null))).toEqual({
      row: 0,
      columns: { key: 0, answer: 1 },
      others: [],
      mark: 'small@1.2.0',
      said: [],
    });
  });

  it('right below heads is the same once more, and holds where the others were worded anew', () => {
    const above = readHead(row(4, '番号', '回答', 'ひとこと'), null);
    const second = readHead(row(5, 'number', 'answer', 'note', 'owner'), above);
    expect(shown(second)).toEqual({
      row: 5,
      columns: { number: 0, answer: 1, owner: 3 },
      others: [2],
      mark: null,
      said: [['warning', 'sheet.column-not-read', { title: 'ひとこと' }, 2]],
    });
  });

  it('right below heads need not have answers, and may have its keys anywhere', () => {
    const above = readHead(row(0, '設問', '番号', '回答'), null);
    expect(shown(readHead(row(1, 'x', 'no.', 'y', 'メモ'), above))).toEqual({
      row: 1,
      columns: { number: 1, answer: 2, note: 3 },
      others: [0],
      mark: null,
      said: [],
    });
  });

  it('further below, or with other heads in those places, is one of its own or none', () => {
    const above = readHead(row(4, '番号', '回答'), null);
    expect(shown(readHead(row(6, 'number', 'answer', 'note'), above))?.columns).toEqual({
      number: 0,
      answer: 1,
      note: 2,
    });
    expect(readHead(row(6, 'number', 'note'), above)).toBeNull();
    expect(readHead(row(5, 'x', 'id'), above)).toBeNull(); // of keys, where there was no column of keys
    expect(readHead(row(5, 'note', 'owner'), above)).toBeNull();
    expect(shown(readHead(row(5, 'owner', 'number', 'answer'), above))?.columns).toEqual({
      owner: 0,
      number: 1,
      answer: 2,
    });
  });
});
