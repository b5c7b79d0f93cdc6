import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { bytesOf } from '../support/files.js';

/** Of each finding: where it begins, the text it marks, its code and what it says. All are errors. */
async function said(text: string, name = 'a.yaml') {
  const { findings, source } = await parseFile(name, bytesOf(text), LIMITS.answerBytes);
  return findings.map(({ severity, span, code, args }) => {
    expect(severity).toBe('error');
    return [span?.start, span && source.text.slice(span.start, span.end), code, args];
  });
}

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('what is said of YAML, and where', () => {
  it.each([
    ['a: 1\nb: 2\na: 3', 10, 'a', 'syntax.duplicate-key', { key: 'a' }],
    ['a: &x 1\nb: *x', 11, '*x', 'syntax.alias', {}],
    ['a: !!binary aGk=', 3, '!!binary', 'syntax.tag', { tag: '!!binary' }],
    ['a: !run x', 3, '!run', 'syntax.tag', { tag: '!run' }],
    ['a: !run &b x', 3, '!run', 'syntax.tag', { tag: '!run' }],
    ['a: !!map {b: 1}', 3, '!!map', 'syntax.tag', { tag: '!!map' }],
    ['!!map\na: 1', 0, '!!map', 'syntax.tag', { tag: '!!map' }],
    ['!own key: 1', 0, '!own', 'syntax.tag', { tag: '!own' }],
    ['a: 1\n---\nb: 2', 5, '---', 'syntax.several-documents', {}],
    ['a:\n\tb: 1', 3, '\t', 'syntax.tab', {}],
    ['a: 1\n名前：値\nb: 2', 7, '：', 'syntax.fullwidth-colon', {}],
    ['a: 1\n名前 ：値\nb: 2', 8, '：', 'syntax.fullwidth-colon', {}],
    ['a: 1\n"名前"：値\nb: 2', 9, '：', 'syntax.fullwidth-colon', {}],
    ["a: 1\n'名前'：値\nb: 2", 9, '：', 'syntax.fullwidth-colon', {}],
    ['a: 1\n- 名前：値', 9, '：', 'syntax.fullwidth-colon', {}],
    ['a: 1\n　名前：値\nb: 2', 8, '：', 'syntax.fullwidth-colon', {}],
    ['a: 1\n名前　：値\nb: 2', 8, '：', 'syntax.fullwidth-colon', {}],
    ['名前：値\nb: 2\n', 2, '：', 'syntax.fullwidth-colon', {}],
    [`a: 1\n${'名'.repeat(64)}：値\nb: 2`, 69, '：', 'syntax.fullwidth-colon', {}],
    ['a: 1\n名 前：値\nb: 2', 5, '名 前：値', 'syntax.yaml', { problem: 'MISSING_CHAR' }],
    ['a: 1\n名:前：値\nb: 2', 5, '名:前：値\nb', 'syntax.yaml', { problem: 'MULTILINE_IMPLICIT_KEY' }],
    ['a: 1\nb : c：d: e', 9, 'c', 'syntax.yaml', { problem: 'BLOCK_AS_IMPLICIT_KEY' }],
    ['a:\r\n　b: 1', 4, '　', 'syntax.ideographic-space', {}],
    ['a: [\n\t　b', 6, '　', 'syntax.ideographic-space', {}],
    ['a: "\n　b: 1', 5, '　', 'syntax.ideographic-space', {}],
    ['a: 1\n\n\tb: 1', 6, '\t', 'syntax.tab', {}],
    ['b: !<tag:yaml.org,2002:int> 1', 3, '!<tag:yaml.org,2002:int>', 'syntax.tag', { tag: '!!int' }],
    ['a: !x\n  - 1', 3, '!x', 'syntax.tag', { tag: '!x' }],
    ['a: !x  &y  1', 3, '!x', 'syntax.tag', { tag: '!x' }],
    ['? !x a\n: 1', 2, '!x', 'syntax.tag', { tag: '!x' }],
    ['a: *b', 3, '*b', 'syntax.alias', {}],
    ['*b : 1', 0, '*b', 'syntax.complex-key', {}],
    ['{a: 1, a: 2, b: 3}', 7, 'a', 'syntax.duplicate-key', { key: 'a' }],
    ['a:\n　b: 1', 3, '　', 'syntax.ideographic-space', {}],
    ['a: [\n　b', 5, '　', 'syntax.ideographic-space', {}],
    ['a: [\n  　b', 7, '　', 'syntax.ideographic-space', {}],
    ['　a: 1', 0, '　', 'syntax.ideographic-space', {}],
    ['? [a]\n: 1', 2, '[a]', 'syntax.complex-key', {}],
    ['a: %x', 3, '%', 'syntax.yaml', { problem: 'BAD_SCALAR_START' }],
    ['a: "x', 5, '', 'syntax.yaml', { problem: 'MISSING_CHAR' }],
    ['', 0, '', 'file.empty', {}],
    ['# x', 0, '', 'file.empty', {}],
    [`a: ${lists(32)}`, 34, '[]', 'syntax.too-deep', { limit: 32 }],
  ])('%j', async (text, ...finding) => expect(await said(text)).toEqual([finding]));

  it('is the value itself where its tag is too long to be shown', async () => {
    const tag = `!${'x'.repeat(250)}`;
    expect(await said(`a: ${tag} 1`)).toEqual([[255, '1', 'syntax.tag', { tag }]]);
  });

  it('is the problem itself where nobody would have meant a key', async () => {
    const [[start, , code] = []] = await said(`a: 1\n${'名'.repeat(65)}：値\nb: 2`);
    expect([start, code]).toEqual([5, 'syntax.yaml']);
  });

  it('is each line that is wrong, and each only once', async () => {
    expect(await said('a: [1\nb: 2\nc: ]')).toEqual([
      [6, 'b', 'syntax.yaml', { problem: 'BAD_INDENT' }],
      [14, ']', 'syntax.yaml', { problem: 'UNEXPECTED_TOKEN' }],
    ]);
  });

  it('is nothing where a full-width colon is part of a text, or the value is as deep as it may be', async () => {
    for (const text of ['a: 名前：値', 'a:\n  - 名前：値', '名前：値: x', `a: ${lists(31)}`])
      expect(await said(text)).toEqual([]);
  });
});

