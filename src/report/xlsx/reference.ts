import { cellName, columnName } from '../../model/spreadsheet.js';
import type { Range } from './workbook.js';

export function rangeName({ top, left, bottom, right }: Range): string {
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** A range that is meant from wherever it is named: `'診断'!$C$14:$C$20`. */
export function fixedRangeName(sheet: string, { top, left, bottom, right }: Range): string {
  const at = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  return `${quotedSheet(sheet)}!${at(top, left)}:${at(bottom, right)}`;
}

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * Names for sheets as Excel takes them, made of any texts: at most 31 characters, none of `[]:*?/\`, no apostrophe at
 * either end, never empty, and no two the same.
 */
export function sheetNames(texts: readonly string[]): string[] {
  const taken = new Set(['history']); // Excel keeps it for itself
  return texts.map((text) => {
    const plain = text
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}[\]:*?/\\]+/gu, ' ')
      .replaceAll(/^[' ]+|[' ]+$/gu, '');
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const name = `${cut(plain === '' ? 'Sheet' : plain, MOST_NAME - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

const MOST_NAME = 31;

/** Cut to a number of UTF-16 code units, which is what Excel counts, never in the middle of a character. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const end = /[\ud800-\udbff]/u.test(text.charAt(units - 1)) ? units - 1 : units;
  return text.slice(0, end).replace(/[' ]+$/u, '');
}
