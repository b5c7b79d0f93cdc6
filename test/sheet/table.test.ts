import { describe, expect, it } from 'vitest';
import type { Grid, GridCell, GridRange } from '../../src/read/sheet/grid.js';
import { Merges } from '../../src/read/sheet/merges.js';
import { cellNode, dayNode, stripped } from '../../src/read/sheet/nodes.js';
import { readKey, readTable } from '../../src/read/sheet/table.js';
import { toPlain } from '../../src/read/tree.js';

const cell = (text: string, kind: GridCell['kind'] = 'text'): GridCell => ({ text, kind, start: 0, end: 1 });

/** A table of texts, '' where there is nothing; each cell's place is its row and column (`12` is row 1, column 2). */
function gridOf(
  rows: readonly (readonly (string | GridCell)[])[],
  { merged = [], from1904 = null }: Partial<Pick<Grid, 'merged' | 'from1904'>> = {},
): Grid {
  return {
    rows: rows.map((texts, number) => ({
      number,
      cells: new Map(
        texts.flatMap((given, column) => {
          const start = number * 10 + column;
          const at = typeof given === 'string' ? cell(given) : given;
          return at.text === '' ? [] : [[column, { ...at, start, end: start + 1 }] as const];
        }),
      ),
    })),
    merged,
    from1904,
  };
}

/** What a table says: items and facts as plain values, and each finding with its place. */
function read(grid: Grid) {
  const { items, facts, seen, findings, hasTable, checklist } = readTable(grid);
  return {
    items: items.map(({ item, value }) => [item, toPlain(value)]),
    facts: facts.map(({ name, value }) => [name, toPlain(value)]),
    seen,
    said: findings.map(({ severity, code, args, span }) => [severity, code, args, span?.start]),
    hasTable,
    checklist: checklist?.text ?? null,
  };
}

const HEAD = ['番号', '設問', '回答', '理由', 'メモ', '証跡', '担当', '期限', '確認日', '有効期限'];
const ITEM = 1; // rows below the head
const row = (changes: Readonly<Record<string, string | GridCell>>, number = '1') =>
  HEAD.map((head) => (head === '番号' ? number : (changes[head] ?? '')));
const one = (changes: Readonly<Record<string, string | GridCell>>, options?: Parameters<typeof gridOf>[1]) =>
  read(gridOf([HEAD, row(changes)], options));

describe('a row of a sheet', () => {
  it('is an answer, or an answer with what was said beside it, in the order of the fields', () => {
    expect(one({ 設問: '…', 回答: ' はい ' })).toEqual({
      items: [['1', 'はい']],
      facts: [],
      seen: ['1'],
      said: [],
      hasTable: true,
      checklist: null,
    });
    expect(one({ 回答: 'はい', メモ: 'm', 担当: 'o', 期限: '来月', 証跡: 'e', 理由: 'r' }).items).toEqual([
      ['1', { answer: 'はい', reason: 'r', note: 'm', evidence: 'e', owner: 'o', due: '来月' }],
    ]);
  });

  it('that nobody filled in is seen, and says nothing', () => {
    expect(one({ 設問: '…' })).toMatchObject({ items: [], seen: ['1'], said: [] });
  });

  it('without an answer is what was said beside it', () => {
    expect(one({ メモ: '確認中' })).toMatchObject({ items: [['1', { note: '確認中' }]], said: [] });
  });

  it('has a note as the reason why something does not apply, unless a reason is given', () => {
    expect(one({ 回答: '対象外', メモ: '使わない', 証跡: 'e' }).items).toEqual([
      ['1', { answer: '対象外', reason: '使わない', evidence: 'e' }],
    ]);
    expect(one({ 回答: '対象外', メモ: 'm', 理由: 'r' }).items).toEqual([
      ['1', { answer: '対象外', reason: 'r', note: 'm' }],
    ]);
    expect(one({ 回答: 'いいえ', メモ: 'm' }).items).toEqual([['1', { answer: 'いいえ', note: 'm' }]]);
    expect(one({ メモ: '対象外の理由は後で' }).items).toEqual([['1', { note: '対象外の理由は後で' }]]);
  });

  it('has days as spreadsheets count them, where a day is meant', () => {
    const due = (text: string, from1904: boolean | null, kind: GridCell['kind'] = 'number') =>
      (one({ 回答: 'はい', 期限: cell(text, kind) }, { from1904 }).items[0]?.[1] as { due: string } | undefined)?.due;
    expect(due('46347', false)).toBe('2026-11-21');
    expect(due('46347', true)).toBe('2030-11-22');
    expect([due('46347', null), due('46347', false, 'text')]).toEqual(['46347', '46347']);
    expect([due('29999', false), due('60001', false), due('2026', false)]).toEqual(['29999', '60001', '2026']);
    expect([due('30000', false), due('60000', false)]).toEqual(['1982-02-18', '2064-04-08']);
    const number = cell('46347', 'number');
    expect(one({ 回答: 'はい', メモ: number, 確認日: number, 有効期限: number }, { from1904: false }).items).toEqual([
      ['1', { answer: 'はい', note: '46347', checked_on: '2026-11-21', valid_until: '2026-11-21' }],
    ]);
  });

  it('names a formula without a value, and reads the rest', () => {
    expect(one({ 回答: cell('=A1', 'no-value'), メモ: 'm' })).toMatchObject({
      items: [['1', { note: 'm' }]],
      said: [['error', 'sheet.no-value', { text: '=A1' }, 12]],
    });
    expect(one({ 回答: 'はい', メモ: cell('=B1', 'no-value') })).toMatchObject({
      items: [['1', 'はい']],
      said: [['error', 'sheet.no-value', { text: '=B1' }, 14]],
    });
  });
});

