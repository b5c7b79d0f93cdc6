/**
 * A TrueType font read straight from its bytes: which glyph a character has, how wide it is, its outline. Japanese needs
 * no shaping, so this is all a document needs, at a fraction of what a font engine costs to load. The fonts are tenken's
 * own, never a user's: what is malformed throws. (OpenType specification, chapters cmap, head, hhea, hmtx, loca, glyf.)
 */
export class TrueType {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly #view: DataView;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #cmap: number;
  readonly #metrics: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#tables = readDirectory(this.#view);
    const head = this.table('head').offset;
    this.unitsPerEm = this.#view.getUint16(head + 18);
    const [minX = 0, minY = 0, maxX = 0, maxY = 0] = [36, 38, 40, 42].map((at) => this.#view.getInt16(head + at));
    this.bbox = { minX, minY, maxX, maxY };
    const hhea = this.table('hhea').offset;
    this.ascent = this.#view.getInt16(hhea + 4);
    this.descent = this.#view.getInt16(hhea + 6);
    this.lineGap = this.#view.getInt16(hhea + 8);
    this.#metrics = this.#view.getUint16(hhea + 34);
    const os2 = this.table('OS/2').offset;
    this.xHeight = this.#view.getInt16(os2 + 86);
    this.capHeight = this.#view.getInt16(os2 + 88);
    this.#cmap = this.#findCmap();
  }

  table(tag: string): Table {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table;
  }

  hasTable(tag: string): boolean {
    return this.#tables.has(tag);
  }

  /** The glyph of a character; 0 where the font has none. */
  glyphOf(code: number): number {
    const view = this.#view;
    const groups = view.getUint32(this.#cmap + 12);
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = this.#cmap + 16 + middle * 12;
      if (code < view.getUint32(group)) high = middle - 1;
      else if (code > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + code - view.getUint32(group);
    }
    return 0;
  }

  /** Width of a glyph in font units, and its distance from the left. */
  metricsOf(glyph: number): { readonly advance: number; readonly bearing: number } {
    const { offset } = this.table('hmtx');
    const last = this.#metrics - 1;
    const advance = this.#view.getUint16(offset + Math.min(glyph, last) * 4);
    const bearing = glyph <= last ? offset + glyph * 4 + 2 : offset + this.#metrics * 4 + (glyph - this.#metrics) * 2;
    return { advance, bearing: this.#view.getInt16(bearing) };
  }

  /** The bytes of a glyph's outline; empty for a space. */
  outlineOf(glyph: number): Uint8Array {
    const { offset } = this.table('loca');
    const isLong = this.#view.getInt16(this.table('head').offset + 50) === 1;
    const at = (index: number) =>
      isLong ? this.#view.getUint32(offset + index * 4) : this.#view.getUint16(offset + index * 2) * 2;
    const glyf = this.table('glyf').offset;
    return this.bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1));
  }

  /** The character map for all of Unicode (format 12). */
  #findCmap(): number {
    const { offset } = this.table('cmap');
    const count = this.#view.getUint16(offset + 2);
    for (let index = 0; index < count; index++) {
      const subtable = offset + this.#view.getUint32(offset + 4 + index * 8 + 4);
      if (this.#view.getUint16(subtable) === 12) return subtable;
    }
    throw new Error('the font has no character map of format 12');
  }
}

/** Where a table lies in the file. */
export interface Table {
  readonly offset: number;
  readonly length: number;
}

function readDirectory(view: DataView): ReadonlyMap<string, Table> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + index * 16;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
      return [tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }] as const;
    }),
  );
}
