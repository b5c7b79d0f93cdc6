import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect } from 'vitest';
import { Refused } from '../../src/read/sheet/zip.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a part refers to: `rId1` is the first. */
export const relations = (...all: readonly (readonly [type: string, target: string, more?: string])[]) =>
  `<Relationships>${all
    .map(
      ([type, target, more = ''], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}" ${more}/>`,
    )
    .join('')}</Relationships>`;

/** The least a workbook has, part by part; its one sheet holds `rows`. */
const least = (rows: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml']),
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});

/** A workbook that holds `rows`; `more` are other parts, or `null` for a part it does not have. Nothing is packed. */
export function workbookOf(rows: string, more: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const parts = Object.entries({ ...least(rows), ...more });
  const all: Zippable = {};
  for (const [name, text] of parts) if (text !== null) all[name] = strToU8(text);
  return zipSync(all, { level: 0 }); // so that much of the same is no compression bomb
}

/** Code and details of what is said of bytes, always as an error of the whole file, or `null` for bytes that are read. */
export function refusalOf(read: () => unknown): unknown {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error.finding).toMatchObject({ severity: 'error', span: null });
    return [error.finding.code, error.finding.args];
  }
}
