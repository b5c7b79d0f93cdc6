import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/read/sheet/csv.js';

/** Rows as the texts of their cells, '' where there is none. */
function table(text: string): string[][] {
  return readCsv(text).grid.rows.map(({ cells }) => {
    const last = Math.max(-1, ...cells.keys());
    return Array.from({ length: last + 1 }, (_, column) => cells.get(column)?.text ?? '');
  });
}

describe('CSV', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb,c\td\n1\t2',
      [
        ['a', 'b,c', 'd'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b;c\n1;2,5',
      [
        ['a', 'b', 'c'],
        ['1', '2,5'],
      ],
    ],
    [
      'commas in quotes, which count for nothing',
      '"a,b,c";d\n1;2',
      [
        ['a,b,c', 'd'],
        ['1', '2'],
      ],
    ],
    [
      'a line break in the first field',
      '"番号\n（No.）"\t"回答"\n1\t○',
      [
        ['番号\n（No.）', '回答'],
        ['1', '○'],
      ],
    ],
    ['a byte order mark', '\ufeff"a",b', [['a', 'b']]],
    ['any line end', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['line ends and quotes inside quotes', '"a\r\nb","say ""x""",c', [['a\nb', 'say "x"', 'c']]],
    ['a quote in the middle of a field', 'a"b,"c"d,e', [['a"b', 'cd', 'e']]],
    ['blank fields and lines', ',a,, \n\n,b', [['', 'a'], [], ['', 'b']]],
    ['a delimiter at the end', 'a,\n', [['a']]],
    ['what a spreadsheet would compute, guarded', "'=1+1,'' -2,'a,''@x", [['=1+1', "' -2", "'a", "'@x"]]],
    ['nothing', '', []],
  ])('has %s', (_what, text, rows) => expect(table(text)).toEqual(rows));

  it('says where a quote was left open, and takes the rest as its field', () => {
    const { grid, findings } = readCsv('a,"b\nc,d');
    expect(findings).toMatchObject([{ code: 'csv.quote', span: { start: 2, end: 3 } }]);
    expect(grid.rows).toHaveLength(1);
    expect(table('a,"b\nc,d')).toEqual([['a', 'b\nc,d']]);
  });

  it('in quotes comes back as it was written, each cell at its place', () => {
    const field = fc
      .array(fc.constantFrom('a', 'あ', '"', ',', '\n', '\t', ';', ' ', '1'), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(''))
      .filter((text) => text.trim() !== '');
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (given, lineEnd) => {
        const written = given
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join(lineEnd);
        expect(table(written)).toEqual(given);
        for (const { cells } of readCsv(written).grid.rows)
          for (const { start, end, text } of cells.values())
            expect(written.slice(start, end)).toBe(`"${text.replaceAll('"', '""')}"`);
      }),
    );
  });
});
