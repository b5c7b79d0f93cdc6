import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockMapNode, parseSimpleYaml } from '../../src/read/simple-yaml.js';
import { parseYaml } from '../../src/read/yaml.js';
import { inRepository } from '../support/files.js';

/** A longer search for differences: FUZZ_RUNS=50 npx vitest run test/read/simple-yaml. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1);

/** Where the simple reader gives an answer, the real parser gives the same one and finds nothing wrong. */
let accepted = 0;
function agrees(text: string): boolean {
  const simple = parseSimpleYaml(text);
  if (simple === null) return true;
  accepted++;
  const real = parseYaml(text);
  expect({ text, findings: real.findings, root: real.root }).toEqual({ text, findings: [], root: simple });
  return true;
}

/** The inside of a flow map of so many keys. */
const flowOf = (keys: number) => Array.from({ length: keys }, (_, at) => `k${at}: 1`).join(', ');

/** Maps in one another. */
const nested = (depth: number) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join('');

describe('the simple YAML reader', () => {
  it.each([
    ['bare answers', 'tenken: answers/1\nanswers:\n  "1": はい\n  2: 4\n  3: -1\n  S-1: ○\n  4:\n'],
    [
      'records on one line',
      'answers:\n  1: { answer: 対象外, reason: "使わない", note: \'a, b\' }\n  2: {}\n  3: [a, b]\n',
    ],
    [
      'records below',
      'answers:\n  "1":\n    answer: はい\n    note: 台帳（総務/PC台帳）\n\n  # 注\n  "2": はい # 注\n',
    ],
    ['Windows line ends', 'a: 1\r\nb:\r\n  c: 2\r\n\r\n# x\r\nd: "e"\r\n'],
    ['no line end', 'a: 1\nb: { c: d }'],
    ['addresses and times', 'a: http://x.example/#y\nb: 12:30\nc: a:b\nd: x#y\n'],
    [
      'what looks like numbers',
      'a: 007\nb: 0x1f\nc: 1.50\nd: 1e3\ne: .5\nf: 1.2.0\ng: 2026-11-20\nh: +4\ni: -0\nj: .inf\nk: 0o17\n',
    ],
    ['words of YAML', 'a: true\nb: NULL\nc: ~\nd: yes\ne: False\nf: nullable\ng: .nan.\n'],
    ['blank lines, also with spaces, and comments anywhere', '\n   \n# x\r\n\r\n  # y\na: 1\n \n# z'],
    ['spaces around values', 'a:   1   \nb:    # x\n  c: 2 \nd:  \ne: f  # g\n'],
    ['quotes in a comment, and paired ones before it', 'a: b # don\'t say "\nc: "d" # e\nf: \'g\' # h\n'],
    ['one kind of quotes in the other', `a: "b'c"\ne: 'f"g'\n`],
    ['quoted keys with spaces, colons and marks', `"a: b": 1\n'#c': 2\n'{d': 3\n"": 4\n`],
    ['an empty key at the beginning', '"": 1\n'],
    ['keys with marks inside', 'a:b: 1\na#b: 2\n1.5: 3\n.5: 4\n..: 5\na b: 6\n'],
    ['numbers below zero, from the first digit to the last', 'a: -0\nb: -9\n-1: c\nd: [-0, -9]\n'],
    ['what begins with a letter that is not one of English', 'ß: é\nあ: ○\n'],
    ['flows without spaces, and with many', 'a: {b: c,d: e}\nf: [g,h]\ni: {  j:   k  ,  l: m  }\nn: [  o  ,  p  ]\n'],
    ['flows that end in a comma', 'a: {b: c,}\nd: [e, ]\n'],
    ['empty flows', 'a: {}\nb: { }\nc: []\nd: [ ] # e\n'],
    ['quotes in flows', `a: {"b": 'c', 'd': "e"}\nf: ["g, h", 'i]']\n`],
    ['colons in flows', 'a: {b:c: d:e, f: http://x.example/}\ng: [h:i, j]\n'],
    ['keys of 200 characters', `${'a'.repeat(200)}: 1\n"${'b'.repeat(198)}": 2\n`],
    ['a flow of 33 keys', `a: { ${flowOf(33)} }\n`],
    ['as many maps in one another as there may be', nested(32)],
    ['a flow below one map fewer', `${nested(30)}${' '.repeat(30)}a: { b: c }\n`],
    ['maps that end by several levels at once', 'a:\n  b:\n    c: 1\nd:\n e: 2\n'],
  ])('reads %s by itself', (_name, text) => {
    expect(parseSimpleYaml(text)).not.toBeNull();
    agrees(text);
  });

  it.each([
    ['aliases', 'a: &x 1\nb: *x\n'],
    ['tags', 'a: !!str 1\n'],
    ['several lines of text', 'a: |\n  b\n'],
    ['a value that goes on', 'a: b\n  c\n'],
    ['lists', 'a:\n  - b\n'],
    ['tabs', 'a:\tb\n'],
    ['escapes', 'a: "\\u3042"\n'],
    ['doubled quotes', "a: 'it''s'\n"],
    ['a flow of more than 33 keys', `a: { ${flowOf(34)} }\n`],
    ['flows in flows', 'a: { b: { c: d } }\n'],
    ['flows over lines', 'a: {\n  b: c }\n'],
    ['duplicate keys', 'a: 1\na: 2\n'],
    ['documents', '---\na: 1\n'],
    ['full-width colons', 'a：1\n'],
    ['comments in quotes', 'a: "b #c"\n'],
    ['a flow below as many maps as there may be', `${nested(31)}${' '.repeat(31)}a: { b: c }\n`],
    ['text without a map', 'はい\n'],
    ['nothing', ''],
    ['comments only', '# a\n'],
    ['a first line that is indented', ' a: 1\n'],
    ['escapes that are none', "a: 'b\\c'\n"],
    ['the marks and breaks of Unicode', 'a: b\u2028c\n'],
    ['a mark of byte order further on', 'a: \ufeffb\n'],
    ['controls', 'a: \u0007b\n'],
    ['a line that only a carriage return ends', 'a: 1\rb: 2\n'],
    ['the end of a document', 'a: 1\n...\n'],
    ['the end of a document with a map behind it', 'a: 1\n... b: 2\n'],
    ['indentation that fits nothing', 'a:\n   b: 1\n  c: 2\n'],
    ['more maps in one another than there may be', nested(33)],
    ['a list below as many maps as there may be', `${nested(31)}${' '.repeat(31)}a: [b]\n`],
    ['a key without a colon', 'a\nb: 1\n'],
    ['a key without a colon at the end', 'b: 1\na'],
    ['a quoted key without a colon', '"a"\nb: 1\n'],
    ['a quoted key with something behind it', '"a"b: 1\n'],
    ['a space before the colon', 'a : 1\n'],
    ['a colon without a space', '"a":1\n'],
    ['an open quote, of a key', '"a: 1\nb": 2\n'],
    ['an open quote, of a value', "a: 'b\n  c'\n"],
    ['an open quote in a comment', 'a: "b # c"\n'],
    ['one quote too many before a comment', "a: it's # b\n"],
    ['something behind quotes', 'a: "b" c\n'],
    ['something behind a flow', 'a: {b: c} d\n'],
    ['a value that is another key', 'a: b: c\n'],
    ['a value that ends in a colon', 'a: b:\n'],
    ['long keys', `${'a'.repeat(201)}: 1\n`],
    ['long keys in quotes, of which YAML refuses the longest', `"${'a'.repeat(1100)}": 1\n`],
    ['an ideographic space for one of ASCII', 'a:\n　b: 1\n'],
    ['a minus before what is no digit', 'a: -/\n'],
    ['a minus before what is no digit either', 'a: -:b\n'],
    ['duplicate keys in a flow', 'a: {b: 1, c: 2, b: 3}\n'],
    ['duplicate keys in a flow, quoted', 'a: {b: 1, "b": 2}\n'],
    ['a flow without commas', 'a: {b: "c" d: e}\n'],
    ['a list without commas', 'a: ["b" "c"]\n'],
    ['a comma with nothing before it', 'a: [, b]\n'],
    ['two commas', 'a: [b,, c]\n'],
    ['keys without values in a flow', 'a: {b, c: d}\n'],
    ['a blank value in a flow', 'a: {b: , c: d}\n'],
    ['a blank value before the end of a flow', 'a: {b: }\n'],
    ['a colon without a space in a flow', 'a: {b:c}\n'],
    ['a colon without a space behind quotes in a flow', 'a: {"b":c}\n'],
    ['no colon behind quotes in a flow', 'a: {"b" c}\n'],
    ['a comma behind quotes in a flow', 'a: {"b", c}\n'],
    ['something else behind quotes in a flow', 'a: {"b"x c}\n'],
    ['doubled quotes of a key', "'it''s': 1\n"],
    ['doubled quotes in a flow', "a: ['it''s']\n"],
    ['doubled quotes of a key in a flow', "a: {'it''s': 1}\n"],
    ['a space before the colon in a flow', 'a: {b : c}\n'],
    ['a value that ends in a colon in a flow', 'a: {b: c:}\n'],
    ['a value that ends in a colon before a comma', 'a: [b:, c]\n'],
    ['pairs in a list', 'a: [b: c]\n'],
    ['flows in lists', 'a: [[b]]\n'],
    ['text that runs into a flow', 'a: [b[c]\n'],
    ['text that runs into braces', 'a: [b{c]\n'],
    ['the brackets of another flow', 'a: [b}\n'],
    ['braces that a bracket ends', 'a: {b: c]\n'],
    ['an open list', 'a: [b\nc: d]\n'],
    ['an open list with a comma', 'a: [b, # c]\n'],
    ['an open list before a line of its own mark', 'a: [b\n,c]\n'],
    ['an open list at the end', 'a: ['],
    ['an open flow at the end', 'a: {b: '],
    ['a flow with its end on the next line', 'a: [ "b"\n]\n'],
    ...[...'?:,[]{}&*!|>%@`'].flatMap((mark): [string, string][] => [
      [`a value that begins with ${mark}`, `a: ${mark}5\n`],
      [`a key that begins with ${mark}`, `${mark}a: 5\n`],
      [`a text in a flow that begins with ${mark}`, `a: [${mark}a]\n`],
    ]),
  ])('leaves %s to the real parser', (_name, text) => expect(parseSimpleYaml(text)).toBeNull());

  it('has block maps from their first key to the end of their last value', () => {
    const text = '\na: 1\nb:\n  c: {d: "e"} # x\n';
    const root = parseSimpleYaml(text);
    const below = root?.entries[1]?.value;
    expect([root, below].map((map) => map && text.slice(map.start, map.end))).toEqual([
      'a: 1\nb:\n  c: {d: "e"}',
      'c: {d: "e"}',
    ]);
  });

  it('has a map whose keys are all refused at the beginning', () => {
    expect(blockMapNode([])).toEqual({ kind: 'map', start: 0, end: 0, entries: [] });
  });

  it('agrees with the real parser on every YAML file of the repository', () => {
    const files = ['checklists', 'examples', 'test'].flatMap((folder) =>
      readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ya?ml$/u.test(name))
        .map((name) => `${folder}/${name}`),
    );
    for (const name of files) agrees(readFileSync(inRepository(name), 'utf8'));
    expect(parseSimpleYaml(readFileSync(inRepository('examples/ipa-self-check-25.yaml'), 'utf8'))).not.toBeNull();
  });

  // Pieces that are ordinary, and pieces that are traps; put together any way.
  const piece = fc.constantFrom(
    ...[
      'a',
      'b',
      '1',
      '-1',
      'S-1',
      'はい',
      '○',
      '?',
      '-',
      '~',
      'null',
      'true',
      '0x1',
      '1.0',
      '2026-11-20',
      '😀',
      'é',
      '　',
    ],
    ...[
      ':',
      ': ',
      ' :',
      '：',
      '#',
      ' #',
      '# ',
      ',',
      ', ',
      '{',
      '}',
      '{ ',
      ' }',
      '[',
      ']',
      '"',
      "'",
      "''",
      '\\',
      '&x',
      '*x',
      '!t',
    ],
    ...[
      '|',
      '>',
      '%',
      '@',
      '`',
      '- ',
      '? ',
      '---',
      '...',
      '<<',
      '=',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n',
      '\r',
      '\u00a0',
      '\u2028',
    ],
  );
  const soup = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
  const plainWord = fc.constantFrom(
    ...[
      'はい',
      '一部実施している',
      '4',
      '-1',
      '4.0',
      '2026-11-20',
      'a b',
      'x:y',
      'http://x.example/#a',
      'true',
      '~',
      '1.2.0',
      '?x',
      'é',
      '○',
      'x#y',
      '"x y"',
      "'x, y'",
    ],
  );
  const word = fc.oneof({ weight: 12, arbitrary: plainWord }, { weight: 1, arbitrary: soup });
  const comment = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom(' ', '  # 注', ' #', '# x'));
  const gap = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    fc.constantFrom('\n', '  \n', '# 注\n', '      # 注\n', '\r\n'),
  );
  const colon = fc.oneof({ weight: 10, arbitrary: fc.constant(': ') }, fc.constantFrom(':', ':   ', ' : '));
  const flow = fc
    .tuple(
      fc.array(fc.tuple(word, colon, word), { maxLength: 3 }),
      fc.constantFrom(', ', ',', ' , '),
      fc.constantFrom('{ ', '{'),
      fc.constantFrom(' }', '}'),
    )
    .map(
      ([pairs, comma, open, close]) =>
        `${open}${pairs.map(([key, mark, value]) => `${key}${mark}${value}`).join(comma)}${close}`,
    );
  const list = fc.array(word, { maxLength: 3 }).map((words) => `[${words.join(', ')}]`);
  /** Lines of a map, indented; keys are numbered so that most are different. */
  const map: fc.Arbitrary<(indent: string) => string> = fc.letrec<{ map: (indent: string) => string }>((tie) => ({
    map: fc
      .array(
        fc.tuple(
          gap,
          fc.option(word, { nil: null, freq: 3 }),
          colon,
          fc.oneof(
            { weight: 5, arbitrary: word.map((text) => () => text) },
            { weight: 2, arbitrary: flow.map((text) => () => text) },
            { weight: 1, arbitrary: list.map((text) => () => text) },
            { weight: 1, arbitrary: fc.constant(() => '') },
            { weight: 2, arbitrary: tie('map').map((below) => (indent: string) => `\n${below(`${indent}  `)}`) },
          ),
          comment,
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map(
        (entries) => (indent: string) =>
          entries
            .map(
              ([before, key, mark, value, after], at) =>
                `${before}${indent}${key ?? `k${at}`}${mark}${value(indent)}${after}`,
            )
            .join('\n'),
      ),
  })).map;
  const text = fc.tuple(map, fc.constantFrom('', '\n', '\n\n')).map(([make, end]) => make('') + end);

  it('agrees with the real parser on generated texts', () => {
    const before = accepted;
    fc.assert(fc.property(fc.oneof({ weight: 5, arbitrary: text }, soup), agrees), { numRuns: 20_000 * RUNS });
    expect(accepted - before).toBeGreaterThan(3000); // or the test would say nothing
  });

  it('agrees with the real parser on mutated answer files', () => {
    const before = accepted;
    const lines = readFileSync(inRepository('examples/sme-telework-34.yaml'), 'utf8').split('\n');
    const example = lines.slice(0, 30).join('\n');
    const mutation = fc.tuple(fc.nat(example.length), fc.nat(3), soup);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        let mutated = example;
        for (const [at, drop, put] of mutations) mutated = mutated.slice(0, at) + put + mutated.slice(at + drop);
        return agrees(mutated);
      }),
      { numRuns: 3000 * RUNS },
    );
    expect(accepted - before).toBeGreaterThan(300);
  });
});
