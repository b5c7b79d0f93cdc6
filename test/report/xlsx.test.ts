import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { dayNumber, dayOfNumber } from '../../src/model/spreadsheet.js';
import { sheetNames } from '../../src/report/xlsx/reference.js';
import type { CellValue, Workbook } from '../../src/report/xlsx/workbook.js';
import { xlsx } from '../../src/report/xlsx/xlsx.js';
import { hasOffice, savedByOffice } from '../support/office.js';

const { TZ } = process.env;
afterEach(() => {
  process.env['TZ'] = TZ;
});

const cell = (value: CellValue, style = {}) => ({ value, style });

const EVERYTHING: Workbook = {
  title: '点検 <シート> & "引用"',
  created: '2026-11-20',
  properties: { tenken: 'answers/1', checklist: 'ipa-self-check-25@1.0.0' },
  sheets: [
    {
      name: "回答 '26 & <更新>",
      tab: '#1F4E79',
      columns: [{ width: 6 }, { width: 40 }, { width: 12 }, { width: 9, hidden: true }],
      rows: [
        { cells: [cell('No.', { bold: true }), cell('設問'), cell('回答'), cell('id')], height: 24 },
        {
          cells: [
            cell(1),
            cell('=1+1', { wrap: true }),
            cell(null, { unlocked: true, format: 'text' }),
            cell('_x000D_'),
          ],
        },
        {
          cells: [
            cell(62.5, { format: 'tenths' }),
            cell('二行\n目'),
            cell({ day: '2026-11-20' }, { format: 'date' }),
            null,
          ],
        },
        { cells: [null, cell('\u0007\ufffe 𠮷 <&>'), cell('', { border: 'box' })], hidden: true },
      ],
      frozen: { rows: 1, columns: 1 },
      merged: [{ top: 3, left: 0, bottom: 3, right: 1 }],
      choices: [
        {
          range: { top: 1, left: 2, bottom: 2, right: 2 },
          from: { sheet: '_lists', range: { top: 0, left: 0, bottom: 1, right: 0 } },
          hint: { title: '回答', text: '選んでください' },
          warning: { title: '回答', text: '一覧にありません' },
        },
      ],
      highlights: [{ range: { top: 1, left: 0, bottom: 2, right: 3 }, when: '$C2=""', fill: '#FFF8E1' }],
      filter: { top: 0, left: 0, bottom: 2, right: 3 },
      digits: { top: 1, left: 0, bottom: 2, right: 0 },
      isProtected: true,
      print: { landscape: true, repeat: { from: 0, to: 0 }, footer: 'A & B' },
    },
    {
      name: '_lists',
      hidden: true,
      columns: [{ width: 20 }],
      rows: [{ cells: [cell('はい, 全部')] }, { cells: [cell('いいえ')] }],
    },
  ],
};

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe('a written workbook', () => {
  const parts = partsOf(xlsx(EVERYTHING));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';

  it('has only parts that are well-formed XML', async () => {
    for (const [fileName, contents] of Object.entries(parts)) {
      const { valid, errors } = await validateXML({
        xml: [{ fileName: fileName.replaceAll(/\W/gu, '_'), contents }],
        normalization: 'format',
      });
      expect({ fileName, valid, errors }).toMatchObject({ valid: true });
    }
  });

  it('has the elements of a sheet in the order the format fixes', () => {
    const order = Array.from(
      sheet.replace(/<sheetData>.*<\/sheetData>/su, '<sheetData/>').matchAll(/<(\w+)/gu),
      ([, name]) => name,
    );
    const known = [
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
    ];
    known.push('conditionalFormatting', 'dataValidations', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter');
    known.push('ignoredErrors');
    expect(order.filter((name) => known.includes(name ?? ''))).toEqual(known);
  });

  it('computes nothing and leads nowhere: no formula in a cell, no link, no macro', () => {
    expect(sheet.match(/<sheetData>.*<\/sheetData>/su)?.[0]).not.toContain('<f');
    expect(parts['xl/sharedStrings.xml']).toContain('<t xml:space="preserve">=1+1</t>');
    expect(Object.values(parts).join('')).not.toMatch(/TargetMode|hyperlink|vbaProject|externalLink/u);
  });

  it('keeps what looks like an escape of Excel’s, and nothing XML forbids', () => {
    expect(parts['xl/sharedStrings.xml']).toContain('>_x005F_x000D_<');
    expect(parts['xl/sharedStrings.xml']).toContain('>\ufffd\ufffd 𠮷 &lt;&amp;&gt;<');
  });

  it('is protected but for the cells to fill', () => {
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(parts['xl/styles.xml']?.match(/<protection locked="0"\/>/gu)).toHaveLength(1);
  });

  it('is the same twice, in any time zone', () => {
    const once = Buffer.from(xlsx(EVERYTHING)).toString('base64');
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      expect(Buffer.from(xlsx(EVERYTHING)).toString('base64')).toBe(once);
    }
  });

  it.skipIf(!hasOffice)(
    'opens in LibreOffice, which shows what was written (needs LibreOffice)',
    { timeout: 120_000 },
    () => {
      const saved = savedByOffice({ 'book.xlsx': xlsx(EVERYTHING) }, 'csv:Text - txt - csv (StarCalc):44,34,76,1');
      const text = new TextDecoder().decode(saved.get('book.xlsx'));
      expect(text.split('\n').slice(0, 2)).toEqual(['"No.","設問","回答","id"', '1,"=1+1",,"_x000D_"']);
      expect(text).toContain('2026-11-20');
    },
  );
});

it('stays within what Excel takes: heights, footers, texts', () => {
  const sheets = [
    {
      name: 'a',
      columns: [],
      rows: [{ cells: [cell('あ'.repeat(40_000))], height: 2000 }],
      print: { footer: '&'.repeat(400) },
    },
  ];
  const parts = partsOf(xlsx({ title: '', sheets }));
  expect(parts['xl/worksheets/sheet1.xml']).toContain(' ht="409"');
  const footer = /<oddFooter>(.*?)<\/oddFooter>/u.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1] ?? '';
  expect(footer.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255);
  const text = /<t [^>]*>(.*?)<\/t>/u.exec(parts['xl/sharedStrings.xml'] ?? '')?.[1] ?? '';
  expect(text.length).toBe(32_767);
});

describe('names of sheets', () => {
  it('are what Excel takes, whatever they are made of', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", '[a]', 'History', 'あ'.repeat(40), ' ', '😀'.repeat(20)),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const names = sheetNames(texts);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$/u);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('the day count of spreadsheets', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2000-02-29', 36585],
    ['2026-11-20', 46346],
    ['9999-12-31', 2_958_465],
  ])('%s is %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOfNumber(number)).toBe(day);
  });

  it('goes there and back, and has no day that never was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (number) => {
        const day = dayOfNumber(number);
        expect(day === null ? 60 : dayNumber(day)).toBe(number);
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
    expect([0, -1, Number.NaN, 1e9].map((number) => dayOfNumber(number))).toEqual([null, null, null, null]);
    expect(dayOfNumber(46346 - 1462, true)).toBe('2026-11-20');
  });
});