describe('what is said of JSON, and where', () => {
  it.each([
    ['{"a": 1,}', 8, '}', 'syntax.json', { problem: 'PropertyNameExpected' }],
    ['{"a": 1 // x\n}', 8, '// x', 'syntax.json', { problem: 'InvalidCommentToken' }],
    ['{"a": 1,\n "a": 2}', 10, '"a"', 'syntax.duplicate-key', { key: 'a' }],
    ['{"a" 1}', 5, '1', 'syntax.json', { problem: 'ColonExpected' }],
    ['{"a": tru}', 6, 'tru', 'syntax.json', { problem: 'InvalidSymbol' }],
    [' \n', 0, '', 'file.empty', {}],
    [`{"a": ${lists(32)}}`, 37, '[]', 'syntax.too-deep', { limit: 32 }],
  ])('%j', async (text, ...finding) => expect(await said(text, 'a.json')).toEqual([finding]));

  it('is nothing where a value is as deep as it may be', async () => {
    expect(await said(`{"a": ${lists(31)}}`, 'a.json')).toEqual([]);
  });
});

describe('the tree of a file', () => {
  const scalars = async (text: string, name: string) => {
    const { root } = await parseFile(name, bytesOf(text), LIMITS.answerBytes);
    if (root?.kind !== 'map') throw new Error('not a map');
    return root.entries.map(({ key, value }) => [key.text, value.kind === 'scalar' && [value.text, value.value]]);
  };

  it('keeps what was typed beside what it means, in JSON and in YAML', async () => {
    const kept = [
      ['a', ['1.50', 1.5]],
      ['b', ['true', true]],
      ['c', ['x "y"', 'x "y"']],
      ['d', ['12', '12']],
    ];
    const json = '{"a": 1.50, "b": true, "c": "x \\"y\\"", "d": "12"}';
    expect(await scalars(json, 'a.json')).toEqual(kept);
    expect(await scalars(json, 'a.yaml')).toEqual(kept);
    expect(await scalars('{"a": null}', 'a.json')).toEqual([['a', ['', null]]]);
  });

  it('has the marks of YAML for nothing, and their texts in quotes', async () => {
    expect(await scalars('a: ~\nb: "~"\nc: ""\nd: |\n  x\n  y\ne:\nf: 1\n', 'a.yaml')).toEqual([
      ['a', ['~', null]],
      ['b', ['~', '~']],
      ['c', ['', '']],
      ['d', ['x\ny\n', 'x\ny\n']],
      ['e', ['', null]],
      ['f', ['1', 1]],
    ]);
  });

  it('has each place, of maps and lists from their first to their last character in JSON', async () => {
    const text = ' {"a": [1, {"b": 2}]} ';
    const { root } = await parseFile('a.json', bytesOf(text), LIMITS.answerBytes);
    const list = root?.kind === 'map' ? root.entries[0]?.value : undefined;
    const inner = list?.kind === 'list' ? list.items[1] : undefined;
    const at = (node?: { start: number; end: number } | null) => node && text.slice(node.start, node.end);
    expect([at(root), at(list), at(inner)]).toEqual([text.trim(), '[1, {"b": 2}]', '{"b": 2}']);
  });
});

