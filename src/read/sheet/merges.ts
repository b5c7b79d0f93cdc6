import type { Grid, GridCell, GridRange, GridRow } from './grid.js';

/** Which cells of a table are merged into one. */
export class Merges {
  readonly #grid: Grid;
  readonly #byColumn = new Map<number, ReadonlyMap<number, GridRange>>();

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** The merged range a cell is in. */
  at(row: number, column: number): GridRange | undefined {
    let ranges = this.#byColumn.get(column);
    if (!ranges) {
      ranges = this.#inColumn(column);
      this.#byColumn.set(column, ranges);
    }
    return ranges.get(row);
  }

  /** The cell that is seen in all of a range: its first. */
  firstCell({ top, left }: GridRange): GridCell | undefined {
    return this.#grid.rows.find(({ number }) => number === top)?.cells.get(left);
  }

  /** Ranges of one column by row, for rows that have anything in them. Ranges never overlap; where they do, the first counts. */
  #inColumn(column: number): ReadonlyMap<number, GridRange> {
    const { rows, merged } = this.#grid;
    const found = new Map<number, GridRange>();
    for (const range of merged) {
      if (column < range.left || column > range.right) continue;
      for (let index = firstFrom(rows, range.top); index < rows.length; index++) {
        const { number } = rows[index] as GridRow;
        if (number > range.bottom || found.has(number)) break;
        found.set(number, range);
      }
    }
    return found;
  }
}

/** The index of the first row at or below a row number. */
function firstFrom(rows: Grid['rows'], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as GridRow).number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