describe('what stands beside the answers', () => {
  const beside = (answer: string, ...more: string[]) =>
    read(
      gridOf([
        ['番号', '設問', '回答', 'メモ', 'ひとこと'],
        ['1', '…', answer, ...more],
      ]),
    ).said.slice(1);

  it('in a column with a head, known or not, is no surprise', () => {
    expect(beside('はい', 'm', 'x')).toEqual([]);
  });

  it('outside of all columns is not read, and that is said', () => {
    expect(beside('はい', '', '', 'いいえ', 'x')).toEqual([
      ['warning', 'sheet.not-read', { text: 'いいえ' }, 15],
      ['warning', 'sheet.not-read', { text: 'x' }, 16],
    ]);
  });

  it('and reads as an answer, where there is none, is said once, with its question', () => {
    expect(beside('', '', '', 'x', '○', '×')).toEqual([
      ['error', 'sheet.answer-beside', { text: '○', item: '1' }, 16],
      ['warning', 'sheet.not-read', { text: 'x' }, 15],
      ['warning', 'sheet.not-read', { text: '×' }, 17],
    ]);
    expect(beside('', '○')).toEqual([['error', 'sheet.answer-beside', { text: '○', item: '1' }, 13]]);
  });

  it.each(['理由', 'メモ', '証跡'])('is looked for in the column %s, too', (field) => {
    expect(one({ [field]: 'はい' }).said.map(([, code]) => code)).toEqual(['sheet.answer-beside']);
    expect(one({ 回答: 'はい', [field]: 'はい' }).said).toEqual([]);
  });

  it('is not looked for where people are named', () => {
    expect(one({ 担当: 'はい' }).said).toEqual([]);
  });
});

describe('a row that no question belongs to', () => {
  it('is a heading, where it says nothing else', () => {
    expect(read(gridOf([HEAD, ['', '第1部'], row({ 回答: 'はい' })]))).toMatchObject({
      items: [['1', 'はい']],
      said: [],
    });
  });

  it('cannot have an answer, and what else it has is not read', () => {
    expect(read(gridOf([HEAD, row({ 回答: 'はい', メモ: 'm', 期限: 'd' }, '')]))).toMatchObject({
      items: [],
      seen: [],
      said: [
        ['error', 'sheet.no-item', { text: 'はい' }, 12],
        ['warning', 'sheet.not-read', { text: 'm' }, 14],
        ['warning', 'sheet.not-read', { text: 'd' }, 17],
      ],
    });
  });

  it('is a fact, where a name in brackets stands for the number', () => {
    const facts = gridOf(
      [HEAD, ['[organization.name]', '', 'みどり精工'], ['[date]', '', cell('46347', 'number')], ['[x]', '', '']],
      { from1904: false },
    );
    expect(read(facts)).toMatchObject({
      items: [],
      facts: [
        ['[organization.name]', 'みどり精工'],
        ['[date]', '2026-11-21'],
      ],
      seen: [],
      said: [],
    });
    expect(read(gridOf([HEAD, ['[x]', '', cell('46347', 'number')]], { from1904: false })).facts).toEqual([
      ['[x]', '46347'],
    ]);
    const broken = read(gridOf([HEAD, ['[x]', '', cell('=A1', 'no-value')]]));
    expect([broken.facts, broken.said]).toEqual([[], [['error', 'sheet.no-value', { text: '=A1' }, 12]]]);
  });
});

