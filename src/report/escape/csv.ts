import { clean } from '../../text/clean.js';

/**
 * Text from a file as a CSV field (RFC 4180), always quoted. A spreadsheet takes what begins with = + - @ (half- or
 * full-width), a tab or a carriage return for a formula or a command: an apostrophe before it keeps it text.
 */
export function csvField(text: string): string {
  const guarded = /^[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${clean(text)}` : clean(text);
  return `"${guarded.replaceAll('"', '""')}"`;
}
