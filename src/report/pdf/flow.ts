import type { Pen } from './pen.js';
import { COLOURS, CONTENT, PAGE, STYLES, type Style } from './style.js';

/** A text in one style, to be broken into lines where it is put. */
export interface Run {
  readonly text: string;
  readonly style: Style;
  /** Points to the right, such as under a number. */
  readonly indent?: number;
}

/** Lays things out from the top of a page to its bottom, and goes on on the next. */
export class Flow {
  readonly pen: Pen;
  y: number = PAGE.top;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  /** Points left on the page. */
  get room(): number {
    return CONTENT.bottom - this.y;
  }

  newPage(): void {
    this.pen.document.addPage();
    this.y = PAGE.top;
  }

  /** Goes on on a new page unless there is so much room. */
  ensure(height: number): void {
    if (this.room < height && this.y > PAGE.top) this.newPage();
  }

  space(height: number): void {
    this.y += height;
  }

  /** A page of its own with a heading, which the outline and the contents lead to. */
  page(title: string, destination: string): void {
    this.newPage();
    this.pen.document.addNamedDestination(destination);
    this.pen.document.outline.addItem(title);
    this.pen.mark('H1', () => this.#lines(title, STYLES.page));
    this.pen.artifact(() => this.pen.rule(PAGE.left, this.y + 3, CONTENT.width, COLOURS.accent, 1.2));
    this.y += 14;
  }

  heading(title: string, follows = 60): void {
    this.ensure(STYLES.section.leading + 8 + follows);
    if (this.y > PAGE.top) this.y += 8;
    this.pen.mark('H2', () => this.#lines(title, STYLES.section));
    this.y += 3;
  }

  paragraph(text: string, style: Style = STYLES.text, indent = 0): void {
    this.runs([{ text, style, indent }], 'P');
  }

  /** Texts below one another as one element, going on on the next page where they have to. */
  runs(runs: readonly Run[], type = 'P', x: number = PAGE.left, width: number = CONTENT.width): void {
    const lines = linesOf(this.pen, runs, width);
    const element = this.pen.pieces(type);
    for (let from = 0; from < lines.length; ) {
      const first = lines[from];
      if (first) this.ensure(first.style.leading);
      const count = Math.max(1, fitting(lines.slice(from), this.room));
      const piece = lines.slice(from, from + count);
      element.add(() => {
        this.y += drawLines(this.pen, piece, x, this.y);
      });
      from += count;
    }
    element.end();
  }

  #lines(text: string, style: Style): void {
    this.y += this.pen.text(this.pen.lines(text, CONTENT.width, style), PAGE.left, this.y, style);
  }
}

/** A line as it is drawn. */
export interface Line {
  readonly text: string;
  readonly style: Style;
  readonly indent: number;
}

export function linesOf(pen: Pen, runs: readonly Run[], width: number): Line[] {
  return runs.flatMap(({ text, style, indent = 0 }) =>
    pen.lines(text, width - indent, style).map((line) => ({ text: line, style, indent })),
  );
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { style }) => sum + style.leading, 0);
}

/** How many of the lines fit into a height. */
export function fitting(lines: readonly Line[], height: number): number {
  let used = 0;
  let count = 0;
  for (const { style } of lines) {
    used += style.leading;
    if (used > height) break;
    count++;
  }
  return count;
}

/** Draws lines below one another; returns their height. */
export function drawLines(pen: Pen, lines: readonly Line[], x: number, y: number): number {
  let at = y;
  for (const { text, style, indent } of lines) at += pen.text([text], x + indent, at, style);
  return at - y;
}
