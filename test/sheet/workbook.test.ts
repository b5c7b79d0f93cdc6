import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { readWorkbook } from '../../src/read/sheet/workbook.js';
import { openerFor } from '../support/files.js';
import { refusalOf, relations, workbookOf as workbook } from '../support/parts.js';
import { CHECKLIST, Returned } from '../support/returned.js';

/** The cells of all sheets: `A1 text kind`. */
function cells(bytes: Uint8Array): string[] {
  const { sheets, cellAt } = readWorkbook(bytes);
  return sheets.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Array.from(row.cells.values(), ({ text, kind, start }) => `${cellAt(start)?.cell} ${text} ${kind}`),
    ),
  );
}

const refusal = (bytes: Uint8Array) => refusalOf(() => readWorkbook(bytes));

describe('a cell', () => {
  it.each([
    ['true', '<c r="B2" t="b"><v>1</v></c>', 'B2 TRUE text'],
    ['false', '<c r="B2" t="b"><v>0</v></c>', 'B2 FALSE text'],
    ['a day written out', '<c r="B2" t="d"><v>2026-11-20T00:00:00</v></c>', 'B2 2026-11-20 day'],
    ['a number', '<c r="B2"><v>4</v></c>', 'B2 4 number'],
    ['a number as programs write it', '<c r="B2" t="n"><v>4.0E+0</v></c>', 'B2 4 number'],
    ['a number that is none', '<c r="B2"><v>many</v></c>', 'B2 many text'],
    ['a number beyond all', '<c r="B2"><v>1e999</v></c>', 'B2 1e999 text'],
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', 'B2 #N/A no-value'],
    ['a formula without a result', '<c r="B2"><f>A1</f></c>', 'B2  no-value'],
    ['a formula that shows nothing', '<c r="B2" t="str"><f>A1</f><v> </v></c>', undefined],
    ['a formula that shows a text', '<c r="B2" t="str"><f>A1</f><v>a_x000D_b</v></c>', 'B2 a\nb text'],
    ['a text with breaks of all kinds', '<c r="B2" t="str"><v>a\rb\r\nc\nd</v></c>', 'B2 a\nb\nc\nd text'],
    ['a text with a character by its number', '<c r="B2" t="str"><v>_x3042__X000a_1_x_</v></c>', 'B2 あ\n1_x_ text'],
    [
      'a text in pieces, without what is beside them',
      '<c r="B2" t="inlineStr"><is>x<r>y<rPr>z</rPr><t>東</t></r>\n<r><t>京</t></r></is></c>',
      'B2 東京 text',
    ],
    [
      'a text without how it is read aloud',
      '<c r="B2" t="inlineStr"><is><rPh><t>ト</t></rPh><t>東京</t><rPh><t>キョウ</t></rPh></is></c>',
      'B2 東京 text',
    ],
    ['a formula beside its value', '<c r="B2"><f>A1</f>x<v>4</v></c>', 'B2 4 number'],
    ['blanks', '<c r="B2" t="inlineStr"><is><t>  </t></is></c>', undefined],
    ['a text that there is not', '<c r="B2" t="s"><v>7</v></c>', undefined],
    ['nothing', '<c r="B2"/>', undefined],
  ])('holds %s', (_what, cell, expected) => {
    expect(cells(workbook(`<row r="2">${cell}</row>`))).toEqual(expected === undefined ? [] : [expected]);
  });

  it('without a name stands right of the one before it, a row without a number below the one before it', () => {
    const rows = '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c r="?"><v>4</v></c></row>';
    expect(cells(workbook(rows))).toEqual(['A1 1 number', 'C1 2 number', 'D1 3 number', 'A2 4 number']);
  });

  it('goes by names that are places only', () => {
    const rows = ['C1x', 'xC1', 'ABCD1', 'A12345678', 'c1', 'C', '1']
      .map((name, index) => `<row r="${index + 1}"><c r="${name}"><v>1</v></c></row>`)
      .join('');
    expect(cells(workbook(rows))).toEqual([1, 2, 3, 4, 5, 6, 7].map((row) => `A${row} 1 number`));
    expect(cells(workbook('<row r="30"><c r="XFD1048576"><v>1</v></c></row>'))).toEqual(['XFD30 1 number']);
  });

  it('outside of all rows is read, though nothing names its row', () => {
    expect(cells(workbook('<c><v>1</v></c><row><c><v>2</v></c></row>'))).toEqual(['A0 1 number', 'A1 2 number']);
  });

  it('is on its sheet, also one without a name', () => {
    const { sheets, cellAt } = readWorkbook(
      workbook('<row><c><v>1</v></c></row>', {
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/><sheet r:id="rId1"/></sheets></workbook>',
      }),
    );
    const starts = sheets
      .flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]))
      .map(({ start }) => start);
    expect(starts.map(cellAt)).toEqual([
      { sheet: 'a', cell: 'A1', row: 0, column: 0 },
      { sheet: '', cell: 'A1', row: 0, column: 0 },
    ]);
  });

  it('has its place in the text of all, a line each', () => {
    const { sheets, text } = readWorkbook(
      workbook('<row><c t="str"><v>a\nb</v></c><c t="e"><v>c\r\nd</v></c><c><v>12</v></c></row>'),
    );
    expect(text).toBe('a b\nc  d\n12\n');
    const all = sheets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(['a b', 'c  d', '12']);
  });

  it('stands in a row, and rows go from top to bottom, however they are written', () => {
    const rows = [5, 2, 9, 1].map((row) => `<row r="${row}"><c><v>${row}</v></c></row>`).join('');
    const { sheets } = readWorkbook(workbook(rows));
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([0, 1, 4, 8]);
  });

  it('is found by any offset of its line; a workbook without cells has none', () => {
    const { cellAt, text } = readWorkbook(
      workbook('<row r="3"><c r="AB3"><v>12</v></c></row><row r="1"><c><v>5</v></c></row>'),
    );
    expect(text).toBe('12\n5\n');
    expect([0, 1, 2, 3, 4].map((offset) => cellAt(offset)?.cell)).toEqual(['AB3', 'AB3', 'AB3', 'A1', 'A1']);
    expect(readWorkbook(workbook('')).cellAt(0)).toBeNull();
  });
});

