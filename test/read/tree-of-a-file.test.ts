import { describe, expect, it } from 'vitest';
import { finding } from '../../src/model/finding.js';
import { tooDeepToParse } from '../../src/read/guard.js';
import { parseJson } from '../../src/read/json.js';
import { ANSWERS_KIND, OVERLAY_KIND, wrongKind } from '../../src/read/kind.js';
import { explainSyntaxError } from '../../src/read/mistypes.js';
import type { Node } from '../../src/read/tree.js';
import { isBlank } from '../../src/read/tree.js';
import { parseYaml } from '../../src/read/yaml.js';

const rootOf = (text: string): Node => {
  const { root } = parseYaml(text);
  if (!root) throw new Error('a text that cannot be read');
  return root;
};

describe('a blank value', () => {
  it.each(['', '~', 'null', '""', '"  "', "'　'"])('is %j', (value) => {
    const root = rootOf(`{a: ${value}}`);
    expect(root.kind === 'map' && root.entries[0] && isBlank(root.entries[0].value)).toBe(true);
  });

  it('is not a list without anything, nor a word', () => {
    expect(['[]', '{}', 'a', '0', 'false'].map((value) => isBlank(rootOf(value)))).toEqual(Array(5).fill(false));
  });

  it('behind its key stands where the key ends', () => {
    const values = (text: string) => {
      const root = rootOf(text);
      return root.kind === 'map' && root.entries.map(({ value }) => value);
    };
    const blank = (at: number) => ({ kind: 'scalar', text: '', value: null, start: at, end: at });
    expect(values('e:\nf: 1')).toMatchObject([blank(1), { text: '1' }]);
    expect(values('{b, c: }')).toEqual([blank(2), blank(5)]);
  });
});

describe('what is too deep', () => {
  it('is said with its limit, at one character, before a parser is let near it', () => {
    const said = finding('error', 'syntax.too-deep', { limit: 32 }, { start: 200, end: 201 });
    expect(tooDeepToParse('['.repeat(250))).toEqual(said);
  });

  it('counts through what stands between the brackets, and on each line anew, whatever ends it', () => {
    expect(tooDeepToParse('[a'.repeat(250))?.span).toEqual({ start: 400, end: 401 });
    expect(tooDeepToParse(`a:\r${' '.repeat(2001)}b`)?.span).toEqual({ start: 2003, end: 2004 });
  });

  it('is said by the YAML parser in the same way', () => {
    expect(parseYaml('['.repeat(10_000)).findings).toMatchObject([
      { severity: 'error', code: 'syntax.too-deep', args: { limit: 32 } },
    ]);
  });

  it('is a blank in the tree of JSON', () => {
    let node = parseJson(`${'['.repeat(33)}1${']'.repeat(33)}`).root;
    while (node?.kind === 'list') node = node.items[0] ?? null;
    expect(node).toEqual({ kind: 'scalar', text: '', value: null, start: 32, end: 35 });
  });
});

describe('the kind of a file', () => {
  const wrong = (text: string, kind: string) => wrongKind(rootOf(text), { name: 'a.yaml', text }, kind);

  it('may have blanks around it', () => {
    expect(wrong("tenken: ' answers/1 '", ANSWERS_KIND)).toBeNull();
    expect(wrong('tenken: overlay/1', OVERLAY_KIND)).toBeNull();
  });

  it('is not there where a full-width colon made one text of a key and its value', () => {
    const text = '# 回答：甲\nQ001：はい';
    expect(wrong(text, ANSWERS_KIND)).toEqual(finding('error', 'syntax.fullwidth-colon', {}, { start: 11, end: 12 }));
    expect(wrong('はい', ANSWERS_KIND)?.code).toBe('shape.expected');
  });
});

describe('what explains a mistake', () => {
  const explained = (text: string, start: number) => {
    const { code, span } = explainSyntaxError(text, finding('error', 'syntax.tab', {}, { start, end: start + 1 }));
    return [code, span.start];
  };

  it('stands on its line, also where its end is marked', () => {
    expect(explained('名前：値\nb', 4)).toEqual(['syntax.fullwidth-colon', 2]);
    expect(explained('a\n-  名前：値', 3)).toEqual(['syntax.fullwidth-colon', 7]);
  });

  it('does not stand on the next line, nor within a value', () => {
    expect(explained('\n名前：値', 0)).toEqual(['syntax.tab', 0]);
    expect(explained('a: "x　y', 7)).toEqual(['syntax.tab', 7]);
  });
});

describe('a place in YAML', () => {
  it('is at least a character, also at the end of the text', () => {
    expect(parseYaml('a: "x').findings[0]?.span).toEqual({ start: 5, end: 6 });
    // Of a key that is an empty text, the library says that it ends where it begins.
    expect(parseYaml('? |\n  a\n|').findings).toEqual([
      finding('error', 'syntax.yaml', { problem: 'MULTILINE_IMPLICIT_KEY' }, { start: 8, end: 9 }),
    ]);
  });

  it('of a directive nobody knows is the directive', () => {
    expect(parseYaml('%FOO bar\n---\na: 1').findings).toEqual([
      finding('error', 'syntax.yaml', { problem: 'BAD_DIRECTIVE' }, { start: 0, end: 8 }),
    ]);
  });

  it('of a tag is the tag, also before a name of several letters', () => {
    expect(parseYaml('a: !run &name x').findings[0]?.span).toEqual({ start: 3, end: 7 });
  });
});
