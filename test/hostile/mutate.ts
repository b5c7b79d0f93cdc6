import { NAUGHTY } from '../support/naughty.js';
import type { Random } from './random.js';

/** What readers of YAML, JSON, templates and pictures are weak against, put in where it fits or does not. */
const TOKENS: readonly Uint8Array[] = [
  '&a [*a, *a]',
  '*a',
  '<<: *a',
  '&a ',
  '!!js/function "function(){}"',
  '!!binary aGk=',
  '!<tag:yaml.org,2002:set> ',
  '%YAML 1.1\n---\n',
  '\n---\n',
  '\n...\n',
  '__proto__: ',
  '"__proto__": {"polluted": true}',
  'constructor: {prototype: {polluted: true}}',
  'toString: ',
  'hasOwnProperty',
  '? ',
  '? [a, b]\n: c\n',
  '- - - - - - - - ',
  '['.repeat(150),
  '['.repeat(5000),
  '{"a":'.repeat(150),
  '{a: '.repeat(150),
  '{% if x %}'.repeat(200),
  '{% include "/etc/passwd" %}',
  '{% render "/etc/passwd" %}',
  '{{ "now" | date: "%s" }}',
  '{% for i in (1..100000000) %}x{% endfor %}',
  '{{ organization.constructor.constructor("return process")() }}',
  '{{ items | map: "__proto__" }}',
  '9007199254740993',
  '-9007199254740993',
  '1e400',
  `0x${'f'.repeat(40)}`,
  '.nan',
  '.inf',
  '-0',
  '1'.repeat(400),
  '2026-02-30',
  '9999-99-99',
  'null',
  '~',
  'true',
  '""',
  "''",
  '|\n',
  '>-\n',
  '\t',
  '　',
  '：',
  '＃',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u001b[2J\u001b]0;owned\u0007',
  '\u009b2J',
  '\u202egnp.exe',
  '\u2066\u200f',
  '\ufeff',
  '"\\ud800"',
  '"\\u001b[31m"',
  '"\\x1b[31m"',
  '\u{10ffff}',
  'a'.repeat(10_000),
  'あ'.repeat(5000),
  'e\u0301'.repeat(500),
  ' '.repeat(3000),
  '\n'.repeat(3000),
  '#'.repeat(3000),
  ...NAUGHTY,
].map((text) => new TextEncoder().encode(text));

/** Bytes no text has: NUL, half characters, surrogates in UTF-8, overlong forms, Shift_JIS, UTF-16 marks. */
const RAW: readonly Uint8Array[] = [
  [0],
  [0xff],
  [0xfe, 0xff],
  [0xc0, 0x80],
  [0xe3, 0x81],
  [0xed, 0xa0, 0x80],
  [0xed, 0xb0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0x82, 0xb1, 0x82, 0xf1],
  [0x1b, 0x24, 0x42],
  [0x1b],
  [0x7f],
  [0xc2, 0x9b],
].map((bytes) => Uint8Array.from(bytes));

type Change = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const CHANGES: readonly Change[] = [
  // One bit, one byte.
  (bytes, random) => {
    const copy = bytes.slice();
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  (bytes, random) => {
    const copy = bytes.slice();
    copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  // Something put in, at any place or where a word begins; something put in the place of a word.
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), 0, random.of(TOKENS)),
  (bytes, random) => splice(bytes, wordStart(bytes, random), 0, random.of(TOKENS)),
  (bytes, random) => {
    const at = wordStart(bytes, random);
    let end = at;
    while (end < bytes.length && !isBoundary(bytes[end] ?? 0)) end++;
    return splice(bytes, at, end - at, random.of(TOKENS));
  },
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), 0, random.of(RAW)),
  // Cut off, cut out, said twice, said elsewhere.
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), random.below(64), new Uint8Array()),
  (bytes, random) => {
    const lines = linesOf(bytes);
    const line = random.of(lines);
    lines.splice(random.below(lines.length + 1), 0, ...Array.from({ length: 1 + random.below(3) }, () => line));
    return joined(lines);
  },
  (bytes, random) => {
    const lines = linesOf(bytes);
    const [line] = lines.splice(random.below(lines.length), 1);
    if (line) lines.splice(random.below(lines.length + 1), 0, line);
    return joined(lines);
  },
  (bytes, random) => {
    const lines = linesOf(bytes);
    lines.splice(random.below(lines.length), 1 + random.below(4));
    return joined(lines);
  },
  // Other indentation.
  (bytes, random) => {
    const lines = linesOf(bytes);
    const at = random.below(lines.length);
    lines[at] = joined([
      new Uint8Array(random.below(7)).fill(random.of([32, 32, 32, 9])),
      lines[at] ?? new Uint8Array(),
    ]);
    return joined(lines);
  },
  // Half of one file and half of another.
  (bytes, random, other) => {
    const here = random.below(bytes.length + 1);
    return joined([bytes.subarray(0, here), other.subarray(random.below(other.length + 1))]);
  },
];

/** No mutated file is larger than this: what is large is tried by the tests of limits. */
const LARGEST = 256 * 1024;

/**
 * A file that is one to four steps away from a sound one. Of texts, most are made UTF-8 again: every other file would be
 * refused at the door, and nothing behind it would be tried.
 */
export function mutate(seeds: readonly Uint8Array[], random: Random, isText: boolean): Uint8Array {
  const bytes = changed(seeds, random);
  return isText && random.below(8) > 0 ? repaired(bytes) : bytes;
}

function repaired(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(/[\ufffd\0]/gu, ''));
}

function changed(seeds: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = random.of(seeds);
  for (let steps = 1 + random.below(4); steps > 0; steps--) {
    const before: Uint8Array = bytes.length === 0 ? Uint8Array.of(10) : bytes;
    bytes = random.of(CHANGES)(before, random, random.of(seeds)).slice(0, LARGEST);
  }
  return bytes;
}

function splice(bytes: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array {
  return joined([bytes.subarray(0, at), put, bytes.subarray(at + removed)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Lines with their line feeds. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

function wordStart(bytes: Uint8Array, random: Random): number {
  let at = random.below(bytes.length);
  while (at < bytes.length && !isBoundary(bytes[at] ?? 0)) at++;
  return Math.min(at + 1, bytes.length);
}

/** Space, line feed, quotes, colon, comma, brackets, braces. */
const isBoundary = (byte: number) => [32, 10, 34, 39, 44, 58, 91, 93, 123, 125].includes(byte);