describe('nesting that would exhaust a parser', () => {
  const codes = async (text: string) => (await said(text)).map(([start, , code]) => [start, code]);
  const tooDeep = (at: number) => [[at, 'syntax.too-deep']];

  it.each([
    ['[', 200],
    ['{', 200],
    ['- ', 400],
    ['? ', 400],
    [': ', 400],
  ])('is stopped at the 201st %j in a row', async (mark, at) => {
    expect(await codes(mark.repeat(250))).toEqual(tooDeep(at));
  });

  it('is stopped at the 2,001st space of indentation', async () => {
    expect(await codes(`a:\n${' '.repeat(2001)}b: 1\nc:\n- 1`)).toEqual(tooDeep(2003));
    expect(await codes(`a:\n${' '.repeat(2000)}b: 1\nc:\n- 1`)).toEqual([]);
  });

  it('counts brackets that are open, marks and spaces of one line alone, and closing brackets not below none', async () => {
    for (const pair of ['[]', '{}']) expect(await codes(`a: "${pair.repeat(300)}"\nb:\n- 1`)).toEqual([]);
    expect(await codes(`a: "${']'.repeat(300)}${'['.repeat(200)}"\nb:\n- 1`)).toEqual([]);
    expect(await codes(`a: "${']'.repeat(300)}${'['.repeat(201)}"\nb:\n- 1`)).toEqual(tooDeep(504));
    expect(await codes(`a:\n${'  - 1\n'.repeat(1100)}`)).toEqual([]);
    expect(await codes(`a:\r${'  - 1\r'.repeat(1100)}`)).toEqual([]);
    expect(await codes(`a: b ${'- '.repeat(300)}`)).toEqual([]);
    expect(await codes(`a: b${' '.repeat(3000)}c`)).toEqual([]);
  });

  it('is no part of a text in sound JSON, nor are spaces between its parts', async () => {
    const json = async (text: string) => (await said(text, 'a.json')).map(([start, , code]) => [start, code]);
    const marks = '[{'.repeat(150);
    expect(await json(`{"a": "${marks}", "b\\"${marks}": ["\\\\", "${marks}"]}`)).toEqual([]);
    expect(await json(`{"a":\n${' '.repeat(2001)}1}`)).toEqual([]);
    expect(await json(`[${Array.from({ length: 300 }, () => `["${marks}", {}]`).join()}]`)).toEqual([]);
    expect(await json(`{"a": "${marks}",}`)).toEqual(tooDeep(206));
    // As deep as a parser takes it, it is read, and found to be deeper than it may be.
    const nested = (depth: number) => `${'['.repeat(depth)}"${marks}"${']'.repeat(depth)}`;
    expect(await json(nested(200))).toEqual(tooDeep(32));
    expect(await json(nested(201))).toEqual(tooDeep(200));
    expect(await json(nested(10_000))).toEqual(tooDeep(200));
    const maps = (depth: number) => `${'{"a":'.repeat(depth)}"${marks}"${'}'.repeat(depth)}`;
    expect(await json(maps(200))).toEqual(tooDeep(160));
    expect(await json(maps(201))).toEqual(tooDeep(1000));
  });
});
