import type { Span } from '../model/finding.js';

/** A decoded text with the name it is shown under. */
export interface SourceText {
  /** File name as the user gave it; `-` is standard input. */
  readonly name: string;
  readonly text: string;
  /** For a workbook, whose text is its cells, a line each: which cell an offset is in. */
  readonly cellAt?: (offset: number) => CellPlace | null;
}

/** A cell of a workbook; `cell` is `C14`, rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly column: number;
}

/** A place as people and editors count it: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines of a text by offset. A line ends with LF, CRLF or CR. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** The position of an offset; offsets past the end count as the end. */
  at(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - this.#start(low) + 1 };
  }

  /** Where the line of an index begins; there is one for every index that is asked for. */
  #start(index: number): number {
    return this.#starts[index] as number;
  }

  /** The text of a line (from 1) without its line break; '' outside the text. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    const end = this.#starts[number] ?? this.#text.length;
    return this.#text.slice(start, end).replace(/[\r\n]+$/u, '');
  }

  /** The part of a span that lies on its first line, as offsets within that line. */
  onFirstLine(span: Span): { readonly line: number; readonly from: number; readonly to: number } {
    const { line, column } = this.at(span.start);
    const length = this.line(line).length;
    const from = Math.min(column - 1, length);
    return { line, from, to: Math.min(Math.max(from + (span.end - span.start), from), length) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}
