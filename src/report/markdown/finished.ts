import { OWN_MARK } from '../own-mark.js';

/** What a template gave, as a file: no more than one blank line at once, and our mark at its end. */
export function finished(filled: string): string {
  const lines = filled.includes('\r') ? filled.replaceAll('\r\n', '\n') : filled;
  return `${lines.replaceAll(/\n{3,}/gu, '\n\n').trim()}\n\n${OWN_MARK}\n`;
}
