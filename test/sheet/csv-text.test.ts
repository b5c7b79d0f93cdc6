import { describe, expect, it } from 'vitest';
import { delimiterOf, fieldAt, readCsv } from '../../src/read/sheet/csv.js';

describe('the table of a CSV', () => {
  it('has every line as a row, blank ones, too, but none behind the last line end', () => {
    const numbers = (text: string) => readCsv(text).grid.rows.map(({ number, cells }) => [number, cells.size]);
    expect(numbers('a\n\n,\nb')).toEqual([
      [0, 1],
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
    expect(numbers('a\r\n')).toEqual([[0, 1]]);
    expect(numbers('a,')).toEqual([[0, 1]]);
    expect(numbers('\ufeff')).toEqual([]);
  });

  it('has nothing merged, and no numbers that are days', () => {
    expect(readCsv('a').grid).toMatchObject({ merged: [], from1904: null });
  });

  it('has each cell as a text with its place', () => {
    const [row] = readCsv('\ufeffa, "b ,"c"').grid.rows;
    expect([...(row?.cells ?? [])]).toEqual([
      [0, { text: 'a', kind: 'text', start: 1, end: 2 }],
      [1, { text: ' "b ', kind: 'text', start: 3, end: 7 }],
      [2, { text: 'c', kind: 'text', start: 8, end: 11 }],
    ]);
  });

  it('says of a quote that is left open where it is, as an error', () => {
    const open = { code: 'csv.quote', severity: 'error', args: {}, span: { start: 2, end: 3 } };
    expect(readCsv('a,"b').findings).toEqual([open]);
    expect(readCsv('a,"b"').findings).toEqual([]);
  });
});

describe('a field', () => {
  it.each([
    ["'=1", '=1'],
    ["'+1", '+1'],
    ["'-1", '-1'],
    ["'@x", '@x'],
    ["'＝1", '＝1'],
    ["'＋1", '＋1'],
    ["'－1", '－1'],
    ["'＠x", '＠x'],
    ["'  =1", '  =1'],
    ["''=1", "'=1"],
    ["'a=1", "'a=1"],
    ["a'=1", "a'=1"],
    ["'", "'"],
  ])('%j says %j: what guards it from being computed is taken away', (written, value) => {
    expect(fieldAt(written, 0, ',')).toEqual({ value, end: written.length, closed: true });
  });

  it('in quotes has its line ends as one character each', () => {
    expect(fieldAt('"a\r\nb\rc\nd",', 0, ',')).toEqual({ value: 'a\nb\nc\nd', end: 10, closed: true });
    expect(fieldAt('"\'\t1"', 0, ',').value).toBe('\t1');
    expect(fieldAt('"a""', 0, ',')).toEqual({ value: 'a"', end: 4, closed: false });
    expect(fieldAt('""', 0, ',')).toEqual({ value: '', end: 2, closed: true });
  });

  it('ends before the delimiter, a line end or nothing', () => {
    expect(['a;b', 'a\nb', 'a\rb', 'a'].map((text) => fieldAt(text, 0, ';').end)).toEqual([1, 1, 1, 1]);
    expect(fieldAt('a,b;c', 0, ';').value).toBe('a,b');
    expect(fieldAt('x,ab', 2, ',').value).toBe('ab');
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b;c;d', ';'],
    ['a\tb\tc,d', '\t'],
    ['a,b', ','],
    ['a', ','],
    ['', ','],
    ['a,b;c', ','], // as many of each
    ['a;b\tc', '\t'],
    ['a,b\nc;d;e;f', ','],
    ['a,b\rc;d;e;f', ','],
    ['"a;b;c",d', ','],
    ['"a\n;b";c,d;e', ';'],
    ['"a;b;c', ';'], // a quote that is left open begins nothing
    ['x"a;b,c,d', ','],
    ['a;b;c,"x"', ';'],
    ['"a";b,"c,d";e', ';'],
  ])('of %j is %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));
});
