import { clean } from '../../text/clean.js';

/**
 * Text from a file as a CSV field (RFC 4180), always quoted. A spreadsheet takes what begins with = + - @ (half- or
 * full-width), a tab or a carriage return for a formula or a command: an apostrophe before it keeps it text.
 */
export function csvField(text: string): string {
  const cleaned = clean(text);
  const guard = FORMULA.test(text) || FORMULA.test(cleaned.trimStart()) ? "'" : '';
  return `"${guard}${cleaned.replaceAll('"', '""')}"`;
}

const FORMULA = /^[=+\-@＝＋－＠\t\r]/u;
