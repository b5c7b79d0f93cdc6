/**
 * A workbook as a value. What is here is all that tenken's workbooks need: there are no formulas in cells, no links, no
 * macros and no pictures, so that what is handed over cannot do anything but be read and filled in.
 */
export interface Workbook {
  readonly title: string;
  /** YYYY-MM-DD; without it the file names no day. */
  readonly created?: string;
  /** Shown under File → Properties; programs find out by them what a file is. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly sheets: readonly Worksheet[];
}

export interface Worksheet {
  /** As `sheetNames` makes them: at most 31 characters, unique, without `[]:*?/\`. */
  readonly name: string;
  /** Hidden sheets hold what programs need: lists to choose from, what belongs to which row. */
  readonly hidden?: boolean;
  readonly columns: readonly Column[];
  /** Gone through once. */
  readonly rows: Iterable<Row>;
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows?: number; readonly columns?: number };
  readonly merged?: readonly Range[];
  readonly choices?: readonly Choices[];
  readonly highlights?: readonly Highlight[];
  /** Buttons to filter and sort by, on the first row of the range. */
  readonly filter?: Range;
  /** Cells whose texts may be digits: without it, Excel marks each as a mistake. */
  readonly digits?: Range;
  /** Only cells whose style says `unlocked` can be changed. There is no password: it keeps from mistakes, not from people. */
  readonly isProtected?: boolean;
  readonly print?: Print;
  /** `#RRGGBB` of the tab. */
  readonly tab?: string;
}

export interface Column {
  /** In characters of the default font; a full-width character takes two. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** In points. */
  readonly height?: number;
  /** The height is a first guess: whoever edits the row makes it fit again. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
}

/** A cell with a value, or null for none. */
export type Cell = { readonly value: CellValue; readonly style?: CellStyle } | null;

/** A text is always shown as that text, even if it begins with `=`. A day is YYYY-MM-DD. */
export type CellValue = string | number | { readonly day: string } | null;

export interface CellStyle {
  readonly bold?: boolean;
  /** Points; 10 without it. */
  readonly size?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: 'bottom' | 'box';
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Steps away from the cell's edge. */
  readonly indent?: number;
  readonly unlocked?: boolean;
  /** `text` keeps what is typed as it is typed: `4` and `2-1` too. */
  readonly format?: 'general' | 'text' | 'date' | 'tenths';
}

/** Rows and columns from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A list to choose from. It lies in cells: lists written into the rule end at 255 characters and at a comma. */
export interface Choices {
  readonly range: Range;
  readonly from: { readonly sheet: string; readonly range: Range };
  /** Shown beside a cell that is being filled in. */
  readonly hint?: { readonly title: string; readonly text: string };
  /** What is said when something else is typed; it can be typed all the same. */
  readonly warning?: { readonly title: string; readonly text: string };
}

/** Colours cells of the range while a condition holds for them. */
export interface Highlight {
  readonly range: Range;
  /** A condition of Excel's, written for the range's first cell. Never made of a text from a file. */
  readonly when: string;
  readonly fill: string;
  readonly color?: string;
}

export interface Print {
  readonly landscape?: boolean;
  /** Rows from 0 that stand at the top of each page, both included. */
  readonly repeat?: { readonly from: number; readonly to: number };
  /** Stands at the bottom left of each page, beside the page number. */
  readonly footer?: string;
}
