import type { CellStyle, Highlight } from './workbook.js';

/** The typeface of tenken's reports; it is part of Windows 10 and later, and others take its place elsewhere. */
const TYPEFACE = 'BIZ UDPGothic';
const SIZE = 10;

/** Number formats of Excel's own by their numbers, and one of ours. */
const FORMATS = { general: 0, text: 49, date: 164, tenths: 165 } as const;
const OWN_FORMATS = [
  [FORMATS.date, 'yyyy\\-mm\\-dd'],
  [FORMATS.tenths, '0.0'],
] as const;

/** Gathers the looks that cells have, each once, and writes them down as the styles of a workbook. */
export class Styles {
  readonly #fonts = new Pool([font({})]);
  // Excel keeps the first two for itself.
  readonly #fills = new Pool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Pool([border(undefined)]);
  readonly #formats = new Pool([cellFormat({}, 0, 0, 0)]);
  readonly #differences = new Pool([]);

  /** The number of a look. */
  of(style: CellStyle = {}): number {
    const fonts = this.#fonts.add(font(style));
    const fills = style.fill === undefined ? 0 : this.#fills.add(solid(style.fill));
    return this.#formats.add(cellFormat(style, fonts, fills, this.#borders.add(border(style.border))));
  }

  /** The number of what a highlight changes. */
  ofHighlight({ fill, color }: Highlight): number {
    const letters = color === undefined ? '' : `<font><color rgb="${argb(color)}"/></font>`;
    // Unlike in a cell, the background is the colour of a solid fill here.
    return this.#differences.add(
      `<dxf>${letters}<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill></dxf>`,
    );
  }

  xml(): string {
    const formats = OWN_FORMATS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      list('numFmts', formats),
      list('fonts', this.#fonts.all),
      list('fills', this.#fills.all),
      list('borders', this.#borders.all),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.#formats.all),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      list('dxfs', this.#differences.all),
      '</styleSheet>',
    ].join('');
  }
}

/** Texts in the order they came, each once. */
class Pool {
  readonly #numbers: Map<string, number>;

  constructor(first: readonly string[]) {
    this.#numbers = new Map(first.map((text, index) => [text, index]));
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function font({ bold, size = SIZE, color = '#1B1F24' }: CellStyle): string {
  const weight = bold ? '<b/>' : '';
  return `<font>${weight}<sz val="${size}"/><color rgb="${argb(color)}"/><name val="${TYPEFACE}"/><family val="3"/><charset val="128"/></font>`;
}

function solid(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function border(kind: CellStyle['border']): string {
  const line = (side: string, drawn: boolean) =>
    drawn ? `<${side} style="thin"><color rgb="FFD5DAE1"/></${side}>` : `<${side}/>`;
  const box = kind === 'box';
  return `<border>${line('left', box)}${line('right', box)}${line('top', box)}${line('bottom', kind !== undefined)}<diagonal/></border>`;
}

function cellFormat(style: CellStyle, fontId: number, fillId: number, borderId: number): string {
  const { align, vertical, wrap, indent, unlocked, format } = style;
  const alignment = [
    // An indent counts from the side a text is set to.
    align || indent ? ` horizontal="${align ?? 'left'}"` : '',
    ` vertical="${vertical ?? 'top'}"`,
    wrap ? ' wrapText="1"' : '',
    indent ? ` indent="${indent}"` : '',
  ].join('');
  const protection = unlocked ? '<protection locked="0"/>' : '';
  const number = format === undefined ? 0 : FORMATS[format];
  return (
    `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
    `<alignment${alignment}/>${protection}</xf>`
  );
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function list(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}
