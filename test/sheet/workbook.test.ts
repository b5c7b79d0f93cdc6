import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/read/sheet/workbook.js';
import { Refused } from '../../src/read/sheet/zip.js';
import { openerFor } from '../support/files.js';
import { CHECKLIST, Returned } from '../support/returned.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...all: readonly (readonly [type: string, target: string, more?: string])[]) =>
  `<Relationships>${all
    .map(
      ([type, target, more = ''], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}" ${more}/>`,
    )
    .join('')}</Relationships>`;

/** The least a workbook has; its one sheet holds `rows`. */
function workbook(rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const withoutPart = (name: string) => {
  const { [name]: _gone, ...parts } = unzipSync(workbook(''));
  return zipSync(parts);
};

/** The cells of all sheets: `A1 text kind`. */
function cells(bytes: Uint8Array): string[] {
  const { sheets, cellAt } = readWorkbook(bytes);
  return sheets.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Array.from(row.cells.values(), ({ text, kind, start }) => `${cellAt(start)?.cell} ${text} ${kind}`),
    ),
  );
}

function refusal(bytes: Uint8Array): unknown {
  try {
    readWorkbook(bytes);
    return null;
  } catch (error) {
    return error instanceof Refused ? [error.finding.code, error.finding.args] : error;
  }
}

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

  it('is found by any offset of its line; a workbook without cells has none', () => {
    const { cellAt, text } = readWorkbook(
      workbook('<row r="3"><c r="AB3"><v>12</v></c></row><row r="1"><c><v>5</v></c></row>'),
    );
    expect(text).toBe('12\n5\n');
    expect([0, 1, 2, 3, 4].map((offset) => cellAt(offset)?.cell)).toEqual(['AB3', 'AB3', 'AB3', 'A1', 'A1']);
    expect(readWorkbook(workbook('')).cellAt(0)).toBeNull();
  });
});

describe('a number', () => {
  const styles = (formats: string, ...cellFormats: string[]) => ({
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cellFormats.join('')}</cellXfs></styleSheet>`,
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

  it('is no day where there is none, and counts from 1904 where the workbook does', () => {
    const style = styles('', '<xf numFmtId="14"/>');
    expect(cells(workbook('<row><c s="0"><v>-1</v></c></row>', style))).toEqual(['A1 -1 number']);
    for (const [written, day] of [
      ['date1904="1"', '2026-11-20'],
      ['date1904="true"', '2026-11-20'],
      ['date1904="0"', '2022-11-19'],
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
    expect(readWorkbook(withoutPart(CONTENT)).sheets).toEqual([]);
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
    expect(readWorkbook(workbook(ROW, { '_rels/.rels': root })).properties.size).toBe(0);
  });

  it.each([
    ['no list of what the package holds', { '_rels/.rels': '<Relationships/>' }, ['sheet.not-workbook', {}]],
    ['Numbers', { 'Index/Document.iwa': 'x' }, ['sheet.old-format', { format: 'Numbers' }]],
    ['a text document', { mimetype: 'application/vnd.oasis.opendocument.text' }, ['sheet.not-workbook', {}]],
  ])('are refused for %s', (_what, more, expected) => expect(refusal(workbook(ROW, more))).toEqual(expected));

  it('are refused where one of them is encrypted', () => {
    const bytes = workbook(ROW);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint16(directory + 8, 1, true);
    expect(refusal(bytes)).toEqual(['sheet.password', {}]);
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
