import { Parser } from 'saxen';
import { finding } from '../../model/finding.js';
import { broken, Refused } from './zip.js';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one XML part wants to hear; names come without their prefix. */
export interface XmlReader {
  open(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Elements inside one another; a workbook has about ten. */
const MOST_DEPTH = 64;

/**
 * Reads one XML part of a workbook. Workbooks have no document type, and one that has could define entities that grow
 * without end: it is refused. Throws Refused for that and for what is not XML.
 */
export function readXml(part: string, bytes: Uint8Array, reader: XmlReader): void {
  const parser = new Parser();
  const decode = (text: string) => decodeReferences(text, part);
  let depth = 0;
  parser.on('openTag', (name, attributes) => {
    if (++depth > MOST_DEPTH) throw broken(part);
    reader.open(local(name), () => plain(attributes(), decode));
  });
  // Called for `<a/>` as well.
  parser.on('closeTag', (name) => {
    depth--;
    reader.close?.(local(name));
  });
  parser.on('text', (text) => reader.text?.(decode(text)));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('attention', () => {
    throw new Refused(finding('error', 'sheet.dtd', { part }, null));
  });
  try {
    parser.parse(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch (error) {
    throw error instanceof Refused ? error : broken(part);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes by their local names, in an object that inherits nothing. */
function plain(given: Readonly<Record<string, string>>, decode: (text: string) => string): Attributes {
  const result: Record<string, string> = Object.create(null);
  for (const name of Object.keys(given)) result[local(name)] = decode(given[name] as string);
  return result;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The five entities XML has of itself, and characters by number; the library's own decoder cuts those beyond 16 bits. A
 * number beyond all characters throws, and is broken for that.
 */
function decodeReferences(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));|&/giu, (_, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = NAMED.get(name);
    if (character === undefined) throw broken(part);
    return character;
  });
}
