import { type Finding, finding } from '../../model/finding.js';
import type { GridCell, GridRow } from './grid.js';
import { type Field, fieldOf, headsAnswers, readMark } from './heads.js';

/** The heads of a table: which column holds what. */
export interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** Columns to be read by people, and those with a head nobody knows: what stands in them is no surprise. */
  readonly others: ReadonlySet<number>;
  /** The checklist that a table of tenken's own names in its first head. */
  readonly mark: GridCell | null;
  readonly findings: readonly Finding[];
}

/**
 * A row as column heads: one for answers and one for what they answer. Null for any other row. Right below heads, a row
 * with heads is the same once more: tenken's tables have hidden ones, which hold when somebody words the others anew.
 */
export function readHead(row: GridRow, above: Head | null): Head | null {
  const second = above !== null && row.number === above.row + 1 && repeats(row, above);
  if (second) return extended(row, above);
  if (!hasAnswers(row)) return null;
  const fresh = extended(row, { row: row.number, columns: new Map(), others: new Set(), mark: null, findings: [] });
  const { columns } = fresh;
  return columns.has('key') || columns.has('number') ? fresh : null;
}

function hasAnswers({ cells }: GridRow): boolean {
  for (const { text } of cells.values()) if (headsAnswers(text)) return true;
  return false;
}

function repeats({ cells }: GridRow, { columns }: Head): boolean {
  return (['key', 'number'] as const).some((field) => {
    const cell = cells.get(columns.get(field) ?? -1);
    return cell !== undefined && fieldOf(cell.text) === field;
  });
}

/** Heads with those of a row beside them; columns that had one keep it. */
function extended(row: GridRow, before: Head): Head {
  const columns = new Map(before.columns);
  const others = new Set(before.others);
  const taken = new Set(before.columns.values());
  const findings = [...before.findings];
  let { mark } = before;
  for (const [column, cell] of row.cells) {
    if (taken.has(column) || before.others.has(column)) continue;
    const named = readMark(cell.text);
    if (named !== null) mark = { ...cell, text: named };
    const field = named === null ? fieldOf(cell.text) : 'key';
    if (field !== null && field !== 'shown' && !columns.has(field)) {
      columns.set(field, column);
      continue;
    }
    others.add(column);
    if (field === null) findings.push(finding('warning', 'sheet.column-not-read', { title: cell.text }, cell));
    else if (field !== 'shown') findings.push(finding('error', 'sheet.header-twice', { title: cell.text }, cell));
  }
  return { row: row.number, columns, others, mark, findings };
}
