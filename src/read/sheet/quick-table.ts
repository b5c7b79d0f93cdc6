import type { ChecklistRef } from '../../model/answers.js';
import { parseRef } from '../answers/header.js';
import { type CsvField, delimiterOf, fieldAt } from './csv.js';
import type { GridCell } from './grid.js';
import { type Head, readHead } from './head.js';
import { type Field, headsAnswers } from './heads.js';
import { stripped } from './nodes.js';
import { readKey } from './table.js';

/** A row about a question: its name as it is written, in one column or two, and the texts of its columns. */
export interface QuickRow {
  readonly key: string;
  /** '' where there is only one. */
  readonly number: string;
  readonly cells: readonly string[];
}

/** A table as text in which nothing is unusual. */
export interface QuickTable {
  readonly checklist: ChecklistRef;
  /** Where each field stands in `cells`. */
  readonly columns: ReadonlyMap<Field, number>;
  /** What rows with a name in brackets say. */
  readonly facts: ReadonlyMap<string, string>;
  readonly rows: readonly QuickRow[];
}

/** The heads of a table, and how they were written: of a thousand files nearly all have the same. */
interface Layout {
  readonly written: string;
  readonly delimiter: string;
  readonly head: Head;
  /** Columns; -1 for one there is not, of the first two. */
  readonly keyAt: number;
  readonly numberAt: number;
  readonly answerAt: number;
  /** Of each column, whether anything may stand in it. */
  readonly isKnown: readonly boolean[];
  /** Whether it holds neither names of questions nor answers. */
  readonly isFree: readonly boolean[];
}

/**
 * Reads comma- or tab-separated text without keeping positions, if its first row is its heads and nothing in it needs a
 * word to be said. Null for everything else, right or wrong, which is for the reader that keeps them; the tests hold both
 * to the same answers.
 */
export class QuickTables {
  #last: Layout | null = null;

  read(text: string): QuickTable | null {
    const layout = this.#layoutOf(text);
    return layout && new RowReader(text, layout).read();
  }

  #layoutOf(text: string): Layout | null {
    if (!this.#last || !text.startsWith(this.#last.written)) this.#last = readLayout(text);
    return this.#last;
  }
}

function readLayout(text: string): Layout | null {
  const delimiter = delimiterOf(text);
  const cells = new Map<number, GridCell>();
  let at = 0;
  for (let column = 0; ; column++) {
    const { value, end } = fieldAt(text, at, delimiter);
    // Rows below may have their say about the delimiter: after such heads, each file has its own.
    if (value.includes('"')) return null;
    if (value.trim() !== '') cells.set(column, { text: value, kind: 'text', start: at, end });
    at = end + 1;
    if (text[end] === delimiter) continue;
    // The end of the line is a part of it: of a longer line this would be the beginning only.
    if (end === text.length) return null;
    const head = readHead({ number: 0, cells }, null);
    if (!head || head.findings.length > 0) return null;
    const { columns } = head;
    const named = new Set(columns.values());
    const all = Array.from({ length: column + 1 }, (_, index) => index);
    const [keyAt = -1, numberAt = -1] = [columns.get('key'), columns.get('number')];
    const answerAt = columns.get('answer') as number; // without such a column, no row is a row of heads
    const bound = [keyAt, numberAt, answerAt];
    return {
      written: text.slice(0, at),
      delimiter,
      head,
      isKnown: all.map((index) => named.has(index) || head.others.has(index)),
      isFree: all.map((index) => !bound.includes(index)),
      keyAt,
      numberAt,
      answerAt,
    };
  }
}

const MARKS = { quote: 34, apostrophe: 39, lineFeed: 10, carriageReturn: 13 } as const;

class RowReader {
  readonly #text: string;
  readonly #layout: Layout;
  readonly #delimiter: number;
  readonly #facts = new Map<string, string>();
  readonly #rows: QuickRow[] = [];
  #at: number;

  constructor(text: string, layout: Layout) {
    this.#text = text;
    this.#layout = layout;
    this.#delimiter = layout.delimiter.charCodeAt(0);
    this.#at = layout.written.length;
  }

  read(): QuickTable | null {
    const { columns, mark } = this.#layout.head;
    while (this.#at < this.#text.length) {
      const cells = this.#nextRow();
      if (!cells || !this.#take(cells)) return null;
    }
    const checklist = this.#facts.get('[checklist]') ?? mark?.text;
    if (checklist === undefined) return null;
    return { checklist: parseRef(checklist), columns, facts: this.#facts, rows: this.#rows };
  }

  /** The texts of a row, '' for what is blank. Null if there is more in it than its columns can hold. */
  #nextRow(): string[] | null {
    const { isKnown } = this.#layout;
    const cells: string[] = [];
    for (;;) {
      const cell = this.#nextCell();
      if (cell === null) return null;
      if (cell !== '' && isKnown[cells.length] !== true) return null;
      cells.push(cell);
      const end = this.#text.charCodeAt(this.#at++);
      if (end === this.#delimiter) continue;
      if (end === MARKS.carriageReturn && this.#text.charCodeAt(this.#at) === MARKS.lineFeed) this.#at++;
      return cells;
    }
  }

  /** Leaves off at what ends the cell. Null if a quote in it is never closed. */
  #nextCell(): string | null {
    const text = this.#text;
    const start = this.#at;
    const first = text.charCodeAt(start);
    if (first === MARKS.quote || first === MARKS.apostrophe) {
      const field: CsvField = fieldAt(text, start, this.#layout.delimiter);
      this.#at = field.end;
      return field.closed ? said(field.value) : null;
    }
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === this.#delimiter || code === MARKS.lineFeed || code === MARKS.carriageReturn) break;
    }
    this.#at = end;
    return end === start ? '' : said(text.slice(start, end));
  }

  /** False for a row that is for the other reader. */
  #take(cells: readonly string[]): boolean {
    const { keyAt, numberAt, answerAt } = this.#layout;
    const [named, numbered] = [cells[keyAt] ?? '', cells[numberAt] ?? ''];
    const [key, number] = named === '' ? [numbered, ''] : [named, numbered];
    const isFact = key.startsWith('[') || key.startsWith('［');
    // Names of questions and answers to them are looked at closely when they are understood.
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] as string;
      if (cell !== '' && (isFact || this.#layout.isFree[column]) && headsAnswers(cell)) return false;
    }
    // Beside a fact, a number could be the head of its column once more; beside a question, it is looked at closely.
    if (isFact) return number === '' && this.#takeFact(key, cells[answerAt] ?? '');
    if (key === '') {
      // A heading, unless something stands beside it that would belong to a question.
      return cells.every((cell, column) => cell === '' || this.#layout.head.others.has(column));
    }
    this.#rows.push({ key, number, cells });
    return true;
  }

  #takeFact(written: string, value: string): boolean {
    const key = readKey(written);
    if (key.isItem) return false;
    if (value === '') return true;
    if (this.#facts.has(key.name)) return false;
    this.#facts.set(key.name, value);
    return true;
  }
}

/** A text without the spaces around it; '' for one that says nothing. */
function said(text: string): string {
  return text.trim() === '' ? '' : stripped(text);
}
