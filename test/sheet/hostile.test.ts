import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { findingsText } from '../../src/report/findings/text.js';
import { NO_PAINT } from '../../src/report/terminal/options.js';
import { bytesOf, openerFor } from '../support/files.js';
import { CHECKLIST, Returned } from '../support/returned.js';

const sheet = () => new Returned().answers('はい');
const open = (bytes: Uint8Array, name = 'client.xlsx') => openerFor(CHECKLIST).open(name, bytes);
const codes = async (bytes: Uint8Array, name?: string) => (await open(bytes, name)).findings.map(({ code }) => code);

const SHEET = 'xl/worksheets/sheet2.xml';
const put = (parts: Record<string, string>, from: string, to: string, name = SHEET) => {
  if (!parts[name]?.includes(from)) throw new Error(`${name} has no ${from}`);
  parts[name] = parts[name].replace(from, to);
};
const withPart = (name: string) => sheet().parts((parts) => Object.assign(parts, { [name]: 'x' }));
const ole = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...Buffer.from(stream, 'utf16le'),
  ]);

/** Rewrites a number of the first entry in the central directory. */
function promise(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 22 + 16, true);
  view.setUint32(directory + at, value, true);
  return copy;
}

describe('a workbook that is refused', () => {
  it.each([
    ['macros', () => withPart('xl/vbaProject.bin'), 'sheet.macros'],
    [
      'macros under another name',
      () =>
        sheet().parts((parts) => put(parts, 'sheet.main+xml', 'sheet.macroEnabled.main+xml', '[Content_Types].xml')),
      'sheet.macros',
    ],
    ['old macro sheets', () => withPart('xl/macrosheets/sheet1.xml'), 'sheet.macros'],
    ['links to other files', () => withPart('xl/externalLinks/externalLink1.xml'), 'sheet.external-links'],
    ['an embedded file', () => withPart('xl/embeddings/oleObject1.bin'), 'sheet.embedded'],
    ['a control', () => withPart('xl/activeX/activeX1.xml'), 'sheet.embedded'],
    ['a connection to a database', () => withPart('xl/connections.xml'), 'sheet.embedded'],
    ['a password', () => ole('EncryptedPackage'), 'sheet.password'],
    ['the format of Excel 97', () => ole('Workbook'), 'sheet.old-format'],
    [
      'the format of LibreOffice',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'sheet.old-format',
    ],
    ['the binary format', () => withPart('xl/workbook.bin'), 'sheet.old-format'],
    [
      'a Word document',
      () => sheet().parts((parts) => put(parts, 'xl/workbook.xml', 'word/document.xml', '_rels/.rels')),
      'sheet.not-workbook',
    ],
    ['any other zip', () => zipSync({ 'a.txt': strToU8('a') }), 'sheet.not-workbook'],
    ['its end cut off', () => sheet().bytes().slice(0, -100), 'sheet.broken'],
    [
      'a document type',
      () => sheet().parts((parts) => put(parts, '<worksheet', '<!DOCTYPE x [<!ENTITY a "aaa">]><worksheet')),
      'sheet.dtd',
    ],
    ['an entity nobody defined', () => sheet().parts((parts) => put(parts, '<v>', '<v>&a;')), 'sheet.broken'],
    ['XML that is not closed', () => sheet().parts((parts) => put(parts, '</worksheet>', '')), 'sheet.broken'],
    [
      'elements a thousand deep',
      () =>
        sheet().parts((parts) => put(parts, '<sheetData>', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}<sheetData>`)),
      'sheet.broken',
    ],
    [
      'no table',
      () =>
        sheet()
          .sheets(([first]) => (first ? [{ ...first, rows: [] }] : []))
          .bytes(),
      'sheet.no-table',
    ],
  ])('for %s', async (_what, bytes, code) => {
    expect(await codes(bytes())).toEqual([code]);
  });

  it('for what it would unpack to, before anything is unpacked', async () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    const { findings } = await open(bomb);
    expect(findings).toMatchObject([{ code: 'sheet.too-large', args: { what: 'ratio' } }]);
    expect((await open(promise(sheet().bytes(), 24, 0xfffffff0))).findings).toMatchObject([
      { code: 'sheet.too-large', args: { what: 'size', limit: LIMITS.unpackedBytes } },
    ]);
  });

  it('for promising less than it holds', async () => {
    const large = zipSync({ mimetype: new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect(await codes(promise(large, 24, 100_000))).toEqual(['sheet.broken']);
  });

  it('for too many parts, cells, merges and characters', async () => {
    const parts = Object.fromEntries(Array.from({ length: LIMITS.zipEntries + 1 }, (_, at) => [`${at}`, strToU8('')]));
    expect((await open(zipSync(parts))).findings).toMatchObject([{ args: { what: 'parts' } }]);
    const inSheet = async (xml: string) => (await open(sheet().parts((all) => put(all, '</sheetData>', xml)))).findings;
    const cells = `<row>${'<c><v>1</v></c>'.repeat(LIMITS.cells + 1)}</row></sheetData>`;
    expect(await inSheet(cells)).toMatchObject([{ args: { what: 'cells' } }]);
    const merges = `</sheetData><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(LIMITS.merges + 1)}</mergeCells>`;
    expect(await inSheet(merges)).toMatchObject([{ args: { what: 'merges' } }]);
    const text = `<row><c t="str"><v>${'a'.repeat(100_000)}</v></c>${'<c t="s"><v>0</v></c>'.repeat(100)}</row></sheetData>`;
    const long = sheet().parts((all) => {
      put(all, '</sheetData>', text);
      put(all, '<t xml:space="preserve">', `<t xml:space="preserve">${'b'.repeat(100_000)}`, 'xl/sharedStrings.xml');
    });
    expect((await open(long)).findings).toMatchObject([{ args: { what: 'text' } }]);
  });
});

describe('a workbook with names made to confuse', () => {
  it('has no way to the terminal or into objects', async () => {
    const bytes = sheet()
      .set('A4', '__proto__')
      .set('B4', '__proto__')
      .set('E4', 'はい')
      .set('A5', null)
      .set('B5', 'constructor')
      .set('E5', 'はい')
      .set('A8', '[profile.__proto__]')
      .set('E8', 'はい')
      .sheets((all) => all.map((each) => (each.name === '診断' ? { ...each, name: 'a\u202eb' } : each)))
      .bytes();
    const { source, findings } = await open(bytes);
    const text = findingsText(source, findings, { messages: en, width: 120, breakLines: false, paint: NO_PAINT });
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'answers.fact-unknown',
      'answers.item-unknown',
      'answers.item-unknown',
      'sheet.rows-missing',
    ]);
    expect(text).toContain('client.xlsx!a\ufffdb!A4: error: ');
    expect(text.includes('\u202e')).toBe(false);
    expect(({} as Record<string, unknown>)['はい']).toBeUndefined();
  });

  it('is known by its bytes, whatever it is called', async () => {
    expect(await codes(sheet().bytes(), 'answers.yaml')).toEqual([]);
    expect(await codes(sheet().bytes(), '-')).toEqual([]);
  });
});

describe('damaged bytes', () => {
  const whole = sheet().bytes();

  it('never crash the reader', async () => {
    const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), value: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = whole.slice();
        for (const { at, value } of changes) bytes[at] = value;
        const { findings, opened } = await open(bytes);
        expect(opened !== null || findings.length > 0).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('nor do changed parts', async () => {
    const parts = [
      'xl/workbook.xml',
      SHEET,
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      '_rels/.rels',
      'docProps/custom.xml',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.string({ unit: 'grapheme-ascii' }),
        async (name, at, length, text) => {
          const bytes = sheet().parts((all) => {
            const before = all[name] ?? '';
            const from = at % before.length;
            all[name] = before.slice(0, from) + text + before.slice(from + length);
          });
          const { findings, opened } = await open(bytes);
          expect(opened !== null || findings.length > 0).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('nor does a CSV with a first line of nine megabytes, all of it quotes', async () => {
    const { findings } = await parseFile('a.csv', bytesOf('"";'.repeat(3_000_000)), LIMITS.checklistBytes);
    expect(findings.map(({ code }) => code)).toEqual(['sheet.no-table']);
  });

  it('nor does any text called CSV', async () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      '\r\n',
      '\n',
      '\t',
      '番号',
      '回答',
      'No.1-1',
      '[checklist]',
      'made@1.0.0',
      '○',
      '[',
      "'",
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { findings, opened } = await open(strToU8(pieces.join('')), 'a.csv');
        expect(opened !== null || findings.length > 0).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
