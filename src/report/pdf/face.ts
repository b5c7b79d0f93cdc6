import { clean } from '../../text/clean.js';
import { wrap } from '../../text/wrap.js';
import { PrintFont } from './print-font.js';

/** A typeface that was opened once and measures every character once, for all documents of a run. */
export interface Face {
  readonly font: PrintFont;
  /** How far above the baseline it reaches, at a size of 1 point. */
  readonly ascent: number;
  /** Width of a character at a size of 1000 points. */
  widthOf(code: number): number;
  /** Width of a text in points at a size of 1 point. */
  width(text: string): number;
  /** The printable text in lines of at most `width` points at a size of 1 point. */
  lines(text: string, width: number): readonly string[];
  /** The text as it can be printed: what the font lacks becomes 〓, and is noted. */
  printable(text: string): string;
}

/** What stands for a character the font does not have: the Japanese mark for missing type (下駄). */
export const MISSING = '〓';

/** Opens a TrueType font. `lacking` collects the characters that texts have and the font has not. */
export function openFace(bytes: Uint8Array, name: string, lacking: Set<string>): Face {
  const font = new PrintFont(bytes, name);
  const glyphOf = once((code) => font.glyphOf(code));
  const widthOf = once((code) => (font.metricsOf(glyphOf(code)).advance * 1000) / font.unitsPerEm);
  const replaced = (character: string): string => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x0a || glyphOf(code) !== 0) return character;
    if (/\p{M}|\p{Cf}/u.test(character)) return ''; // only changes the character before it
    lacking.add(character);
    return MISSING;
  };
  const broken = new Map<string, readonly string[]>();
  const face: Face = {
    font,
    ascent: font.ascent / font.unitsPerEm,
    widthOf,
    width(text) {
      let width = 0;
      for (const character of text) width += widthOf(character.codePointAt(0) ?? 0);
      return width / 1000;
    },
    lines(text, width) {
      if (text.length > LONGEST_KEPT) return wrap(face.printable(text), width, face.width);
      const key = `${width} ${text}`;
      const known = broken.get(key);
      // A character that is lacking is noted every time: it has to be said for every report.
      if (known && !known.some((line) => line.includes(MISSING))) return known;
      const lines = wrap(face.printable(text), width, face.width);
      if (broken.size < MOST_KEPT) broken.set(key, lines);
      return lines;
    },
    printable(text) {
      const plain = clean(text).normalize('NFC');
      for (const character of plain) {
        if (character !== '\n' && glyphOf(character.codePointAt(0) ?? 0) === 0)
          return Array.from(plain, replaced).join('');
      }
      return plain;
    },
  };
  return face;
}

/** The questions come again in every report of a batch, what people write does not: up to so many characters and texts. */
const LONGEST_KEPT = 200;
const MOST_KEPT = 20_000;

/** Works a thing out once for every character. */
function once(work: (code: number) => number): (code: number) => number {
  const known = new Map<number, number>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const value = work(code);
    known.set(code, value);
    return value;
  };
}
