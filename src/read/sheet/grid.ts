import type { Span } from '../../model/finding.js';

/** A table as it came: what stands in which cell. Rows and columns count from 0. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly merged: readonly GridRange[];
  /** Whether days are counted from 1904; null where a number is never a day. */
  readonly from1904: boolean | null;
}

export interface GridRow {
  readonly number: number;
  /** By column; blank cells are left out. */
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** A cell with something in it; `start` and `end` are its place in the source text. */
export interface GridCell extends Span {
  readonly text: string;
  /** `no-value`: a formula without a result, or with an error for one. */
  readonly kind: 'text' | 'number' | 'day' | 'no-value';
}

export interface GridRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