describe('a text that cells share', () => {
  const shared = (texts: string, index = 0) =>
    cells(
      workbook(`<row><c t="s"><v>${index}</v></c></row>`, {
        'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'texts.xml']),
        'xl/texts.xml': `<sst>${texts}</sst>`,
      }),
    )[0];

  it.each([
    ['is whole', '<si><t>a_x000D_b</t></si>', 'A1 a\nb text'],
    ['is in pieces', '<si> <r> <rPr>x<b/></rPr>y<t>a</t> z</r>\n<r><t>b</t></r> </si>', 'A1 ab text'],
    ['is read aloud', '<si><rPh><t>ト</t></rPh><t>東京</t><rPh><t>キョウ</t></rPh></si>', 'A1 東京 text'],
    ['stands beside others', '<si><t>a</t></si><other>x</other><si/>', 'A1 a text'],
  ])('%s', (_what, texts, expected) => expect(shared(texts)).toBe(expected));

  it('is known by its number', () => {
    const texts = '<si><t>a</t></si><si/><si><r><t>c</t></r></si>';
    expect([0, 1, 2, 3].map((index) => shared(texts, index))).toEqual(['A1 a text', undefined, 'A1 c text', undefined]);
  });
});

describe('a number', () => {
  const styles = (formats: string, ...cellFormats: string[]) => ({
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cellFormats.join('')}</cellXfs><cellStyles><xf numFmtId="14"/></cellStyles></styleSheet>`,
  });
  const shown = (formats: string, format: string) =>
    cells(workbook('<row><c s="0"><v>46346</v></c></row>', styles(formats, format)))[0];

  it.each([
    ['a format of its own for days', '', '<xf numFmtId="14"/>', 'A1 2026-11-20 day'],
    ['the Japanese one', '', '<xf numFmtId="57"/>', 'A1 2026-11-20 day'],
    ['no format', '', '<xf/>', 'A1 46346 number'],
    ['a format for amounts', '', '<xf numFmtId="4"/>', 'A1 46346 number'],
    ['a format nobody defined', '', '<xf numFmtId="200"/>', 'A1 46346 number'],
    [
      'a defined one with a year',
      '<numFmt numFmtId="200" formatCode="yyyy/m/d"/>',
      '<xf numFmtId="200"/>',
      'A1 2026-11-20 day',
    ],
    [
      'a defined one with the era',
      '<numFmt numFmtId="200" formatCode="[$-411]ggge&quot;年&quot;m"/>',
      '<xf numFmtId="200"/>',
      'A1 2026-11-20 day',
    ],
    [
      'a defined one with a word only',
      '<numFmt numFmtId="200" formatCode="0 &quot;days&quot;"/>',
      '<xf numFmtId="200"/>',
      'A1 46346 number',
    ],
    ['a defined one that says nothing', '<numFmt numFmtId="200"/>', '<xf numFmtId="200"/>', 'A1 46346 number'],
  ])('is shown with %s', (_what, formats, format, expected) => expect(shown(formats, format)).toBe(expected));

  it('is a day in these formats of Excel, and in no others', () => {
    const days = Array.from({ length: 100 }, (_, id) => id).filter((id) =>
      shown('', `<xf numFmtId="${id}"/>`)?.endsWith('day'),
    );
    expect(days).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
  });

  it.each([
    ['yyyy', 'day'],
    ['YY/M/D', 'day'],
    ['m"月"d"日"', 'day'],
    ['[$-411]e.m', 'day'],
    ['ggge', 'day'],
    ['"y"m', 'number'],
    ['h:mm', 'number'],
    ['General', 'number'],
    ['GENERAL "d"', 'number'],
    ['[Red]0', 'number'],
    ['0\\d', 'number'],
    ['0_d', 'number'],
    ['*d0', 'number'],
    ['0.00E+00', 'number'],
    ['##0.0e-0', 'number'],
    ['0.E+0', 'number'],
    ['#E+0', 'number'],
    ['?E+0', 'number'],
  ])('in the format %s is a %s', (format, kind) => {
    const own = `<numFmt numFmtId="164" formatCode="${format.replaceAll('"', '&quot;')}"/>`;
    expect(shown(own, '<xf numFmtId="164"/>')).toMatch(new RegExp(` ${kind}$`, 'u'));
  });

  it('has the format of its style, which is one of those for cells', () => {
    const style = styles('', '<xf numFmtId="0"/>', '<xf numFmtId="14"/>');
    const row = ['', 's="0"', 's="1"', 's="2"'].map((at) => `<c ${at}><v>46346</v></c>`).join('');
    expect(cells(workbook(`<row>${row}</row>`, style)).map((cell) => cell.split(' ').at(-1))).toEqual([
      'number',
      'number',
      'day',
      'number',
    ]);
  });

  it('is no day where there is none, and counts from 1904 where the workbook does', () => {
    const style = styles('', '<xf numFmtId="14"/>');
    expect(cells(workbook('<row><c s="0"><v>-1</v></c></row>', style))).toEqual(['A1 -1 number']);
    for (const [written, day] of [
      ['date1904="1"', '2026-11-20'],
      ['date1904="true"', '2026-11-20'],
      ['date1904="0"', '2022-11-19'],
      ['date1904="10"', '2022-11-19'],
      ['date1904="untrue"', '2022-11-19'],
      ['', '2022-11-19'],
    ]) {
      const book = `<workbook><workbookPr ${written}/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`;
      const bytes = workbook('<row><c s="0"><v>44884</v></c></row>', { ...style, 'xl/workbook.xml': book });
      expect([written, cells(bytes)]).toEqual([written, [`A1 ${day} day`]]);
    }
  });
});

