import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/read/sheet/package.js';
import { refusalOf, relations, workbookOf } from '../support/parts.js';

const refusal = (bytes: Uint8Array) => refusalOf(() => openPackage(bytes));

/** A container of Office files before 2007, and of those with a password, in which a stream has a name. */
const ole = (stream: string, ...more: number[]) => {
  const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...mark, ...new Uint8Array(504), ...Buffer.from(stream, 'utf16le'), ...more]);
};

describe('a package', () => {
  it('has a part with its sheets, wherever it is, and gives out parts by their paths', () => {
    const opened = openPackage(
      workbookOf('', {
        '_rels/.rels': relations(['core-properties', 'xl/workbook.xml'], ['officeDocument', 'other/book.xml']),
        'other/book.xml': '<workbook/>',
      }),
    );
    expect(opened.workbook).toBe('other/book.xml');
    expect(strFromU8(opened.read('other/book.xml'))).toBe('<workbook/>');
    expect(['other/book.xml', 'book.xml'].map(opened.has)).toEqual([true, false]);
    expect(refusalOf(() => opened.read('book.xml'))).toEqual(['sheet.broken', { part: 'book.xml' }]);
  });

  it.each([
    ['no others', {}, false],
    ['those of Excel', { 'xl/comments1.xml': '' }, true],
    ['threads of them', { 'xl/threadedComments/threadedComment1.xml': '' }, true],
    ['what is called so elsewhere', { 'docs/xl/comments1.xml': '' }, false],
    ['one about comments', { 'xl/worksheets/comments1.xml': '' }, false],
  ])('knows of comments by its parts: %s', (_what, more, expected) => {
    expect(openPackage(workbookOf('', more)).hasComments).toBe(expected);
  });
});

describe('what a part refers to', () => {
  const related = (list: string | null, path = 'xl/workbook.xml', own = 'xl/_rels/workbook.xml.rels') =>
    Object.fromEntries(openPackage(workbookOf('', { [own]: list })).relations(path));

  it('is a path inside of the package, and the last word of its type', () => {
    const list = relations(['worksheet', 'a.xml'], ['styles', '/b.xml'], ['x', '../c.xml'], ['y', './d/../e.xml']);
    expect(related(list)).toEqual({
      rId1: { type: 'worksheet', path: 'xl/a.xml' },
      rId2: { type: 'styles', path: 'b.xml' },
      rId3: { type: 'x', path: 'c.xml' },
      rId4: { type: 'y', path: 'xl/e.xml' },
    });
    const atRoot = related(relations(['worksheet', 'a.xml']), 'book.xml', '_rels/book.xml.rels');
    expect(atRoot).toEqual({ rId1: { type: 'worksheet', path: 'a.xml' } });
    const farBelow = related(relations(['drawing', '../../a.xml']), 'x/y/z.xml', 'x/y/_rels/z.xml.rels');
    expect(farBelow).toEqual({ rId1: { type: 'drawing', path: 'a.xml' } });
  });

  it('has no type and no place where none is given', () => {
    expect(related('<Relationships><Relationship Id="a"/><Relationship Id="b" Type="c"/></Relationships>')).toEqual({
      a: { type: '', path: 'xl/' },
      b: { type: 'c', path: 'xl/' },
    });
  });

  it('is not what stands outside of the package, has no name, or is none of them', () => {
    const outside = relations(
      ['a', 'http://example.com/', 'TargetMode="External"'],
      ['b', 'c', 'TargetMode="Internal"'],
    );
    expect(Object.keys(related(outside))).toEqual(['rId2']);
    const others =
      '<Relationships><Relationship Type="a/b" Target="c"/><Other Id="x" Type="a/b" Target="c"/></Relationships>';
    expect(related(others)).toEqual({});
    expect(related(null)).toEqual({});
  });
});

