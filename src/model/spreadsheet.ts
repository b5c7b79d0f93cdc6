import { dayOf } from './day.js';

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A cell by row and column from 0: `C14`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * The number spreadsheets count a day by: 1 is 1900-01-01, and 1900 has a 29 February (60) that never was.
 * `day` is YYYY-MM-DD.
 */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const number = civilDays(year, month, date) - EPOCH;
  return number < 61 ? number - 1 : number;
}

/** The day of such a number, its time of day left out; null where there is none. `from1904`: the old Macintosh's count. */
export function dayOfNumber(number: number, from1904 = false): string | null {
  const whole = Math.floor(number) + (from1904 ? 1462 : 0);
  if (!Number.isFinite(whole) || whole < 1 || whole > LAST || whole === 60) return null;
  const days = (whole < 60 ? whole + 1 : whole) + EPOCH;
  // Years of 365.2425 days find the year or the one after it.
  for (let year = Math.floor(days / 365.2425) + 1; ; year--) {
    for (let month = 12; month >= 1; month--) {
      const first = civilDays(year, month, 1);
      if (first <= days) return dayOf(year, month, days - first + 1);
    }
  }
}

/** 9999-12-31. */
const LAST = 2_958_465;

/** Days before the spreadsheets' day 0. */
const EPOCH = 693_899;

/** Days from a fixed day on; months counted from March, so that the leap day comes last. */
function civilDays(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear;
}
