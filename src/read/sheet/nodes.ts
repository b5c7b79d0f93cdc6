import type { Span } from '../../model/finding.js';
import { dayOfNumber } from '../../model/spreadsheet.js';
import type { Entry, MapNode, Node, ScalarNode } from '../tree.js';
import type { GridCell } from './grid.js';

/** A cell as a scalar: what was typed, without the spaces around it that nobody sees. */
export function cellNode({ text, start, end }: GridCell): ScalarNode {
  return scalar(stripped(text), { start, end });
}

/** Without the spaces around it. */
export function stripped(text: string): string {
  // Hardly any text has them.
  if (!isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(text.length - 1))) return text;
  return text.replaceAll(/^[ \t\u3000]+|[ \t\u3000]+$/gu, '');
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000;
}

/** The same where a day is meant: a day whose cell has lost its format is the number spreadsheets count it by. */
export function dayNode(cell: GridCell, from1904: boolean | null): ScalarNode {
  if (cell.kind !== 'number' || from1904 === null) return cellNode(cell);
  const number = Number(cell.text);
  const isLikely = number >= FIRST_LIKELY && number <= LAST_LIKELY;
  const day = isLikely ? dayOfNumber(number, from1904) : null;
  return day === null ? cellNode(cell) : scalar(day, cell);
}

/** 1982 to 2063 in the count from 1900: a year written as 2026, or a code of six digits, is no day. */
const FIRST_LIKELY = 30_000;
const LAST_LIKELY = 60_000;

export function scalar(text: string, { start, end }: Span): ScalarNode {
  return { kind: 'scalar', text, value: text, start, end };
}

export function entry(key: string, at: Span, value: Node): Entry {
  return { key: scalar(key, at), value };
}

export function mapNode(entries: readonly Entry[], { start, end }: Span): MapNode {
  return { kind: 'map', entries, start, end };
}
