import { wrap } from '../../text/wrap.js';

/** A text in a cell: how wide its column is, and in which size it is set. */
interface Set {
  readonly text: string;
  /** Of the column, in characters. */
  readonly width: number;
  /** Points. */
  readonly size: number;
}

/** Points a row needs for the longest of its texts. Excel sets Japanese a little narrower: there is room to spare. */
export function rowHeight(texts: readonly Set[], least: number): number {
  const heights = texts.map(({ text, width, size }) => linesOf(text, width, size) * Math.ceil(size * 1.4) + 6);
  return Math.max(least, ...heights);
}

function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(4, Math.floor((width * 10) / size) - 3);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, wrap(line, room).length), 0);
}
