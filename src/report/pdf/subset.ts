import type { TrueType } from './truetype.js';

/** A part of a composite glyph: flags of the OpenType specification, chapter glyf. */
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** The font with the characters a document uses, and nothing else. */
export class TrueTypeSubset {
  readonly #font: TrueType;
  /** Glyphs of the whole font, by their number in this one. The first stands for what is missing. */
  readonly #glyphs: number[] = [0];
  /** Number here of a character, so that each keeps a glyph of its own. */
  readonly #characters = new Map<number, number>([[0, 0]]);
  /** Number here of a glyph that is only part of others. */
  readonly #parts = new Map<number, number>();

  constructor(font: TrueType) {
    this.#font = font;
  }

  /** Takes a character in; returns its number in this font. */
  includeGlyph(code: number): number {
    const known = this.#characters.get(code);
    if (known !== undefined) return known;
    const number = this.#glyphs.push(this.#font.glyphOf(code)) - 1;
    this.#characters.set(code, number);
    return number;
  }

  /** The font file. */
  encode(): Uint8Array {
    const outlines: Uint8Array[] = [];
    // Parts of composite glyphs are appended while the list is gone through.
    for (let index = 0; index < this.#glyphs.length; index++) outlines.push(this.#outline(this.#glyphs[index] ?? 0));
    const offsets = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
    let length = 0;
    outlines.forEach((outline, index) => {
      offsets.setUint32(index * 4, length);
      length += align(outline.length);
    });
    offsets.setUint32(outlines.length * 4, length);
    const glyf = new Uint8Array(length);
    outlines.forEach((outline, index) => {
      glyf.set(outline, offsets.getUint32(index * 4));
    });
    const tables = new Map<string, Uint8Array>([
      ['glyf', glyf],
      ['head', this.#patched('head', (view) => view.setInt16(50, 1))],
      ['hhea', this.#patched('hhea', (view) => view.setUint16(34, outlines.length))],
      ['hmtx', this.#metrics()],
      ['loca', new Uint8Array(offsets.buffer)],
      ['maxp', this.#patched('maxp', (view) => view.setUint16(4, outlines.length))],
    ]);
    for (const tag of ['cvt ', 'fpgm', 'prep'])
      if (this.#font.hasTable(tag))
        tables.set(
          tag,
          this.#patched(tag, () => {}),
        );
    return fontFile(tables);
  }

  #outline(glyph: number): Uint8Array {
    const outline = this.#font.outlineOf(glyph);
    if (outline.length === 0) return outline;
    const copy = outline.slice();
    const view = new DataView(copy.buffer);
    if (view.getInt16(0) >= 0) return outline;
    let at = 10;
    for (let more = true; more; ) {
      const flags = view.getUint16(at);
      view.setUint16(at + 2, this.#part(view.getUint16(at + 2)));
      at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
      if (flags & HAS_SCALE) at += 2;
      else if (flags & HAS_TWO_SCALES) at += 4;
      else if (flags & HAS_MATRIX) at += 8;
      more = (flags & MORE_COMPONENTS) !== 0;
    }
    return copy;
  }

  #part(glyph: number): number {
    const known = this.#parts.get(glyph);
    if (known !== undefined) return known;
    const number = this.#glyphs.push(glyph) - 1;
    this.#parts.set(glyph, number);
    return number;
  }

  #metrics(): Uint8Array {
    const view = new DataView(new ArrayBuffer(this.#glyphs.length * 4));
    this.#glyphs.forEach((glyph, index) => {
      const { advance, bearing } = this.#font.metricsOf(glyph);
      view.setUint16(index * 4, advance);
      view.setInt16(index * 4 + 2, bearing);
    });
    return new Uint8Array(view.buffer);
  }

  #patched(tag: string, patch: (view: DataView) => void): Uint8Array {
    const { offset, length } = this.#font.table(tag);
    const copy = this.#font.bytes.slice(offset, offset + length);
    patch(new DataView(copy.buffer));
    return copy;
  }
}

function align(length: number): number {
  return (length + 3) & ~3;
}

/** Puts tables together: directory, then the tables on boundaries of four bytes. */
function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const headLength = 12 + sorted.length * 16;
  const file = new Uint8Array(headLength + sorted.reduce((sum, [, { length }]) => sum + align(length), 0));
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - 2 ** power * 16);
  let at = headLength;
  sorted.forEach(([tag, bytes], index) => {
    file.set(bytes, at);
    const entry = 12 + index * 16;
    for (const [letter, character] of [...tag].entries()) view.setUint8(entry + letter, character.charCodeAt(0));
    view.setUint32(entry + 4, checksum(view, at, align(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += align(bytes.length);
  });
  return file;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
