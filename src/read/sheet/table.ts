import {
  type Finding,
  type FindingArgs,
  type FindingCode,
  finding,
  type Severity,
  type Span,
} from '../../model/finding.js';
import { readsAsAnswer, readsAsNotApplicable } from '../answers/spelling.js';
import type { Entry, Node, ScalarNode } from '../tree.js';
import type { Grid, GridCell, GridRange, GridRow } from './grid.js';
import { type Head, readHead } from './head.js';
import type { Field } from './heads.js';
import { Merges } from './merges.js';
import { cellNode, dayNode, entry, mapNode } from './nodes.js';

/** What a row says about an item, by its id: the answer, and what belongs to it. */
export interface ItemRow {
  readonly item: string;
  readonly at: GridCell;
  readonly value: Node;
}

/** What a row with a name in brackets says: `[date]` with its value. */
export interface FactRow {
  readonly name: string;
  readonly value: ScalarNode;
}

export interface TableRead {
  readonly items: readonly ItemRow[];
  readonly facts: readonly FactRow[];
  /** Keys of all item rows, also of those nobody filled in. */
  readonly seen: readonly string[];
  /** The checklist its mark names. */
  readonly checklist: GridCell | null;
  readonly hasTable: boolean;
  readonly findings: readonly Finding[];
}

/** Reads one sheet: whatever stands below a row of column heads, wherever that row is. */
export function readTable(grid: Grid): TableRead {
  return new TableReader(grid).read();
}

/** The fields of a record beside the answer, in the order they are handed on. */
export const DETAILS = [
  'reason',
  'note',
  'evidence',
  'owner',
  'due',
  'checked_on',
  'valid_until',
  'proposed',
  'origin',
] as const;
const DAYS: readonly Field[] = ['due', 'checked_on', 'valid_until'];
/** Where one cell merged over several rows can only mean all of them. An answer could have lost the others below it. */
const SHARED: readonly Field[] = ['note', 'evidence', 'owner', 'due', 'checked_on', 'valid_until'];

