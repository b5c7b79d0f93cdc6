import { type Finding, finding } from '../../model/finding.js';
import type { Grid, GridCell, GridRow } from './grid.js';

/**
 * Comma- or tab-separated text to a table, each cell with its place. Quotes as in RFC 4180; what people's programs do
 * beyond it (a quote in the middle of a field, lines of different length, any line end) is taken as it is written.
 */
export function readCsv(text: string): { readonly grid: Grid; readonly findings: readonly Finding[] } {
  const delimiter = delimiterOf(text);
  const findings: Finding[] = [];
  const rows: GridRow[] = [];
  let cells = new Map<number, GridCell>();
  let column = 0;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const field = fieldAt(text, at, delimiter);
    if (!field.closed) findings.push(finding('error', 'csv.quote', {}, { start: at, end: at + 1 }));
    const { value } = field;
    if (value.trim() !== '') cells.set(column, { text: value, kind: 'text', start: at, end: field.end });
    at = field.end;
    column++;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push({ number: rows.length, cells });
    cells = new Map();
    column = 0;
  }
  if (cells.size > 0) rows.push({ number: rows.length, cells });
  return { grid: { rows, merged: [], from1904: null }, findings };
}

export interface CsvField {
  /** What it says, without quotes. */
  readonly value: string;
  /** The offset after it. */
  readonly end: number;
  readonly closed: boolean;
}

/** The field that begins at an offset. */
export function fieldAt(text: string, at: number, delimiter: string): CsvField {
  const field = text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter);
  return { ...field, value: unguarded(field.value).replaceAll(/\r\n?/gu, '\n') };
}

function quoted(text: string, start: number, delimiter: string): CsvField {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length, closed: false };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = plain(text, quote + 1, delimiter);
      return { value: value + rest.value, end: rest.end, closed: true };
    }
    value += '"';
    at = quote + 2;
  }
}

function plain(text: string, start: number, delimiter: string): CsvField {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end, closed: true };
}

/** Whichever of comma, tab and semicolon the first line has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  const countOf = (char: string) => counts.get(char) ?? 0;
  for (let at = 0; ; at++) {
    const char = text[at];
    if (char === undefined || char === '\n' || char === '\r') break;
    // A line break in quotes is part of a field: heads often have one. A quote that is left open begins nothing.
    if (char === '"') at = Math.max(at, text.indexOf('"', at + 1));
    counts.set(char, countOf(char) + 1);
  }
  return [',', '\t', ';'].reduce((most, next) => (countOf(next) > countOf(most) ? next : most));
}

/** The apostrophe tenken puts before what a spreadsheet would compute, taken away again. */
function unguarded(text: string): string {
  return text.replace(/^'(?='*\s*[=+\-@\t\r＝＋－＠])/u, '');
}
