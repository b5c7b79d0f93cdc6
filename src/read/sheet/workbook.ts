import { cellName, dayOfNumber } from '../../model/spreadsheet.js';
import { LIMITS } from '../limits.js';
import type { CellPlace } from '../source.js';
import type { Grid, GridCell, GridRange, GridRow } from './grid.js';
import { openPackage, type Package } from './package.js';
import { type Attributes, readXml } from './xml.js';
import { refuse } from './zip.js';

export interface OpenedWorkbook {
  readonly sheets: readonly Grid[];
  /** Every cell with something in it, a line each: what findings point into. */
  readonly text: string;
  readonly cellAt: (offset: number) => CellPlace | null;
  readonly hasComments: boolean;
  /** The file's own properties, as people and programs may have set them. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Bytes of an XLSX file to its tables. Hidden rows, columns and sheets are read like the others. Throws Refused. */
export function readWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const parts = openPackage(bytes);
  const { sheets, from1904 } = sheetList(parts);
  const shared = sharedTexts(parts, related(parts, parts.workbook, 'sharedStrings'));
  const isDay = dayStyles(parts, related(parts, parts.workbook, 'styles'));
  const cells = new Cells();
  const grids = sheets.map(({ name, path }) =>
    new SheetReader(name, cells, shared, isDay, from1904).read(path, parts.read(path)),
  );
  return {
    sheets: grids,
    text: cells.text(),
    cellAt: cells.at,
    properties: customProperties(parts),
    hasComments: parts.hasComments,
  };
}

/** The path of the part of a type that another part refers to, if it is there. */
function related(parts: Package, from: string, type: string): string | undefined {
  const all = [...parts.relations(from).values()];
  return all.find((each) => each.type === type && parts.has(each.path))?.path;
}

/** All cells as one text, and the way back from a place in it. */
class Cells {
  readonly #lines: string[] = [];
  readonly #starts: number[] = [];
  /** Of each cell its sheet, row and column: what it is called is worked out for findings alone. */
  readonly #sheets: string[] = [];
  readonly #rows: number[] = [];
  readonly #columns: number[] = [];
  #length = 0;

