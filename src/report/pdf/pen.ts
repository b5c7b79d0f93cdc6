import PDFDocument from 'pdfkit';
import type { Face } from './face.js';
import { Ink } from './ink.js';
import { PAGE, type Style } from './style.js';

export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
}

const ENCODER = new TextEncoder();

/** Where text stands in a line of a given width. */
export type Align = 'left' | 'right' | 'center';

type Element = PDFKit.PDFStructureElement;

/** What somebody who cannot see a piece is told of it. */
export interface Marked {
  /** Instead of a drawing. */
  readonly alt?: string;
  /** Which cells a table's head belongs to. */
  readonly scope?: 'Column' | 'Row';
}

/**
 * Draws on the pages of a tagged document: text in lines that were already broken, rules, shapes, and what each of them
 * is for somebody who listens to it. Coordinates are points from the top left corner of the page.
 */
export class Pen {
  readonly document: PDFKit.PDFDocument;
  readonly #faces: Faces;
  readonly #inks = new Map<Face, Ink>();
  /** The elements that are begun, outermost first; none in a document without structure. */
  readonly #open: Element[];

  /** `root` is the element everything stands in; without one, things are drawn with nothing said about them. */
  constructor(document: PDFKit.PDFDocument, faces: Faces, root: Element | null) {
    this.document = document;
    this.#faces = faces;
    this.#open = root ? [root] : [];
  }

  // -- text

  /** A text in lines no wider than `width` points. Characters the font lacks are replaced. */
  lines(text: string, width: number, style: Style): readonly string[] {
    return this.#face(style).lines(text, width / style.size);
  }

  /** On one line, shortened if it has to be. */
  oneLine(text: string, width: number, style: Style): string {
    const face = this.#face(style);
    const plain = face.printable(text).replaceAll(/\s+/gu, ' ');
    if (face.width(plain) * style.size <= width) return plain;
    const characters = [...plain];
    const upTo = (count: number) => `${characters.slice(0, count).join('')}…`;
    // By halves: names may be as long as their file.
    let fits = 0;
    let tooMany = characters.length;
    while (tooMany - fits > 1) {
      const middle = (fits + tooMany) >> 1;
      if (face.width(upTo(middle)) * style.size <= width) fits = middle;
      else tooMany = middle;
    }
    return upTo(fits);
  }

  widthOf(text: string, style: Style): number {
    return this.#face(style).width(text) * style.size;
  }

  /** Draws lines below one another from `y` down. Returns the height they take. */
  text(lines: readonly string[], x: number, y: number, style: Style, align: Align = 'left', width = 0): number {
    const face = this.#face(style);
    const ink = this.#inkOf(face);
    const shown: string[] = [];
    lines.forEach((line, index) => {
      if (line === '') return;
      const free = align === 'left' ? 0 : width - face.width(line) * style.size;
      const left = x + (align === 'center' ? free / 2 : free);
      const baseline = y + index * style.leading + (style.leading - style.size) / 2 + face.ascent * style.size;
      // The page's coordinates grow downwards; the letters are turned upright again.
      shown.push(`1 0 0 -1 ${decimal(left)} ${decimal(baseline)} Tm <${ink.encode(line)}> Tj`);
    });
    if (shown.length > 0) {
      const { id } = ink.font;
      this.document.page.fonts[id] ??= ink.font.ref();
      const colour = rgb(style.colour);
      this.#write(`q BT /${id} ${decimal(style.size)} Tf ${colour} rg ${shown.join(' ')} ET Q\n`);
    }
    return lines.length * style.leading;
  }

  // -- shapes

  rule(x: number, y: number, width: number, colour: string, thickness = 0.5): void {
    this.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(thickness)
      .strokeColor(colour)
      .stroke();
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.document.rect(x, y, width, height).fillColor(colour).fill();
  }

  outline(x: number, y: number, width: number, height: number, colour: string, dash?: number): void {
    const { document } = this;
    document.rect(x, y, width, height).lineWidth(0.6).strokeColor(colour);
    if (dash !== undefined) document.dash(dash, { space: dash });
    document.stroke();
    if (dash !== undefined) document.undash();
  }

  /** Thin slanting lines, for what is not known: visible in black and white. */
  hatch(x: number, y: number, width: number, height: number, colour: string): void {
    const { document } = this;
    document.save();
    document.rect(x, y, width, height).clip();
    document.lineWidth(0.6).strokeColor(colour);
    for (let from = x - height; from < x + width; from += 3) document.moveTo(from, y + height).lineTo(from + height, y);
    document.stroke();
    document.restore();
    this.outline(x, y, width, height, colour);
  }