describe('a file that is no workbook', () => {
  const notWorkbook = ['sheet.not-workbook', {}];
  const old = (format: string) => ['sheet.old-format', { format }];
  const nameless = relations(['officeDocument', 'xl/workbook.xml']).replace('Id="rId1"', '');

  it.each([
    ['Excel’s before 2007', ole('Workbook'), old('XLS')],
    ['Excel’s before 2007, of an odd length', ole('Workbook', 0), old('XLS')],
    ['one with a password', ole('EncryptedPackage'), ['sheet.password', {}]],
    ['one that begins almost like these', ole('Workbook').fill(0, 7, 8), ['sheet.broken', { part: 'zip' }]],
    ['LibreOffice’s', workbookOf('', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), old('ODS')],
    ['a text of LibreOffice', workbookOf('', { mimetype: 'application/vnd.oasis.opendocument.text' }), notWorkbook],
    ['what calls itself one late', workbookOf('', { mimetype: `${'x'.repeat(100)}spreadsheet` }), notWorkbook],
    ['a binary one', workbookOf('', { 'xl/workbook.bin': '' }), old('XLSB')],
    ['one of Numbers', workbookOf('', { 'Index/Document.iwa': '' }), old('Numbers')],
    ['a zip without a list of its types', workbookOf('', { '[Content_Types].xml': null }), notWorkbook],
    ['any zip', zipSync({ 'a.txt': strToU8('a') }), notWorkbook],
    ['one without a first part', workbookOf('', { '_rels/.rels': null }), notWorkbook],
    ['one that names no first part', workbookOf('', { '_rels/.rels': '<Relationships/>' }), notWorkbook],
    ['one whose first part has no name', workbookOf('', { '_rels/.rels': nameless }), notWorkbook],
    ['one whose first part is missing', workbookOf('', { 'xl/workbook.xml': null }), notWorkbook],
    ['one of other parts', workbookOf('', { '_rels/.rels': relations(['theme', 'xl/workbook.xml']) }), notWorkbook],
  ])('is refused as what it is: %s', (_what, bytes, expected) => expect(refusal(bytes)).toEqual(expected));

  it('is refused where one of its parts is encrypted', () => {
    const bytes = workbookOf('');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint16(directory + 8, 1, true);
    expect(refusal(bytes)).toEqual(['sheet.password', {}]);
  });
});

describe('a workbook that could do something', () => {
  it.each([
    ['sheet.macros', 'xl/vbaProject.bin'],
    ['sheet.macros', 'XL/VBAPROJECT.BIN'],
    ['sheet.macros', 'xl/macrosheets/sheet1.xml'],
    ['sheet.macros', 'xl/dialogsheets/sheet1.xml'],
    ['sheet.external-links', 'xl/externalLinks/externalLink1.xml'],
    ['sheet.embedded', 'xl/embeddings/oleObject1.bin'],
    ['sheet.embedded', 'xl/embeddings/a.docx'],
    ['sheet.embedded', 'xl/activeX/activeX1.xml'],
    ['sheet.embedded', 'xl/oleObject1.bin'],
    ['sheet.embedded', 'xl/connections.xml'],
    ['sheet.embedded', 'xl/queryTables/queryTable1.xml'],
  ])('is refused: %s for a part %s', (code, part) => {
    expect(refusal(workbookOf('', { [part]: '' }))).toEqual([code, {}]);
  });

  it.each([
    ['sheet.macros', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['sheet.external-links', 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml'],
    ['sheet.embedded', 'application/vnd.openxmlformats-officedocument.oleObject'],
  ])('is refused: %s for a part of the type %s, whatever it is called', (code, type) => {
    const types = `<Types><Override PartName="/a" ContentType="${type}"/></Types>`;
    expect(refusal(workbookOf('', { '[Content_Types].xml': types }))).toEqual([code, {}]);
  });

  it('is none for parts that only sound like these', () => {
    const parts = { 'xl/embeddings.xml': '', 'xl/my-connections.xml': '', 'xl/connectionsXxml': '' };
    expect(refusal(workbookOf('', parts))).toBeNull();
  });
});
