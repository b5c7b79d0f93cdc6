import { LIMITS } from './limits.js';
import { resolvePlain } from './plain-scalar.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './tree.js';
import { UNSURE, unlessUnsure } from './unsure.js';

/**
 * The part of YAML that answer files are written in: block maps of one-line values, flow maps and lists on one line,
 * quotes without escapes, comments. Many times as fast as a whole YAML parser, and a run that needs nothing else does
 * not load one. Whatever is not plainly of this kind, right or wrong, gives null and is left to the real parser; the
 * tests hold both to the same tree, positions included.
 */
export function parseSimpleYaml(text: string): MapNode | null {
  return UNUSUAL.test(text) ? null : unlessUnsure(() => new Reader(text).document());
}

// Tabs, lone carriage returns, other controls, and the line breaks and marks of Unicode.
const UNUSUAL = /\r(?!\n)|[^\P{Cc}\r\n]|[\u2028\u2029\ufeff]/u;

/** Goes through the text once. No recursion is deeper than maps may be, so that no text is too much for it. */
class Reader {
  readonly #text: string;
  /** Most files have no comment behind anything. */
  readonly #hasComments: boolean;
  /** Where the line after this one begins. */
  #next = 0;
  /** The indentation of the line that is looked at, the first with something on it; `END` after the last. */
  #indent: number = END;
  /** Where its content begins and ends, without indentation, comment and line break. */
  #start = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#hasComments = text.includes(' #');
  }

  document(): MapNode {
    this.#advance();
    if (this.#indent !== 0) throw UNSURE;
    return this.#blockMap(0, 0);
  }

  /** Moves to the next line that is neither blank nor a comment. */
  #advance(): void {
    const text = this.#text;
    while (this.#next < text.length) {
      const from = this.#next;
      let end = text.indexOf('\n', from);
      if (end === -1) end = text.length;
      this.#next = end + 1;
      if (text.charCodeAt(end - 1) === CR) end--; // of this line: a line before it ends in a line feed
      let start = from;
      while (text.charCodeAt(start) === SPACE) start++;
      if (start === end || text.charCodeAt(start) === HASH) continue;
      if (text.charCodeAt(start) === DOT && text.startsWith('...', start)) throw UNSURE; // the end of a document
      this.#indent = start - from;
      this.#start = start;
      this.#end = contentEnd(text, start, end, this.#hasComments);
      return;
    }
    this.#indent = END;
  }

  #blockMap(indent: number, depth: number): MapNode {
    if (depth >= LIMITS.depth) throw UNSURE;
    const entries: Entry[] = [];
    const seen = new Set<string>();
    while (this.#indent === indent) {
      const key = this.#blockKey();
      if (seen.has(key.text)) throw UNSURE;
      seen.add(key.text);
      entries.push({ key, value: this.#blockValue(key.end, indent, depth) });
    }
    // A value that goes on in the next line, or indentation that fits nothing.
    if (this.#indent > indent) throw UNSURE;
    return blockMapNode(entries);
  }

  /** The key a line begins with; after it, its colon. */
  #blockKey(): ScalarNode {
    const text = this.#text;
    const [start, end] = [this.#start, this.#end];
    if (isQuote(text.charCodeAt(start))) {
      const key = this.#quoted(start, end);
      if (!isMark(text, key.end, end) || key.end - start > LONGEST_KEY) throw UNSURE;
      return key;
    }
    if (!canBegin(text, start)) throw UNSURE;
    const most = Math.min(end, start + LONGEST_KEY + 1);
    let colon = start;
    while (colon < most && !isMark(text, colon, end)) colon++;
    if (colon === most || text.charCodeAt(colon - 1) === SPACE) throw UNSURE;
    return scalar(text, start, colon);
  }

  /** What stands behind a key's colon, or below it. Moves on to what comes after it. */
  #blockValue(colon: number, indent: number, depth: number): Node {
    const end = this.#end;
    let at = colon + 1;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    if (at < end) {
      const value = this.#inlineValue(at, end, depth);
      this.#advance();
      return value;
    }
    this.#advance();
    return this.#indent > indent ? this.#blockMap(this.#indent, depth + 1) : node(colon, colon, '', null);
  }

  #inlineValue(start: number, end: number, depth: number): Node {
    const text = this.#text;
    const first = text.charCodeAt(start);
    const isFlow = first === BRACE || first === BRACKET;
    if (isFlow || isQuote(first)) {
      const value = isFlow ? this.#flow(start, end, depth + 1) : this.#quoted(start, end);
      if (value.end !== end) throw UNSURE;
      return value;
    }
    if (!canBegin(text, start)) throw UNSURE;
    for (let at = start; at < end; at++) if (isMark(text, at, end)) throw UNSURE;
    return scalar(text, start, end);
  }

  /** A flow map or list of scalars, on one line. */
  #flow(start: number, end: number, depth: number): MapNode | ListNode {
    if (depth >= LIMITS.depth) throw UNSURE;
    const text = this.#text;
    const isMap = text.charCodeAt(start) === BRACE;
    const close = isMap ? BRACE_END : BRACKET_END;
    const entries: Entry[] = [];
    const items: Node[] = [];
    let at = afterSpaces(text, start + 1);
    while (text.charCodeAt(at) !== close) {
      if (isMap) at = this.#flowEntry(at, end, entries);
      else {
        const item = this.#flowScalar(at, end);
        items.push(item);
        at = item.end;
      }
      at = afterSpaces(text, at);
      if (text.charCodeAt(at) === COMMA) at = afterSpaces(text, at + 1);
      else if (text.charCodeAt(at) !== close) throw UNSURE;
    }
    return isMap ? { kind: 'map', start, end: at + 1, entries } : { kind: 'list', start, end: at + 1, items };
  }

  /** Adds one to those there are; where it ends. */
  #flowEntry(start: number, end: number, entries: Entry[]): number {
    const text = this.#text;
    const key = this.#flowScalar(start, end);
    if (text.charCodeAt(key.end) !== COLON || text.charCodeAt(key.end + 1) !== SPACE) throw UNSURE;
    // An answer has fewer fields; of more, looking through all of them for each would take too long.
    if (entries.length > MOST_FIELDS) throw UNSURE;
    for (const other of entries) if (other.key.text === key.text) throw UNSURE;
    const value = this.#flowScalar(afterSpaces(text, key.end + 1), end);
    entries.push({ key, value });
    return value.end;
  }

  /** A key, value or item. Whether what stands behind it may follow it is for the caller to see. */
  #flowScalar(start: number, end: number): ScalarNode {
    const text = this.#text;
    if (isQuote(text.charCodeAt(start))) return this.#quoted(start, end);
    if (!canBegin(text, start)) throw UNSURE;
    let stop = start;
    while (stop < end && !endsInFlow(text, stop, end)) stop++;
    while (text.charCodeAt(stop - 1) === SPACE) stop--;
    return scalar(text, start, stop);
  }

  /** The same in quotes. A doubled quote is one with something behind it that may not follow it. */
  #quoted(start: number, end: number): ScalarNode {
    const close = this.#text.indexOf(this.#text[start] as string, start + 1);
    if (close === -1 || close >= end) throw UNSURE;
    const text = this.#text.slice(start + 1, close);
    if (text.includes('\\')) throw UNSURE;
    return node(start, close + 1, text, text);
  }
}

