/**
 * Text from a file as harmless text: no control character, no escape sequence, nothing that turns the reading
 * direction, no lone surrogate. Each is replaced by a visible mark, never dropped in silence. Line feeds stay.
 */
export function clean(text: string): string {
  if (/^[\x20-\x7e\u3000-\u9fff\uff01-\uff5e]*$/u.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSAFE, '\ufffd');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return clean(text).replaceAll(/\n+/gu, ' ').trim();
}

// Controls (Cc) but LF, bidirectional marks, overrides and isolates, tags, and the byte order mark inside a text.
const UNSAFE = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
