import { drawLines, type Flow, fitting, heightOf, type Line, linesOf, type Run } from './flow.js';
import type { Align } from './pen.js';
import { COLOURS, CONTENT, PAGE, STYLES } from './style.js';

export interface Column {
  readonly title: string;
  /** Points. */
  readonly width: number;
  readonly align?: Align;
}

/** What a cell holds: texts, or a drawing of a known height with words for who cannot see it. */
export type Cell = readonly Run[] | Drawing;

export interface Drawing {
  readonly height: number;
  readonly alt: string;
  draw(x: number, y: number, width: number): void;
}

const GUTTER = 8;
/** Above and below what a row holds. */
const PADDING = 4;

const HEAD = STYLES.head.leading + 5;

/** A row that is taller than this may be cut; a smaller one goes to the next page whole. */
const TALL = CONTENT.height / 3;

/**
 * A table with rules between its rows. The head is drawn again on every page. A row is kept together unless it is taller
 * than a third of a page; then every cell goes on on the next.
 */
export function table(
  flow: Flow,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  padding = PADDING,
): void {
  const { pen } = flow;
  const drawHead = (mark: (draw: () => void) => void) => {
    let x = PAGE.left;
    for (const { title, width, align } of columns) {
      const at = x;
      const line = pen.oneLine(title, width - GUTTER, STYLES.head);
      mark(() => pen.text([line], at, flow.y, STYLES.head, align ?? 'left', width - GUTTER));
      x += width;
    }
    flow.y += HEAD;
  };
  const rule = () => pen.artifact(() => pen.rule(PAGE.left, flow.y, CONTENT.width, COLOURS.rule));
  pen.group('Table', () => {
    flow.ensure(HEAD + 40);
    pen.group('TR', () => drawHead((draw) => pen.mark('TH', draw, { scope: 'Column' })));
    rule();
    for (const row of rows) {
      drawRow(flow, columns, row, padding, () => {
        flow.newPage();
        pen.artifact(() => drawHead((draw) => draw()));
        rule();
      });
      rule();
    }
  });
}

/** How high a table is on a page that has room for it. */
export function tableHeight(
  flow: Flow,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  padding = PADDING,
): number {
  const heights = rows.map((row) => Math.max(...cellsOf(flow, columns, row).map(heightOfCell)) + 2 * padding);
  return HEAD + heights.reduce((sum, height) => sum + height, 0);
}

/** A cell being drawn: the lines that are left, or its drawing. */
interface Open {
  readonly column: Column;
  readonly x: number;
  readonly cell: Cell;
  lines: readonly Line[];
  /** A drawing is never cut: once is enough. */
  drawn: boolean;
}

function drawRow(
  flow: Flow,
  columns: readonly Column[],
  row: readonly Cell[],
  padding: number,
  nextPage: () => void,
): void {
  const { pen } = flow;
  const cells = cellsOf(flow, columns, row);
  const height = Math.max(...cells.map(heightOfCell)) + 2 * padding;
  const whole = height <= TALL || height <= flow.room;
  if (height > flow.room && (whole || flow.room < 4 * STYLES.table.leading)) nextPage();
  pen.group('TR', () => {
    const elements = cells.map(() => pen.pieces('TD'));
    for (let more = true; more; ) {
      const room = flow.room - 2 * padding;
      let used = 0;
      for (const [index, open] of cells.entries()) {
        const drawn = drawPart(flow, open, padding, room, (draw) => elements[index]?.add(draw));
        used = Math.max(used, drawn);
      }
      flow.y += used + 2 * padding;
      more = cells.some(({ lines }) => lines.length > 0);
      if (more) nextPage();
    }
    for (const element of elements) element.end();
  });
}

function cellsOf({ pen }: Flow, columns: readonly Column[], row: readonly Cell[]): readonly Open[] {
  let x = PAGE.left;
  return columns.map((column, index): Open => {
    const cell = row[index] ?? [];
    const lines = isDrawing(cell) ? [] : linesOf(pen, cell, column.width - GUTTER);
    const open = { column, x, cell, lines, drawn: false };
    x += column.width;
    return open;
  });
}

/** Draws what fits of a cell and takes it away from it. Returns the height it took. */
function drawPart(flow: Flow, open: Open, padding: number, room: number, add: (draw: () => void) => void): number {
  const { pen } = flow;
  const { column, x, cell } = open;
  const y = flow.y + padding;
  const width = column.width - GUTTER;
  if (isDrawing(cell)) {
    if (open.drawn) return 0;
    open.drawn = true;
    add(() => cell.draw(x, y, width));
    return cell.height;
  }
  if (open.lines.length === 0) return 0;
  const count = Math.max(1, fitting(open.lines, room));
  const part = open.lines.slice(0, count);
  open.lines = open.lines.slice(count);
  add(() => {
    if (column.align === undefined || column.align === 'left') drawLines(pen, part, x, y);
    else {
      let at = y;
      for (const { text, style } of part) at += pen.text([text], x, at, style, column.align, width);
    }
  });
  return heightOf(part);
}

function heightOfCell({ cell, lines }: Open): number {
  return isDrawing(cell) ? cell.height : heightOf(lines);
}

function isDrawing(cell: Cell): cell is Drawing {
  return 'draw' in cell;
}
