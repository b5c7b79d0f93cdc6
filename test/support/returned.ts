import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ja } from '../../src/messages/ja.js';
import type { AnswerFile } from '../../src/model/answers.js';
import { buildSheet } from '../../src/report/sheet/build.js';
import { sheetWorkbook } from '../../src/report/sheet/xlsx.js';
import type { Cell, CellValue, Range, Row, Workbook, Worksheet } from '../../src/report/xlsx/workbook.js';
import { xlsx } from '../../src/report/xlsx/xlsx.js';
import { IPA_SCALE, makeChecklist } from './checklists.js';

/**
 * The checklist of the returned sheets. On the sheet 診断 its items are rows 3 to 7; the columns are A id (hidden),
 * B number, C question, D why, E answer, F reason, G note, H evidence, I owner, J due.
 */
export const CHECKLIST = makeChecklist([{ id: '1-1' }, { id: '1-2' }, { id: '2' }, { id: '3' }, { id: '10' }], {
  scale: IPA_SCALE,
  profile: {
    facts: [{ id: 'vpn', question: { ja: 'VPNを使いますか？', en: 'Do you use a VPN?' } }],
    presets: [{ id: 'office', title: { ja: '出社', en: 'In the office' }, facts: {} }],
  },
  items: makeChecklist([
    { id: '1-1' },
    { id: '1-2' },
    { id: '2' },
    { id: '3' },
    { id: '10', appliesWhen: 'vpn' },
  ]).items.map((item, index) => ({ ...item, id: ['1-1', '1-2', '2', '3', '10'][index] ?? '' })),
});

/** A workbook as somebody works on it: cells are named as in Excel. */
export class Returned {
  #workbook: Workbook;

  constructor(from?: AnswerFile) {
    this.#workbook = sheetWorkbook(buildSheet(CHECKLIST, ja, from ? { from } : {}), ja, '2026-11-21');
  }

  /** Types into a cell. */
  set(cell: string, value: CellValue, sheet = '診断'): this {
    const { row, column } = placeOf(cell);
    return this.edit(sheet, ({ rows: all, ...rest }) => {
      const rows = [...all];
      const grown: Row[] = Array.from({ length: Math.max(rows.length, row + 1) }, (_, at) => rows[at] ?? { cells: [] });
      const cells = grown[row]?.cells ?? [];
      const wide: Cell[] = Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => cells[at] ?? null);
      wide[column] = { value, style: typeof value === 'object' && value ? { format: 'date' } : {} };
      grown[row] = { ...grown[row], cells: wide };
      return { ...rest, rows: grown };
    });
  }

  /** Fills in all answers, top to bottom. */
  answers(...words: string[]): this {
    for (const [index, word] of words.entries()) this.set(`E${index + 3}`, word);
    return this;
  }

  edit(sheet: string, change: (sheet: Worksheet) => Worksheet): this {
    const sheets = this.#workbook.sheets.map((each) => (each.name === sheet ? change(each) : each));
    this.#workbook = { ...this.#workbook, sheets };
    return this;
  }

  rows(change: (rows: readonly Row[]) => readonly Row[], sheet = '診断'): this {
    return this.edit(sheet, ({ rows, ...rest }) => ({ ...rest, rows: change([...rows]) }));
  }

  /** Every row's cells anew. */
  cells(change: (cells: readonly Cell[], row: number) => readonly Cell[], sheet = '診断'): this {
    return this.rows((rows) => rows.map((row, index) => ({ ...row, cells: change(row.cells, index) })), sheet);
  }

  merge(range: string, sheet = '診断'): this {
    const [first, last] = range.split(':').map(placeOf);
    if (!first || !last) throw new Error(range);
    const merged: Range = { top: first.row, left: first.column, bottom: last.row, right: last.column };
    return this.edit(sheet, ({ merged: before = [], ...rest }) => ({ ...rest, merged: [...before, merged] }));
  }

  sheets(change: (sheets: readonly Worksheet[]) => readonly Worksheet[]): this {
    this.#workbook = { ...this.#workbook, sheets: change(this.#workbook.sheets) };
    return this;
  }

  withoutProperties(): this {
    this.#workbook = { ...this.#workbook, properties: {} };
    return this;
  }

  get all(): readonly Worksheet[] {
    return this.#workbook.sheets;
  }

  bytes(): Uint8Array {
    return xlsx(this.#workbook);
  }

  /** The file with its parts changed as no program of ours would. */
  parts(change: (parts: Record<string, string>) => void): Uint8Array {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(this.bytes())).map(([name, part]) => [name, strFromU8(part)]),
    );
    change(parts);
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), {
      level: 0, // also so that much of the same is no compression bomb
    });
  }
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/u.exec(cell) ?? [];
  return { row: Number(number) - 1, column: letter.charCodeAt(0) - 65 };
}
