import { strToU8, zipSync } from 'fflate';
import { sheetText } from '../escape/sheet.js';
import { fixedRangeName, quotedSheet } from './reference.js';
import { Styles } from './styles.js';
import type { Workbook } from './workbook.js';
import { SharedTexts, worksheetXml } from './worksheet.js';

/** A workbook as the bytes of an XLSX file (ECMA-376). The same workbook gives the same bytes. */
export function xlsx(workbook: Workbook): Uint8Array {
  const styles = new Styles();
  const texts = new SharedTexts();
  const first = workbook.sheets.findIndex(({ hidden }) => !hidden);
  const sheets = workbook.sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    worksheetXml(sheet, index === first, styles, texts),
  ]);
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.map(([name]) => name))],
    ['_rels/.rels', relations(ROOT_PARTS)],
    [
      'docProps/app.xml',
      `<Properties xmlns="${OFFICE}/extended-properties"><Application>tenken</Application></Properties>`,
    ],
    ['docProps/core.xml', coreProperties(workbook)],
    ['docProps/custom.xml', customProperties(workbook.properties ?? {})],
    ['xl/workbook.xml', workbookXml(workbook, first)],
    ['xl/_rels/workbook.xml.rels', relations(workbookParts(sheets.length))],
    ...sheets,
    ['xl/styles.xml', styles.xml()],
    ['xl/sharedStrings.xml', texts.xml()],
  ];
  const files = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(DECLARATION + xml)]));
  // The earliest time a zip can hold, as local time: no clock and no time zone gets in.
  return zipSync(files, { level: 6, mtime: '1980-01-01T12:00:00' });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: readonly string[]): string {
  const overrides = [
    ['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ...sheets.map((name) => [name, `${SPREADSHEET}.worksheet+xml`]),
    ['xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** Type and target of what belongs to a part. */
type Relation = readonly [type: string, target: string];

const ROOT_PARTS: readonly Relation[] = [
  [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
  [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
];

function workbookParts(sheets: number): Relation[] {
  return [
    ...Array.from(
      { length: sheets },
      (_, index): Relation => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`],
    ),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ];
}

function relations(all: readonly Relation[]): string {
  const each = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml({ sheets }: Workbook, first: number): string {
  const each = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${sheetText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = definedNames({ sheets });
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">` +
    `<bookViews><workbookView activeTab="${Math.max(first, 0)}"/></bookViews>` +
    `<sheets>${each.join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
  );
}

/** The names by which Excel knows what to print on each page and what is filtered. */
function definedNames({ sheets }: Pick<Workbook, 'sheets'>): string[] {
  return sheets.flatMap(({ name, filter, print }, index) => {
    const named = (what: string, where: string, hidden = '') =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}"${hidden}>${sheetText(where)}</definedName>`;
    const repeat = print?.repeat;
    return [
      ...(filter ? [named('_FilterDatabase', fixedRangeName(name, filter), ' hidden="1"')] : []),
      ...(repeat ? [named('Print_Titles', `${quotedSheet(name)}!$${repeat.from + 1}:$${repeat.to + 1}`)] : []),
    ];
  });
}

function coreProperties({ title, created }: Pick<Workbook, 'title' | 'created'>): string {
  const day =
    created === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}T00:00:00Z</dcterms:created>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${sheetText(title)}</dc:title><dc:creator>tenken</dc:creator>${day}</cp:coreProperties>`
  );
}

function customProperties(properties: Readonly<Record<string, string>>): string {
  const each = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${sheetText(name)}">` +
      `<vt:lpwstr>${sheetText(value)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${each.join('')}</Properties>`;
}