  add(sheet: string, row: number, column: number, text: string): { start: number; end: number } {
    if (this.#starts.length >= LIMITS.cells) refuse('cells', this.#starts.length + 1, LIMITS.cells);
    if (this.#length + text.length > LIMITS.cellText) refuse('text', this.#length + text.length, LIMITS.cellText);
    const start = this.#length;
    this.#starts.push(start);
    this.#sheets.push(sheet);
    this.#rows.push(row);
    this.#columns.push(column);
    this.#lines.push(text);
    this.#length += text.length + 1;
    return { start, end: start + text.length };
  }

  text(): string {
    return this.#lines.map((text) => `${text.replaceAll(/[\r\n]/gu, ' ')}\n`).join('');
  }

  readonly at = (offset: number): CellPlace | null => {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const sheet = this.#sheets[low];
    if (sheet === undefined) return null; // there are no cells
    const [row, column] = [this.#rows[low] as number, this.#columns[low] as number];
    return { sheet, cell: cellName(row, column), row, column };
  };
}

function sheetList(parts: Package): { sheets: { name: string; path: string }[]; from1904: boolean } {
  const relations = parts.relations(parts.workbook);
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  readXml(parts.workbook, parts.read(parts.workbook), {
    open: (element, attributes) => {
      if (element === 'workbookPr') {
        const { date1904 } = attributes() as Attributes;
        from1904 = date1904 === '1' || date1904 === 'true';
      }
      if (element !== 'sheet') return;
      const { name = '', id = '' } = attributes() as Attributes;
      const sheet = relations.get(id);
      // Charts on a sheet of their own hold no cells.
      if (sheet?.type === 'worksheet') sheets.push({ name, path: sheet.path });
    },
  });
  return { sheets, from1904 };
}

/** Texts that cells name by number; how they are to be read aloud (furigana) is no part of them. */
function sharedTexts(parts: Package, path: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (path === undefined) return texts;
  let current = '';
  let inText = false;
  let aloud = 0;
  readXml(path, parts.read(path), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') aloud++;
      inText = name === 't' && aloud === 0;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') aloud--;
      if (name === 'si') texts.push(unescaped(current));
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return texts;
}

/** Which styles show a number as a day. */
function dayStyles(parts: Package, path: string | undefined): readonly boolean[] {
  const own = new Map<number, string>();
  const styles: boolean[] = [];
  if (path === undefined) return styles;
  let inCells = false;
  readXml(path, parts.read(path), {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes() as Attributes;
        own.set(Number(numFmtId), formatCode);
      }
      if (name !== 'xf' || !inCells) return;
      const id = Number((attributes() as Attributes)['numFmtId'] ?? 0);
      styles.push(BUILT_IN_DAYS.some(([from, to]) => id >= from && id <= to) || showsDay(own.get(id) ?? ''));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Numbers of Excel's own formats that show a day; 27 to 36 and 50 to 58 are the Japanese ones. */
const BUILT_IN_DAYS = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;

/**
 * A format with a year or a day of the month outside of quotes, brackets and escaped characters. The E of `0.00E+00` is
 * no year of an era.
 */
function showsDay(format: string): boolean {
  return /[ydge]/iu.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|general|[0#?.]e[+-]/giu, ''));
}

function customProperties(parts: Package): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const path = related(parts, '', 'custom-properties');
  if (path === undefined) return found;
  let name = '';
  readXml(path, parts.read(path), {
    open: (element, attributes) => {
      if (element === 'property') name = (attributes() as Attributes)['name'] ?? '';
    },
    text: (text) => {
      if (text.trim() !== '') found.set(name, text);
    },
  });
  return found;
}

/** `_x000D_` is how the format writes a character by its number. */
function unescaped(text: string): string {
  if (!text.includes('_') && !text.includes('\r')) return text;
  return text
    .replaceAll(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/gu, '\n');
}

class SheetReader {
  readonly #name: string;
  readonly #cells: Cells;
  readonly #shared: readonly string[];
  readonly #isDay: readonly boolean[];
  readonly #from1904: boolean;
  readonly #rows = new Map<number, Map<number, GridCell>>();
  readonly #merged: GridRange[] = [];
  #row = -1;
  #column = -1;
  #attributes: Attributes = {};
  #value = '';
  #text = '';
  #hasFormula = false;
  #inside: string[] = [];

  constructor(name: string, cells: Cells, shared: readonly string[], isDay: readonly boolean[], from1904: boolean) {
    this.#name = name;
    this.#cells = cells;
    this.#shared = shared;
    this.#isDay = isDay;
    this.#from1904 = from1904;
  }

  read(path: string, bytes: Uint8Array): Grid {
    readXml(path, bytes, { open: this.#open, close: this.#close, text: this.#hear });
    const rows = Array.from(this.#rows, ([number, cells]): GridRow => ({ number, cells }));
    return { rows: rows.sort((a, b) => a.number - b.number), merged: this.#merged, from1904: this.#from1904 };
  }

  readonly #open = (name: string, attributes: () => Attributes): void => {
    this.#inside.push(name);
    if (name === 'row') {
      const { r } = attributes();
      this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
      this.#column = -1;
    } else if (name === 'c') {
      this.#attributes = attributes();
      const place = placeOf(this.#attributes['r']);
      this.#column = place ? place.column : this.#column + 1;
      this.#value = '';
      this.#text = '';
      this.#hasFormula = false;
    } else if (name === 'f') {
      this.#hasFormula = true;
    } else if (name === 'mergeCell') {
      const range = rangeOf(attributes()['ref']);
      if (this.#merged.length >= LIMITS.merges) refuse('merges', this.#merged.length + 1, LIMITS.merges);
      if (range) this.#merged.push(range);
    }
  };

  readonly #close = (name: string): void => {
    this.#inside.pop();
    if (name === 'c') this.#keep();
  };

  readonly #hear = (text: string): void => {
    const at = this.#inside.at(-1);
    if (at === 'v') this.#value += text;
    else if (at === 't' && !this.#inside.includes('rPh')) this.#text += text;
  };

  #keep(): void {
    const read = this.#read();
    if (read ? read.text.trim() === '' : !this.#hasFormula) return;
    const { text, kind } = read ?? { text: '', kind: 'no-value' as const };
    const row = this.#rows.get(this.#row) ?? new Map<number, GridCell>();
    row.set(this.#column, { text, kind, ...this.#cells.add(this.#name, this.#row, this.#column, text) });
    this.#rows.set(this.#row, row);
  }

  #read(): Pick<GridCell, 'text' | 'kind'> | null {
    const { t, s } = this.#attributes;
    const value = this.#value;
    if (t === 'inlineStr') return { text: unescaped(this.#text), kind: 'text' };
    if (value === '') return null;
    if (t === 's') return { text: this.#shared[Number(value)] ?? '', kind: 'text' };
    if (t === 'str') return { text: unescaped(value), kind: 'text' };
    if (t === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'text' };
    if (t === 'e') return { text: value, kind: 'no-value' };
    if (t === 'd') return { text: value.slice(0, 10), kind: 'day' };
    const number = Number(value);
    if (!Number.isFinite(number)) return { text: value, kind: 'text' };
    const day = this.#isDay[Number(s)] ? dayOfNumber(number, this.#from1904) : null;
    return day === null ? { text: String(number), kind: 'number' } : { text: day, kind: 'day' };
  }
}

function placeOf(reference = ''): { row: number; column: number } | null {
  if (!/^[A-Z]{1,3}\d{1,7}$/u.test(reference)) return null;
  const letters = reference.search(/\d/u);
  let column = 0;
  for (let at = 0; at < letters; at++) column = column * 26 + reference.charCodeAt(at) - 64;
  return { row: Number(reference.slice(letters)) - 1, column: column - 1 };
}

function rangeOf(reference = ''): GridRange | null {
  const [first, last] = reference.split(':', 2).map((each) => placeOf(each));
  if (!first || !last) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