describe('a merged range', () => {
  it.each([
    ['of two cells', '<mergeCell ref="B2:C4"/>', [{ top: 1, left: 1, bottom: 3, right: 2 }]],
    ['far down', '<mergeCell ref="AA100:XFD1048576"/>', [{ top: 99, left: 26, bottom: 1_048_575, right: 16_383 }]],
    ['of one cell', '<mergeCell ref="B2"/>', []],
    ['without a place', '<mergeCell/>', []],
    ['that leads nowhere', '<mergeCell ref="B2:ZZZZ9"/>', []],
    ['that begins nowhere', '<mergeCell ref="2:C4"/>', []],
  ])('%s', (_what, merge, expected) => {
    const sheet = `<worksheet><sheetData/><mergeCells>${merge}</mergeCells></worksheet>`;
    const { sheets } = readWorkbook(workbook('', { 'xl/worksheets/sheet1.xml': sheet }));
    expect(sheets.map(({ merged }) => merged)).toEqual([expected]);
  });
});

describe('the parts of a workbook', () => {
  const ROW = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
  const CONTENT = 'xl/_rels/workbook.xml.rels';
  const there = { 'sheets/one.xml': `<worksheet><sheetData>${ROW}</sheetData></worksheet>` };

  it.each([
    ['from the root of the package', '/sheets/one.xml', there],
    ['from a folder above', '../sheets/one.xml', there],
    ['by way of where it is', './worksheets/../../sheets/./one.xml', there],
    ['from above the root', '../../../sheets/one.xml', there],
  ])('are found %s', (_what, target, parts) => {
    expect(cells(workbook('', { [CONTENT]: relations(['worksheet', target]), ...parts }))).toEqual(['A1 x text']);
  });

  it.each([
    ['that is missing', relations(['worksheet', 'worksheets/gone.xml']), 'xl/worksheets/gone.xml'],
    ['that has no place', '<Relationships><Relationship Id="rId1" Type="a/worksheet"/></Relationships>', 'xl/'],
  ])('are broken by a sheet %s', (_what, list, part) => {
    expect(refusal(workbook(ROW, { [CONTENT]: list }))).toEqual(['sheet.broken', { part }]);
  });

  it.each([
    ['outside of the file', relations(['worksheet', 'http://example.com/', 'TargetMode="External"'])],
    ['that is a chart', relations(['chartsheet', 'worksheets/sheet1.xml'])],
    ['without a kind', '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'],
    [
      'without a name',
      `<Relationships><Relationship Type="a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'that is none of them',
      '<Relationships><Other Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
  ])('have no sheet %s', (_what, list) => expect(readWorkbook(workbook(ROW, { [CONTENT]: list })).sheets).toEqual([]));

  it('may lack the list of what they refer to, texts, styles and sheets with names', () => {
    expect(
      readWorkbook(workbook(ROW, { 'xl/workbook.xml': '<workbook><sheets><sheet/></sheets></workbook>' })).sheets,
    ).toEqual([]);
    const gone = relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'gone.xml'],
      ['styles', 'gone.xml'],
    );
    expect(cells(workbook(ROW, { [CONTENT]: gone }))).toEqual(['A1 x text']);
    expect(readWorkbook(workbook(ROW, { [CONTENT]: '<Relationships/>' })).sheets).toEqual([]);
    expect(readWorkbook(workbook(ROW, { [CONTENT]: null })).sheets).toEqual([]);
  });

  it('have a sheet for each element that is called so, and for no other that refers to one', () => {
    const book = '<workbook><other name="b" r:id="rId1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    expect(cells(workbook(ROW, { 'xl/workbook.xml': book }))).toEqual(['A1 x text']);
  });

  it('name the properties of the file, also one without a name', () => {
    const root = relations(['officeDocument', 'xl/workbook.xml'], ['custom-properties', 'docProps/custom.xml']);
    const custom = `<Properties>
      <property name="checklist"><vt:lpwstr>made@1.0.0</vt:lpwstr></property>
      <property><vt:lpwstr>nameless</vt:lpwstr></property>
      <property name="blank"><vt:lpwstr> </vt:lpwstr></property>
    </Properties>`;
    const { properties } = readWorkbook(workbook(ROW, { '_rels/.rels': root, 'docProps/custom.xml': custom }));
    expect([...properties]).toEqual([
      ['checklist', 'made@1.0.0'],
      ['', 'nameless'],
    ]);
    const stray = '<Properties>stray<property name="a"><vt:lpwstr>b</vt:lpwstr></property></Properties>';
    expect([...readWorkbook(workbook(ROW, { '_rels/.rels': root, 'docProps/custom.xml': stray })).properties]).toEqual([
      ['', 'stray'],
      ['a', 'b'],
    ]);
    expect(readWorkbook(workbook(ROW, { '_rels/.rels': root })).properties.size).toBe(0);
    expect(readWorkbook(workbook(ROW)).properties.size).toBe(0);
  });
});

describe('a workbook may hold', () => {
  const tooLarge = (what: 'cells' | 'text' | 'merges', limit: number) => [
    'sheet.too-large',
    { what, found: limit + 1, limit },
  ];

  it('so many cells, and not one more', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(LIMITS.cells)}</row>`;
    expect(refusal(workbook(row))).toBeNull();
    expect(refusal(workbook(`${row}<row><c><v>1</v></c></row>`))).toEqual(tooLarge('cells', LIMITS.cells));
  });

  it('so many characters, and not one more', () => {
    const long = 'a'.repeat(1_000_000);
    const parts = {
      'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'texts.xml']),
      'xl/texts.xml': `<sst><si><t>${long}</t></si></sst>`,
    };
    const shared = '<c t="s"><v>0</v></c>'.repeat(8);
    const left = LIMITS.cellText - 8 * (long.length + 1); // every cell is a line of its own
    const row = (length: number) => `<row>${shared}<c t="str"><v>${'b'.repeat(length)}</v></c></row>`;
    expect(refusal(workbook(row(left), parts))).toBeNull();
    expect(refusal(workbook(row(left + 1), parts))).toEqual(tooLarge('text', LIMITS.cellText));
  });

  it('so many merged ranges on a sheet, and not one more', () => {
    const merged = (count: number) => ({
      'xl/worksheets/sheet1.xml': `<worksheet>${'<mergeCell ref="A1:B2"/>'.repeat(count)}</worksheet>`,
    });
    expect(refusal(workbook('', merged(LIMITS.merges)))).toBeNull();
    expect(refusal(workbook('', merged(LIMITS.merges + 1)))).toEqual(tooLarge('merges', LIMITS.merges));
  });
});

describe('a returned workbook', () => {
  it('with the same answers on two sheets has them once', async () => {
    const whole = new Returned().answers('はい', '一部').set('G3', 'メモ');
    const copied = whole.sheets((all) => [
      ...all,
      ...all.filter(({ name }) => name === '診断').map((each) => ({ ...each, name: '写し' })),
    ]);
    const { opened, findings } = await openerFor(CHECKLIST).open('a.xlsx', copied.bytes());
    expect(findings).toEqual([]);
    expect(Object.fromEntries(opened?.answers.answers ?? [])).toEqual({
      '1-1': { answer: 'implemented', note: 'メモ' },
      '1-2': { answer: 'partial' },
    });
  });
});
