import { TrueTypeSubset } from './subset.js';
import { TrueType } from './truetype.js';

/**
 * A font as pdfkit asks for it when it embeds one. Its "glyphs" are characters here: two characters may share an outline,
 * and text is to be copied out of the document as it went in.
 */
export class PrintFont extends TrueType {
  readonly postscriptName: string;
  readonly italicAngle = 0;
  readonly post = { isFixedPitch: false };
  readonly head = { macStyle: { italic: false } };

  constructor(bytes: Uint8Array, postscriptName: string) {
    super(bytes);
    this.postscriptName = postscriptName;
  }

  getGlyph(code: number): {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  } {
    const glyph = code === 0 ? 0 : this.glyphOf(code);
    return { id: code, advanceWidth: this.metricsOf(glyph).advance, codePoints: [code] };
  }

  createSubset(): TrueTypeSubset {
    return new TrueTypeSubset(this);
  }

  /** By this method pdfkit knows a font; texts are written without it. */
  layout(text: string) {
    const glyphs = Array.from(text, (character) => this.getGlyph(character.codePointAt(0) ?? 0));
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) };
  }
}
