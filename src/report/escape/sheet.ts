import { escapeXml } from './xml.js';

/** The most a cell can hold, in UTF-16 code units. */
const MOST = 32_767;

/** Text from a file as the text of a cell: what looks like Excel's own escape for a character is escaped. */
export function sheetText(text: string): string {
  const short = text.length <= MOST ? text : `${text.slice(0, MOST - 1).toWellFormed()}…`;
  return escapeXml(short.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
}