describe('a table', () => {
  it('goes by its keys; a number beside that says another is a mix-up', () => {
    const table = gridOf([
      ['key', '番号', '回答'],
      ['S-1', 'No.1', 'はい'],
      ['2', 'No.2', 'はい'],
      ['3', '', 'はい'],
      ['', 'No.4', 'はい'],
    ]);
    expect(read(table)).toMatchObject({
      items: [
        ['S-1', 'はい'],
        ['2', 'はい'],
        ['3', 'はい'],
        ['4', 'はい'],
      ],
      said: [['error', 'sheet.rows-mixed', { key: 'S-1', number: '1' }, 11]],
    });
  });

  it('begins below its heads, wherever they are, and ends at the next', () => {
    const two = gridOf([
      ['貴社名', '1'],
      ['1', 'はい'],
      ['番号', '回答'],
      ['1', 'はい'],
      ['', ''],
      ['回答', '番号'],
      ['いいえ', '2'],
    ]);
    expect(read(two)).toMatchObject({
      items: [
        ['1', 'はい'],
        ['2', 'いいえ'],
      ],
      seen: ['1', '2'],
      said: [],
      hasTable: true,
    });
    expect(read(gridOf([['1', 'はい']]))).toMatchObject({ items: [], seen: [], hasTable: false });
  });

  it('is one of several: each has heads with something to say, and the first mark counts', () => {
    const two = gridOf([
      ['番号', '回答', '予算'],
      ['1', 'はい'],
      ['tenken:answers/1 small@1.2.0', '回答', '部門'],
      ['2', 'いいえ'],
      ['tenken:answers/1 other@1.0.0', '回答'],
    ]);
    expect(read(two)).toMatchObject({
      items: [
        ['1', 'はい'],
        ['2', 'いいえ'],
      ],
      said: [
        ['warning', 'sheet.column-not-read', { title: '予算' }, 2],
        ['warning', 'sheet.column-not-read', { title: '部門' }, 22],
      ],
      checklist: 'small@1.2.0',
    });
  });

  it('without a column that other tables have takes nothing from another for it', () => {
    const rows = [
      ['番号', 'メモ', '回答'],
      ['1', 'm', 'はい'],
      ['2', '', 'いいえ'],
    ];
    expect(read(gridOf(rows)).items).toEqual([
      ['1', { answer: 'はい', note: 'm' }],
      ['2', 'いいえ'],
    ]);
    expect(read(gridOf(rows, { merged: [{ top: 1, left: 1, bottom: 2, right: 1 }] })).items).toEqual([
      ['1', { answer: 'はい', note: 'm' }],
      ['2', { answer: 'いいえ', note: 'm' }],
    ]);
  });

  it('says of an unknown head once that its column is not read, also where the heads are there twice', () => {
    const table = gridOf([
      ['tenken:answers/1 small@1.2.0', '回答', '予算'],
      ['key', 'answer', 'note'],
      ['1', 'はい', '5'],
    ]);
    expect(read(table)).toMatchObject({
      items: [['1', 'はい']],
      said: [['warning', 'sheet.column-not-read', { title: '予算' }, 2]],
      checklist: 'small@1.2.0',
    });
  });
});

