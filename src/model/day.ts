/** A day of the Gregorian calendar as YYYY-MM-DD, which sorts as it reads; null if there is no such day. */
export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1900 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return written(year, month, date);
}

/** The same day so many months later; where that month is shorter, its last day (2024-02-29 + 12 is 2025-02-28). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return written(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth)));
}

function written(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
