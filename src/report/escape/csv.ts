import { clean } from '../../text/clean.js';

/**
 * Text from a file as one quoted CSV field that a spreadsheet shows and never computes: what begins like a formula, in
 * half or full width, gets an apostrophe in front.
 */
export function csvField(text: string): string {
  const cleaned = clean(text);
  const guard = FORMULA.test(text) || FORMULA.test(cleaned.trimStart()) ? "'" : '';
  return `"${guard}${cleaned.replaceAll('"', '""')}"`;
}

const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
