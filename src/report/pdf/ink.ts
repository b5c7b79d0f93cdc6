import type { Face } from './face.js';

/** What is used of a font that pdfkit embeds. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(code: number): number };
  /** By number in the subset: width at 1000 points, and characters. Written out with the font. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): object;
}

/** A typeface in one document: texts become numbers of its subset. */
export class Ink {
  readonly font: EmbeddedFont;
  readonly #face: Face;
  readonly #codes = new Map<number, string>();

  constructor(font: EmbeddedFont, face: Face) {
    this.font = font;
    this.#face = face;
  }

  /** A text as the hexadecimal string a page shows. */
  encode(text: string): string {
    let encoded = '';
    for (const character of text) encoded += this.#code(character.codePointAt(0) ?? 0);
    return encoded;
  }

  #code(character: number): string {
    const known = this.#codes.get(character);
    if (known !== undefined) return known;
    const { subset, widths, unicode } = this.font;
    const number = subset.includeGlyph(character);
    widths[number] ??= this.#face.widthOf(character);
    unicode[number] ??= [character];
    const code = number.toString(16).padStart(4, '0');
    this.#codes.set(character, code);
    return code;
  }
}