  // -- structure

  /** A part of the document with parts inside. */
  group(type: string, draw: () => void, options: Marked = {}): void {
    const element = this.#begin(type, options);
    if (element) this.#open.push(element);
    draw();
    if (element) this.#open.pop();
    element?.end();
  }

  /** The same, left open: what is given to the result is drawn into it later. */
  later(type: string, draw: () => void): (draw: () => void) => void {
    const element = this.#begin(type);
    if (!element) {
      draw();
      return (more) => more();
    }
    const into = (more: () => void) => {
      this.#open.push(element);
      more();
      this.#open.pop();
    };
    into(draw);
    return (more) => {
      into(more);
      element.end();
    };
  }

  /** Something drawn that has a meaning: a heading, a paragraph, a cell, a figure. */
  mark(type: string, draw: () => void, options: Marked = {}): void {
    const element = this.#begin(type, options);
    if (element) element.add(draw);
    else draw();
    element?.end();
  }

  /** An element that is drawn in several pieces, on more than one page. `add` draws one, `end` closes it. */
  pieces(type: string, options: Marked = {}): { add(draw: () => void): void; end(): void } {
    const element = this.#begin(type, options);
    if (!element) return { add: (draw) => draw(), end: () => {} };
    return { add: (draw) => void element.add(draw), end: () => void element.end() };
  }

  /** Decoration: nothing to hear. */
  artifact(draw: () => void): void {
    const tagged = this.#open.length > 0;
    if (tagged) this.document.markContent('Artifact');
    draw();
    if (tagged) this.document.endMarkedContent();
  }

  #begin(type: string, options: Marked = {}): Element | null {
    const parent = this.#open.at(-1);
    if (!parent) return null;
    const element = this.document.struct(type as 'P', options);
    parent.add(element);
    return element;
  }

  /** As bytes: pdfkit turns texts into bytes one character at a time. */
  #write(content: string): void {
    this.document.addContent(ENCODER.encode(content));
  }

  /** The typeface as this document embeds it. */
  #inkOf(face: Face): Ink {
    const known = this.#inks.get(face);
    if (known) return known;
    // pdfkit embeds the subset, its widths and its characters; text itself is written here, without its line breaking.
    const { document } = this;
    document.font(face.font as unknown as PDFKit.Mixins.PDFFontSource, face.font.postscriptName);
    const ink = new Ink(document._font, face);
    this.#inks.set(face, ink);
    return ink;
  }

  #face({ bold }: Style): Face {
    return bold ? this.#faces.bold : this.#faces.regular;
  }
}

export interface DocumentOptions {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  /** The day the report is about: the same input gives the same bytes. */
  readonly created: NonNullable<PDFKit.DocumentInfo['CreationDate']>;
  readonly password?: string;
  readonly tagged: boolean;
}

/** A password no PDF can have: controls, unassigned characters such as newer emoji, mixed reading directions (RFC 4013). */
export class PasswordRefused extends Error {
  override readonly name = 'PasswordRefused';
}

/** An empty document with its structure begun. Throws PasswordRefused. */
export function newDocument(options: DocumentOptions): PDFKit.PDFDocument {
  try {
    return openDocument(options);
  } catch (error) {
    // pdfkit names the RFC and has no other mark for it.
    if (error instanceof Error && /\/rfc(?:4013|3454)\b/u.test(error.message)) throw new PasswordRefused(error.message);
    throw error;
  }
}

function openDocument({ title, author, lang, created, password, tagged }: DocumentOptions): PDFKit.PDFDocument {
  return new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // No default font: pdfkit would read one of its own for every document.
    font: null as unknown as string,
    tagged,
    lang,
    displayTitle: true,
    pdfVersion: password === undefined ? '1.7' : '1.7ext3',
    ...(password !== undefined && { userPassword: password, ownerPassword: password }),
    info: {
      Title: title,
      Author: author,
      Creator: 'tenken',
      Producer: 'tenken',
      CreationDate: created,
      ModDate: created,
    },
  });
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A colour (#RRGGBB) as PDF writes it: three numbers from 0 to 1. */
function rgb(colour: string): string {
  return [1, 3, 5].map((at) => decimal(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}
