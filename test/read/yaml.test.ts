import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { Lines } from '../../src/read/source.js';
import { toPlain } from '../../src/read/tree.js';
import { bytesOf } from '../support/files.js';

/** What was found, as `line:column code`. */
async function found(text: string, name = 'a.yaml'): Promise<string[]> {
  const { findings, source } = await parseFile(name, bytesOf(text), LIMITS.answerBytes);
  const lines = new Lines(source.text);
  return findings.map(({ code, span }) => {
    const { line, column } = lines.at(span?.start ?? 0);
    return `${line}:${column} ${code}`;
  });
}

const plain = async (text: string, name = 'a.yaml') => {
  const { root } = await parseFile(name, bytesOf(text), LIMITS.answerBytes);
  return root && toPlain(root);
};

describe('YAML', () => {
  it('becomes typed values', async () => {
    expect(await plain('a: 1\nb: はい\nc: [true, ~, "1"]\nd: 2026-11-20\n')).toEqual({
      a: 1,
      b: 'はい',
      c: [true, null, '1'],
      d: '2026-11-20',
    });
  });

  it.each([
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', ['3:1 syntax.duplicate-key']],
    ['an alias', 'a: &x 1\nb: *x\n', ['2:4 syntax.alias']],
    ['a tag', 'a: !!binary aGk=\n', ['1:4 syntax.tag']],
    ['a tag of its own', 'a: !run x\n', ['1:4 syntax.tag']],
    ['a tag with a name for the value behind it', 'a: !run &b x\n', ['1:4 syntax.tag']],
    ['a value whose tag has a comment between', 'a: !run # why\n  b: 1\n', ['2:3 syntax.tag']],
    ['several documents', 'a: 1\n---\nb: 2\n', ['2:1 syntax.several-documents']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 syntax.tab']],
    ['a full-width colon after a key', 'a: 1\n名前：値\nb: 2\n', ['2:3 syntax.fullwidth-colon']],
    ['an ideographic space as indentation', 'a:\n　b: 1\n', ['2:1 syntax.ideographic-space']],
    ['one that ends a list before its time', 'a: [\n　b\n', ['2:1 syntax.ideographic-space']],
    ['a quote that is not closed', 'a: "x\n', ['2:1 syntax.yaml']],
    ['a key that is a list', '? [a]\n: 1\n', ['1:3 syntax.complex-key']],
    ['nothing', '', ['1:1 file.empty']],
    ['comments only', '# nothing\n', ['1:1 file.empty']],
  ])('points at %s', async (_name, text, expected) => expect(await found(text)).toEqual(expected));

  it('reports every problem at once, with the right lines after CRLF, BOM and wide characters', async () => {
    const text = '\ufeffキー: 😀 &x 値\r\nb: 1\r\nb: 2\r\nc: *x\r\n';
    expect(await found(text)).toEqual(['3:1 syntax.duplicate-key', '4:4 syntax.alias']);
  });

  it('keeps what was typed beside what it means: 5.10 stays a key of its own', async () => {
    const { root } = await parseFile('a.yaml', bytesOf('5.10: x\n5.1: y\n'), LIMITS.answerBytes);
    expect(root?.kind === 'map' && root.entries.map(({ key }) => key.text)).toEqual(['5.10', '5.1']);
  });

  it('does not take __proto__ and << for anything but names', async () => {
    const value = (await plain('__proto__: {polluted: true}\n<<: {a: 1}\n')) as object;
    expect(Object.keys(value)).toEqual(['__proto__', '<<']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('limits', () => {
  it.each([
    ['half a megabyte of open brackets', '['.repeat(500_000)],
    ['half a megabyte of open braces', '{'.repeat(500_000)],
    ['nested lists on one line', '- '.repeat(20_000)],
    ['nested keys on one line', '? '.repeat(20_000)],
    ['deep indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['balanced brackets, 5,000 deep', '['.repeat(5000) + ']'.repeat(5000)],
    ['brackets, 100 deep', '['.repeat(100) + ']'.repeat(100)],
  ])('stop %s with their own finding', async (_name, text) => {
    expect((await found(text)).map((each) => each.split(' ')[1])).toEqual(['syntax.too-deep']);
    if (!text.includes('\n') && !text.includes('- ') && !text.includes('? ')) {
      expect((await found(text, 'a.json')).map((each) => each.split(' ')[1])).toEqual(['syntax.too-deep']);
    }
  });

  it('stop a file that is too large before reading it', async () => {
    const { findings } = await parseFile('a.yaml', new Uint8Array(101), 100);
    expect(findings).toMatchObject([{ code: 'file.too-large', args: { size: 101, limit: 100 } }]);
  });

  it('allow what people write', async () => {
    const deep = 'a: {b: {c: {d: [[[["((((((([[[["]]]]}}}}';
    expect(await found(deep.replace('}}}}', '}}}'))).toEqual([]);
  });
});

describe('JSON', () => {
  it('becomes the same tree as YAML', async () => {
    const text = '{"a": 1, "b": "\\u306f\\ud83d\\ude00", "c": [true, null, "1"]}';
    expect(await plain(text, 'a.json')).toEqual({ a: 1, b: 'は😀', c: [true, null, '1'] });
  });

  it.each([
    ['a trailing comma', '{"a": 1,}', ['1:9 syntax.json']],
    ['a comment', '{"a": 1 // x\n}', ['1:9 syntax.json']],
    ['a duplicate key', '{"a": 1,\n "a": 2}', ['2:2 syntax.duplicate-key']],
    ['single quotes', "{'a': 1}", ['1:2 syntax.json']],
    ['several values', '{"a": 1}\n{"b": 2}', ['2:1 syntax.json']],
    ['nothing', '', ['1:1 file.empty']],
  ])('points at %s', async (_name, text, expected) => expect(await found(text, 'a.json')).toEqual(expected));
});