const END = -1;
const [CR, SPACE, HASH, QUOTE, APOSTROPHE, COMMA, MINUS, DOT, COLON] = [13, 32, 35, 34, 39, 44, 45, 46, 58] as const;
const [BRACKET, BRACKET_END, BRACE, BRACE_END, IDEOGRAPHIC_SPACE] = [91, 93, 123, 125, 0x3000] as const;

/** Far below what YAML allows a key on one line. */
const LONGEST_KEY = 200;
const MOST_FIELDS = 32;

const isQuote = (char: number) => char === QUOTE || char === APOSTROPHE;

/** A colon with a space behind it, or at the end of what the line holds. */
function isMark(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === COLON && (at + 1 >= end || text.charCodeAt(at + 1) === SPACE);
}

/** What a plain scalar cannot begin with, by character. */
const NOT_FIRST = new Uint8Array(128);
for (const mark of '-?:,[]{}#&*!|>\'"%@`') NOT_FIRST[mark.charCodeAt(0)] = 1;

/** Whether a plain scalar can begin here. A minus may begin a number; every other mark has a meaning of its own. */
function canBegin(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (first >= 128) return first !== IDEOGRAPHIC_SPACE; // meant as a space, and none to YAML
  if (NOT_FIRST[first] === 0) return true;
  const second = text.charCodeAt(start + 1);
  return first === MINUS && second >= 48 && second <= 57;
}

/** Whether a plain scalar ends here in a flow: at one of the flow's own marks, at a colon, at a comment. */
function endsInFlow(text: string, at: number, end: number): boolean {
  const char = text.charCodeAt(at);
  if (char === COLON) return isMark(text, at, end) || isFlowMark(text.charCodeAt(at + 1));
  return isFlowMark(char);
}

function isFlowMark(char: number): boolean {
  return char === COMMA || char === BRACKET || char === BRACKET_END || char === BRACE || char === BRACE_END;
}

/** The end of a line's content: before a comment, and before the spaces at its end. */
function contentEnd(text: string, start: number, lineEnd: number, hasComments: boolean): number {
  let end = lineEnd;
  // In a piece of its own, or indexOf would look through the whole file for every line.
  const hash = hasComments ? text.slice(start, lineEnd).indexOf(' #') : -1;
  if (hash !== -1) {
    end = start + hash;
    const before = text.slice(start, end);
    if (!pairedQuotes(before, '"') || !pairedQuotes(before, "'")) throw UNSURE; // in quotes it is no comment
  }
  while (text.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

/**
 * The first place from here on without a space. Behind the content of a line that is a line break, a comment or the end
 * of the text, and none of them is a part of a flow.
 */
function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function pairedQuotes(text: string, quote: string): boolean {
  return text.split(quote).length % 2 === 1;
}

function scalar(text: string, start: number, end: number): ScalarNode {
  const plain = text.slice(start, end);
  return node(start, end, plain, resolvePlain(plain));
}

/** One shape for all of them: what reads them is then fast, too. */
function node(start: number, end: number, text: string, value: ScalarNode['value']): ScalarNode {
  return { kind: 'scalar', start, end, text, value };
}

/** A block map reaches from its first key to the end of its last value. */
export function blockMapNode(entries: readonly Entry[]): MapNode {
  return { kind: 'map', start: entries[0]?.key.start ?? 0, end: entries.at(-1)?.value.end ?? 0, entries };
}
