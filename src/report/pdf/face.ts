import { create } from 'fontkit';
import { clean } from '../../text/clean.js';

/** A font as pdfkit takes it: parsed once, measured once, shared by every document of a run. */
export interface Face {
  readonly font: object;
  /** Width of a text in points at a size of 1 point. */
  width(text: string): number;
  /** The text as it can be printed: what the font lacks becomes 〓, and is noted. */
  printable(text: string): string;
}

/** What stands for a character the font does not have: the Japanese mark for missing type (下駄). */
export const MISSING = '〓';

/** What is used of a parsed font. */
interface Parsed {
  readonly unitsPerEm: number;
  glyphForCodePoint(code: number): { readonly id: number; readonly advanceWidth: number };
  hasGlyphForCodePoint(code: number): boolean;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Opens a TrueType font. `lacking` collects the characters that texts have and the font has not. */
export function openFace(bytes: Uint8Array, lacking: Set<string>): Face {
  const parsed = create(bytes) as unknown as Parsed;
  const glyphs = new Map<number, Glyph>();
  const widths = new Map<string, number>();
  const glyphOf = (code: number): Glyph => {
    const known = glyphs.get(code);
    if (known) return known;
    // A glyph of its own for every character: two characters can share an outline, and text is copied out as it went in.
    const { id, advanceWidth } = parsed.glyphForCodePoint(code);
    const glyph = { id, advanceWidth, codePoints: [code] };
    glyphs.set(code, glyph);
    return glyph;
  };
  const glyphsOf = (text: string) => Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0));
  // Japanese needs no shaping, and shaping costs more than everything else: each character is its glyph.
  const layout = (text: string) => {
    const run = glyphsOf(text);
    const positions = run.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return { glyphs: run, positions, advanceWidth: run.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) };
  };
  return {
    font: Object.create(parsed as object, { layout: { value: layout } }),
    width(text) {
      const known = widths.get(text);
      if (known !== undefined) return known;
      const width = glyphsOf(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / parsed.unitsPerEm;
      if (text.length <= LONGEST_KEPT) widths.set(text, width);
      return width;
    },
    printable(text) {
      const plain = clean(text).normalize('NFC');
      if (/^[\n\x20-\x7e\u3041-\u30ff\u4e00-\u9fa0]*$/u.test(plain)) return plain;
      return Array.from(plain, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code === 0x0a || parsed.hasGlyphForCodePoint(code)) return character;
        if (/\p{M}|\p{Cf}/u.test(character)) return ''; // marks that only change the character before them
        lacking.add(character);
        return MISSING;
      }).join('');
    },
  };
}

/** Words and characters come again and again, whole paragraphs do not. */
const LONGEST_KEPT = 24;
