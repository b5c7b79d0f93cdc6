import { LIMITS } from './limits.js';
import { resolvePlain } from './plain-scalar.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './tree.js';

/**
 * The part of YAML that answer files are written in: block maps of one-line values, flow maps and lists on one line,
 * quotes without escapes, comments. Many times as fast as a whole YAML parser, and a run that needs nothing else does
 * not load one. Whatever is not plainly of this kind, right or wrong, gives null and is left to the real parser; the
 * tests hold both to the same tree, positions included.
 */
export function parseSimpleYaml(text: string): MapNode | null {
  return UNUSUAL.test(text) ? null : new Reader(text).document();
}

// Tabs, lone carriage returns, other controls, and the line breaks and marks of Unicode.
const UNUSUAL = /\r(?!\n)|[^\P{Cc}\r\n]|[\u2028\u2029\ufeff]/u;

/** A line with something on it: where its content begins and ends, without indentation, comment and line break. */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

/** Thrown inside the reader only: this text is for the real parser. */
const UNSURE = Symbol('unsure');

class Reader {
  readonly #text: string;
  /** Most files have no comment behind anything. */
  readonly #hasComments: boolean;
  #next = 0;
  #line: Line | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#hasComments = text.includes(' #');
  }

  document(): MapNode | null {
    try {
      this.#advance();
      if (this.#line === null || this.#line.indent !== 0) return null;
      const map = this.#blockMap(0, 0);
      return this.#line === null ? map : null;
    } catch (error) {
      if (error === UNSURE) return null;
      throw error;
    }
  }

  /** Moves to the next line that is neither blank nor a comment. */
  #advance(): void {
    const text = this.#text;
    while (this.#next < text.length) {
      const from = this.#next;
      let end = text.indexOf('\n', from);
      if (end === -1) end = text.length;
      this.#next = end + 1;
      if (text.charCodeAt(end - 1) === CR && end > from) end--;
      let start = from;
      while (start < end && text.charCodeAt(start) === SPACE) start++;
      if (start === end || text.charCodeAt(start) === HASH) continue;
      if (text.startsWith('...', start)) throw UNSURE; // the end of a document
      this.#line = { indent: start - from, start, end: contentEnd(text, start, end, this.#hasComments) };
      return;
    }
    this.#line = null;
  }

  #blockMap(indent: number, depth: number): MapNode {
    if (depth >= LIMITS.depth) throw UNSURE;
    const entries: Entry[] = [];
    const seen = new Set<string>();
    while (this.#line !== null && this.#line.indent === indent) {
      const entry = this.#entry(this.#line, depth);
      if (seen.has(entry.key.text)) throw UNSURE;
      seen.add(entry.key.text);
      entries.push(entry);
    }
    // A value that goes on in the next line, or indentation that fits nothing.
    if (this.#line !== null && this.#line.indent > indent) throw UNSURE;
    return blockMapNode(entries);
  }

  #entry({ indent, start, end }: Line, depth: number): Entry {
    const key = this.#blockKey(start, end);
    let at = key.end + 1;
    while (at < end && this.#text.charCodeAt(at) === SPACE) at++;
    this.#advance();
    if (at < end) return { key, value: this.#inlineValue(at, end, depth) };
    const below = this.#line;
    if (below !== null && below.indent > indent) return { key, value: this.#blockMap(below.indent, depth + 1) };
    return { key, value: { kind: 'scalar', start: key.end, end: key.end, text: '', value: null } };
  }

  #blockKey(start: number, end: number): ScalarNode {
    const text = this.#text;
    const key = isQuote(text.charCodeAt(start)) ? this.#quoted(start, end) : plainKey(text, start, end);
    const after = text.charCodeAt(key.end + 1);
    if (text.charCodeAt(key.end) !== COLON || (key.end + 1 < end && after !== SPACE)) throw UNSURE;
    return key;
  }

  #inlineValue(start: number, end: number, depth: number): Node {
    const first = this.#text.charCodeAt(start);
    if (first === BRACE || first === BRACKET) {
      const node = this.#flow(start, end, depth + 1);
      if (node.end !== end) throw UNSURE;
      return node;
    }
    if (isQuote(first)) {
      const node = this.#quoted(start, end);
      if (node.end !== end) throw UNSURE;
      return node;
    }
    return plainValue(this.#text, start, end, BLOCK_END);
  }

  /** A flow map or list of scalars, on one line. */
  #flow(start: number, end: number, depth: number): MapNode | ListNode {
    if (depth >= LIMITS.depth) throw UNSURE;
    const text = this.#text;
    const isMap = text.charCodeAt(start) === BRACE;
    const close = isMap ? BRACE_END : BRACKET_END;
    const entries: Entry[] = [];
    const items: Node[] = [];
    let at = this.#skipSpaces(start + 1, end);
    while (text.charCodeAt(at) !== close) {
      if (isMap) {
        const entry = this.#flowEntry(at, end);
        if (entries.some(({ key }) => key.text === entry.key.text)) throw UNSURE;
        entries.push(entry);
        at = entry.value.end;
      } else {
        const item = this.#flowScalar(at, end);
        items.push(item);
        at = item.end;
      }
      at = this.#skipSpaces(at, end);
      if (text.charCodeAt(at) === COMMA) {
        at = this.#skipSpaces(at + 1, end);
        if (text.charCodeAt(at) === close) throw UNSURE;
      } else if (text.charCodeAt(at) !== close) throw UNSURE;
    }
    const span = { start, end: at + 1 };
    return isMap ? { kind: 'map', ...span, entries } : { kind: 'list', ...span, items };
  }

  #flowEntry(start: number, end: number): Entry {
    const key = this.#flowScalar(start, end, true);
    if (this.#text.charCodeAt(key.end) !== COLON || this.#text.charCodeAt(key.end + 1) !== SPACE) throw UNSURE;
    return { key, value: this.#flowScalar(this.#skipSpaces(key.end + 1, end), end) };
  }

  #flowScalar(start: number, end: number, isKey = false): ScalarNode {
    if (isQuote(this.#text.charCodeAt(start))) return this.#quoted(start, end);
    return plainValue(this.#text, start, end, isKey ? FLOW_KEY_END : FLOW_END);
  }

  #quoted(start: number, end: number): ScalarNode {
    const quote = this.#text[start] ?? '';
    const close = this.#text.slice(0, end).indexOf(quote, start + 1);
    if (close === -1) throw UNSURE;
    const text = this.#text.slice(start + 1, close);
    // An escape, or a doubled quote.
    if (text.includes('\\') || this.#text[close + 1] === quote) throw UNSURE;
    return { kind: 'scalar', start, end: close + 1, text, value: text };
  }

  #skipSpaces(from: number, end: number): number {
    let at = from;
    while (at < end && this.#text.charCodeAt(at) === SPACE) at++;
    if (at >= end) throw UNSURE;
    return at;
  }
}

const [CR, SPACE, HASH, QUOTE, APOSTROPHE, COMMA, COLON] = [13, 32, 35, 34, 39, 44, 58];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [91, 93, 123, 125];

const isQuote = (char: number) => char === QUOTE || char === APOSTROPHE;

/** The end of a line's content: before a comment, and before the spaces at its end. */
function contentEnd(text: string, start: number, lineEnd: number, hasComments: boolean): number {
  let end = lineEnd;
  const line = hasComments ? text.slice(start, lineEnd) : ''; // or indexOf would look through the whole file for every line
  const hash = line.indexOf(' #');
  if (hash !== -1) {
    // In quotes it is no comment.
    const before = line.slice(0, hash);
    if (!pairedQuotes(before, '"') || !pairedQuotes(before, "'")) throw UNSURE;
    end = start + hash;
  }
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

function pairedQuotes(text: string, quote: string): boolean {
  return text.split(quote).length % 2 === 1;
}

/** What a plain scalar cannot begin with, and what ends one: two sets in a flow, since its own marks end it there. */
const NOT_FIRST = new Set('-?:,[]{}#&*!|>\'"%@`　');
const BLOCK_END = /: |:$| #/u;
const FLOW_END = /[,[\]{}]|: |:$|:[,[\]{}]| #/u;
const FLOW_KEY_END = /:|[,[\]{}]| #/u;

function plainKey(text: string, start: number, end: number): ScalarNode {
  const first = text[start] ?? '';
  if (NOT_FIRST.has(first)) throw UNSURE;
  let colon = text.indexOf(':', start);
  while (colon !== -1 && colon < end && colon + 1 < end && text.charCodeAt(colon + 1) !== SPACE)
    colon = text.indexOf(':', colon + 1);
  if (colon === -1 || colon >= end || colon - start > LONGEST_KEY || text.charCodeAt(colon - 1) === SPACE) throw UNSURE;
  return scalar(text, start, colon);
}

/** Far below what YAML allows a key on one line. */
const LONGEST_KEY = 200;

/** A plain scalar from `start`; in a block it must fill the line, in a flow it ends at one of the flow's marks. */
function plainValue(text: string, start: number, lineEnd: number, ends: RegExp): ScalarNode {
  const line = text.slice(start, lineEnd);
  const first = line[0] ?? '';
  const second = line[1] ?? ' ';
  // A minus may begin a number; every other mark has a meaning of its own.
  if (NOT_FIRST.has(first) && !(first === '-' && /\d/u.test(second))) throw UNSURE;
  if (ends === BLOCK_END) {
    // What ends one begins with a colon or a space; most lines have neither.
    if (/[: ]/u.test(line) && ends.test(line)) throw UNSURE;
    return scalar(text, start, lineEnd);
  }
  const stop = line.search(ends);
  if (stop <= 0) throw UNSURE;
  const isMark = ends === FLOW_KEY_END ? line[stop] === ':' : /[,\]}]/u.test(line[stop] ?? '');
  const plain = line.slice(0, stop).trimEnd();
  if (!isMark || plain === '' || plain.length > LONGEST_KEY * 20 || (ends === FLOW_KEY_END && line[stop - 1] === ' '))
    throw UNSURE;
  if (plain !== line.slice(0, stop).replace(/ +$/u, '')) throw UNSURE; // only spaces are white space to YAML
  return scalar(text, start, start + plain.length);
}

function scalar(text: string, start: number, end: number): ScalarNode {
  const plain = text.slice(start, end);
  return { kind: 'scalar', start, end, text: plain, value: resolvePlain(plain) };
}

/** A block map reaches from its first key to the end of its last value. */
export function blockMapNode(entries: readonly Entry[]): MapNode {
  return { kind: 'map', start: entries[0]?.key.start ?? 0, end: entries.at(-1)?.value.end ?? 0, entries };
}