class TableReader {
  readonly #grid: Grid;
  readonly #findings: Finding[] = [];
  readonly #items: ItemRow[] = [];
  readonly #facts: FactRow[] = [];
  readonly #seen = new Set<string>();
  readonly #merges: Merges;
  #head: Head | null = null;
  /** Columns in which something is looked for or may stand. */
  #known: ReadonlySet<number> = new Set();

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#merges = new Merges(grid);
  }

  read(): TableRead {
    const heads: Head[] = [];
    for (const row of this.#grid.rows) {
      const head = readHead(row, this.#head);
      if (!head) {
        if (this.#head) this.#readRow(row, this.#head.columns);
        continue;
      }
      if (this.#head?.row === head.row - 1) heads.pop(); // the same once more
      heads.push(head);
      this.#head = head;
      this.#known = new Set([...head.columns.values(), ...head.others]);
    }
    return {
      items: this.#items,
      facts: this.#facts,
      seen: [...this.#seen],
      checklist: heads.find(({ mark }) => mark !== null)?.mark ?? null,
      hasTable: heads.length > 0,
      findings: [...heads.flatMap(({ findings }) => findings), ...this.#findings],
    };
  }

  #readRow(row: GridRow, columns: ReadonlyMap<Field, number>): void {
    const at = (field: Field) => this.#cell(row, columns.get(field));
    const number = at('number');
    const cell = at('key') ?? number;
    if (!cell) {
      this.#withoutItem(row, columns);
      return;
    }
    const { name, isItem } = readKey(cell.text);
    if (!isItem) {
      this.#addFact(name, at('answer'));
      return;
    }
    if (number) this.#compare(name, number);
    this.#seen.add(name);
    const value = this.#record(row, columns, name, cell);
    if (value) this.#items.push({ item: name, at: cell, value });
  }

  /** A number beside a key has to say the same. */
  #compare(key: string, cell: GridCell): void {
    const number = readKey(cell.text).name;
    if (number !== key) this.#add('error', 'sheet.rows-mixed', { key, number }, cell);
  }

  #addFact(name: string, answer: GridCell | undefined): void {
    const said = answer && this.#checked(answer);
    if (!said) return;
    this.#facts.push({ name, value: name === '[date]' ? dayNode(said, this.#grid.from1904) : cellNode(said) });
  }

  /** What a row says about its item: the answer alone, or a map with it. Null for a row nobody filled in. */
  #record(row: GridRow, columns: ReadonlyMap<Field, number>, item: string, at: GridCell): Node | null {
    const answer = this.#answer(row, columns);
    const details = DETAILS.flatMap((field): [string, GridCell][] => {
      const cell = this.#cell(row, columns.get(field)) ?? this.#mergedFrom(row, columns, field);
      const said = cell && this.#checked(cell);
      return said ? [[field, said]] : [];
    });
    this.#lookBeside(row, answer, details, item);
    if (!answer && details.length === 0) return null;
    if (answer && details.length === 0) return cellNode(answer);
    const named = withReason(answer, details);
    const entries = named.map(([field, cell]): Entry => {
      const value = DAYS.includes(field as Field) ? dayNode(cell, this.#grid.from1904) : cellNode(cell);
      return entry(field, cell, value);
    });
    return mapNode([...(answer ? [entry('answer', answer, cellNode(answer))] : []), ...entries], answer ?? at);
  }

  #answer(row: GridRow, columns: ReadonlyMap<Field, number>): GridCell | undefined {
    const column = columns.get('answer');
    const cell = this.#cell(row, column);
    const merged = this.#mergeAt(row, column);
    if (!merged) return cell && this.#checked(cell);
    // Merged with cells to its right it still is the answer's own cell; merged down, it hides other answers.
    const isOwn = merged.left === column && merged.top === row.number;
    if (isOwn && merged.bottom === merged.top) return cell && this.#checked(cell);
    if (isOwn && cell) this.#add('error', 'sheet.merged', { rows: merged.bottom - merged.top + 1 }, cell);
    return undefined;
  }

  /** The value of a cell merged over several rows, for a field where it can only mean all of them. */
  #mergedFrom(row: GridRow, columns: ReadonlyMap<Field, number>, field: Field): GridCell | undefined {
    const merged = SHARED.includes(field) ? this.#mergeAt(row, columns.get(field)) : undefined;
    return merged && merged.left === merged.right ? this.#merges.firstCell(merged) : undefined;
  }

  /** An answer that stands where none is looked for, and other things that would be lost without a word. */
  #lookBeside(row: GridRow, answer: GridCell | undefined, details: readonly [string, GridCell][], item: string): void {
    const outside = [...row.cells].filter(([column]) => !this.#known.has(column));
    if (answer) {
      for (const [, cell] of outside) this.#add('warning', 'sheet.not-read', { text: cell.text }, cell);
      return;
    }
    const written = details.filter(([field]) => field === 'note' || field === 'reason' || field === 'evidence');
    const beside = [...written, ...outside].map(([, cell]) => cell).find(({ text }) => readsAsAnswer(text));
    if (beside) this.#add('error', 'sheet.answer-beside', { text: beside.text, item }, beside);
    for (const [, cell] of outside) {
      if (cell !== beside) this.#add('warning', 'sheet.not-read', { text: cell.text }, cell);
    }
  }

  /** A row that no question belongs to: a heading, or something a person added. */
  #withoutItem(row: GridRow, columns: ReadonlyMap<Field, number>): void {
    const answer = this.#cell(row, columns.get('answer'));
    if (answer) this.#add('error', 'sheet.no-item', { text: answer.text }, answer);
    for (const field of DETAILS) {
      const cell = this.#cell(row, columns.get(field));
      if (cell) this.#add('warning', 'sheet.not-read', { text: cell.text }, cell);
    }
  }

  #cell({ cells }: GridRow, column: number | undefined): GridCell | undefined {
    return cells.get(column ?? -1);
  }

  #mergeAt({ number }: GridRow, column: number | undefined): GridRange | undefined {
    return this.#merges.at(number, column ?? -1);
  }

  #checked(cell: GridCell): GridCell | undefined {
    if (cell.kind !== 'no-value') return cell;
    this.#add('error', 'sheet.no-value', { text: cell.text }, cell);
    return undefined;
  }

  #add<Code extends FindingCode>(severity: Severity, code: Code, args: FindingArgs[Code], span: Span): void {
    this.#findings.push(finding(severity, code, args, span));
  }
}

/** Why something does not apply is often written as a note: there it is the reason. */
function withReason(
  answer: GridCell | undefined,
  details: readonly [string, GridCell][],
): readonly [string, GridCell][] {
  const isOut = answer !== undefined && readsAsNotApplicable(answer.text);
  if (!isOut || details.some(([field]) => field === 'reason')) return details;
  return details.map(([field, cell]) => [field === 'note' ? 'reason' : field, cell]);
}

/**
 * What a row is about: `No.11`, `11` or `１１`, or a name in brackets. The numbers of tenken's own tables begin with
 * `No.`, because Excel makes a date of a `2-1` in a CSV. The text is not blank.
 */
export function readKey(text: string): { readonly name: string; readonly isItem: boolean } {
  if (PLAIN_KEY.test(text)) return { name: text, isItem: true };
  const plain = text.replaceAll('№', 'No.').normalize('NFKC').trim();
  if (/^\[.*\]$/u.test(plain)) return { name: plain, isItem: false };
  return { name: plain.replace(/^no\.\s*(?=\S)/iu, ''), isItem: true };
}

/** Most keys: nothing that normalizing would change, and no `No.`. */
const PLAIN_KEY = /^[\w-]+$/u;
