import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Columns a text takes in a terminal: two for wide and full-width characters, none for combining ones. Characters of
 * ambiguous width (○ △ × █) count one, as most terminals show them; nothing may be aligned after them.
 */
export function displayWidth(text: string): number {
  let width = 0;
  if (SIMPLE.test(text)) {
    for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < FIRST_WIDE ? 1 : 2;
    return width;
  }
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** What a reader sees as one character; splitting inside it would break an emoji or an accent. */
export function graphemes(text: string): string[] {
  // Segmenting is slow; nearly all text has no character that joins with its neighbours.
  if (SIMPLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Pads with spaces on the right up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Pads with spaces on the left up to `width` columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Shortens to at most `width` columns, with … where something was left out. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += displayWidth(grapheme);
    if (used > width - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}

/**
 * Text whose characters stand alone and whose width shows in their number: ASCII, Latin letters, punctuation, arrows,
 * circled digits, lines, blocks and shapes below U+3000; kana, kanji and full-width forms from there.
 */
const SIMPLE =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2212\u2460-\u24ff\u2500-\u25fc\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/u;
const FIRST_WIDE = 0x3000;

let segmenter: Intl.Segmenter | undefined;

function graphemeWidth(grapheme: string): number {
  if (/^[\p{M}\p{Cf}\p{Cc}]/u.test(grapheme)) return 0;
  if (/\ufe0f|^\p{Regional_Indicator}{2}/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