describe('cells merged into one', () => {
  const range = (top: number, left: number, bottom = top, right = left): GridRange => ({ top, left, bottom, right });
  const three = (changes: Readonly<Record<string, string | GridCell>>, merged: readonly GridRange[]) =>
    read(gridOf([HEAD, row(changes), row({}, '2'), row({}, '3')], { merged }));

  it('to the right of an answer leave it as it is', () => {
    const right = [range(ITEM, 2, ITEM, 4)];
    expect(three({ 回答: 'はい' }, right)).toMatchObject({ items: [['1', 'はい']], said: [] });
    expect(three({}, right)).toMatchObject({ items: [], said: [] });
    expect(three({ 回答: cell('=A1', 'no-value') }, right)).toMatchObject({
      items: [],
      said: [['error', 'sheet.no-value', { text: '=A1' }, 12]],
    });
  });

  it('over several answers hide the others, so that none is taken', () => {
    expect(three({ 回答: 'はい' }, [range(ITEM, 2, 3, 2)])).toMatchObject({
      items: [],
      said: [['error', 'sheet.merged', { rows: 3 }, 12]],
    });
    expect(three({}, [range(ITEM, 2, 3, 2)])).toMatchObject({ items: [], said: [] });
  });

  it('may have something in the cells nobody sees, which is no answer either', () => {
    const rows = [HEAD, row({ 回答: 'はい' }), row({ 回答: 'いいえ' }, '2')];
    expect(read(gridOf(rows, { merged: [range(ITEM, 2, 2, 2)] }))).toMatchObject({
      items: [],
      said: [['error', 'sheet.merged', { rows: 2 }, 12]],
    });
    expect(read(gridOf(rows, { merged: [range(ITEM, 1, ITEM, 2)] }))).toMatchObject({
      items: [['2', 'いいえ']],
      said: [],
    });
  });

  it('that begin in another column are no answer', () => {
    expect(three({ 設問: 'はい' }, [range(ITEM, 1, ITEM, 2)])).toMatchObject({ items: [] });
  });

  it.each(['メモ', '証跡', '担当', '期限', '確認日', '有効期限'])(
    'over several rows mean all of them in the column %s',
    (field) => {
      const column = HEAD.indexOf(field);
      const { items } = three({ [field]: 'x' }, [range(ITEM, column, 2, column)]);
      expect(items.map(([key, value]) => [key, Object.values(value as object)])).toEqual([
        ['1', ['x']],
        ['2', ['x']],
      ]);
    },
  );

  it('do not for a reason, nor where they go over several columns', () => {
    expect(three({ 理由: 'x' }, [range(ITEM, 3, 2, 3)]).items.map(([key]) => key)).toEqual(['1']);
    expect(three({ メモ: 'x' }, [range(ITEM, 4, 2, 5)]).items.map(([key]) => key)).toEqual(['1']);
    expect(three({ メモ: 'x' }, [range(ITEM, 3, 2, 4)]).items.map(([key]) => key)).toEqual(['1']);
  });

  it('are found by any of their cells in a row that has something in it; of two that overlap, the first', () => {
    const grid = gridOf([['a'], ['b'], ['c'], ['d']], { merged: [range(1, 1, 2, 2), range(2, 2, 3, 3)] });
    const merges = new Merges(grid);
    const [first, second] = grid.merged;
    const at = (column: number) => [0, 1, 2, 3, 4].map((number) => merges.at(number, column));
    const none = undefined;
    expect(at(0)).toEqual([none, none, none, none, none]);
    expect(at(1)).toEqual([none, first, first, none, none]);
    expect(at(2)).toEqual([none, first, first, none, none]);
    expect(at(3)).toEqual([none, none, second, second, none]);
    expect(at(1)).toEqual([none, first, first, none, none]); // asked again
    expect(merges.firstCell(range(2, 0, 3, 0))?.text).toBe('c');
    expect(merges.firstCell(range(2, 1, 3, 1))).toBeUndefined();
    expect(merges.firstCell(range(9, 0))).toBeUndefined();
  });
});

describe('what a row is about', () => {
  it.each([
    ['11', '11', true],
    ['１１', '11', true],
    ['No.11', '11', true],
    ['no. 2-1', '2-1', true],
    ['№3', '3', true],
    ['№', 'No.', true],
    ['a№3', 'aNo.3', true],
    ['No.', 'No.', true],
    [' S-1 ', 'S-1', true],
    ['[date]', '[date]', false],
    [' [profile.cloud] ', '[profile.cloud]', false],
    ['［date］', '[date]', false],
    ['[date', '[date', true],
    ['x[date]', 'x[date]', true],
    ['[date] x', '[date] x', true],
    ['2-1 No.3', '2-1 No.3', true],
  ])('%j is %s', (text, name, isItem) => expect(readKey(text)).toEqual({ name, isItem }));
});

describe('the text of a cell', () => {
  it.each([
    ['a', 'a'],
    [' a', 'a'],
    ['a ', 'a'],
    ['\ta b\t', 'a b'],
    ['　 a 　', 'a'],
    ['a\n', 'a\n'],
    ['', ''],
    ['  ', ''],
  ])('is without the spaces around it: %j', (text, plain) => expect(stripped(text)).toBe(plain));

  it('keeps its place', () => {
    const at = { text: ' x ', kind: 'text', start: 7, end: 10 } as const;
    const node = { kind: 'scalar', text: 'x', value: 'x', start: 7, end: 10 };
    expect([cellNode(at), dayNode(at, false)]).toEqual([node, node]);
    const day = { kind: 'scalar', text: '2026-11-21', value: '2026-11-21', start: 7, end: 10 };
    expect(dayNode({ ...at, text: '46347', kind: 'number' }, false)).toEqual(day);
  });
});
