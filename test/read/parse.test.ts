import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { bytesOf } from '../support/files.js';

const parse = (name: string, given: string | readonly number[], limit: number = LIMITS.answerBytes) =>
  parseFile(name, typeof given === 'string' ? bytesOf(given) : Uint8Array.from(given), limit);

/** The codes of what was found. */
const codes = async (...given: Parameters<typeof parse>) => (await parse(...given)).findings.map(({ code }) => code);

const [P, K, OLE] = [0x50, 0x4b, [0xd0, 0xcf, 0x11, 0xe0]];

describe('a file by its first bytes', () => {
  it.each([
    ['packed', [P, K, 3, 4]],
    ['packed, with nothing in it', [P, K, 5, 6]],
    ['of an Excel long ago, or with a password', OLE],
  ])('is a workbook, however it is called: %s', async (_how, bytes) => {
    for (const name of ['a.xlsx', 'a.yaml', 'a.csv', 'a.json']) {
      const { root, source, findings } = await parse(name, bytes);
      expect([root, source, findings.map((each) => each.code)]).toEqual([null, { name, text: '' }, ['sheet.broken']]);
    }
  });

  it.each([
    [[P + 1, K, 3, 4]],
    [[P, K + 1, 3, 4]],
    [[P, K, 4, 5]],
    [[P, K, 3, 6]],
    [[P, K, 5, 4]],
    [[P, K, 3]],
    ...OLE.map((_, at) => [OLE.with(at, 0x20)]),
  ])('is none where one of them is another: %j', async (bytes) => {
    expect(await codes('a.xlsx', bytes)).not.toContain('sheet.broken');
  });
});

describe('a file by its name', () => {
  const csv = '番号,回答\n1,はい';
  it.each([
    ['a.csv', csv, ['sheet.no-checklist']],
    ['A.CSV', csv, ['sheet.no-checklist']],
    ['a.tsv', csv.replaceAll(',', '\t'), ['sheet.no-checklist']],
    ['a.Tsv', csv.replaceAll(',', '\t'), ['sheet.no-checklist']],
    ['a.csv.yaml', csv, []],
    ['acsv', csv, []],
    ['a.json', 'a: 1', ['syntax.json']],
    ['A.JSON', 'a: 1', ['syntax.json']],
    ['a.json.yaml', 'a: 1', []],
    ['ajson', 'a: 1', []],
    ['-', 'a: 1', []],
    ['a.yaml', '{"a": 1}', []],
  ])('%s: %j', async (name, text, expected) => {
    expect((await codes(name, text)).slice(0, 1)).toEqual(expected);
  });
});

describe('a file of text', () => {
  it('may be as large as the limit, and is not even looked at beyond it', async () => {
    expect(await codes('a.yaml', 'a: 1', 4)).toEqual([]);
    expect(await parse('a.yaml', 'a: 12', 4)).toEqual({
      source: { name: 'a.yaml', text: '' },
      root: null,
      findings: [{ code: 'file.too-large', args: { size: 5, limit: 4 }, severity: 'error', span: null }],
    });
  });

  it('that cannot be decoded is no tree, and has no text', async () => {
    expect(await parse('a.yaml', [0x61, 0])).toMatchObject({
      source: { name: 'a.yaml', text: '' },
      root: null,
      findings: [{ code: 'file.nul' }],
    });
  });

  const a = [0x82, 0xa0]; // あ in Shift_JIS
  const ascii = (text: string) => [...bytesOf(text)];
  it.each([
    ['read quickly', 'a.yaml', 'a: ', []],
    ['read by the YAML parser', 'a.yaml', 'b: &x 1\nc: *x\na: ', ['syntax.alias']],
    ['read by the JSON parser', 'a.json', '{} ', ['syntax.json']],
    ['too deep to be read', 'a.yaml', '['.repeat(300), ['syntax.too-deep']],
  ])('in another encoding has that said first: %s', async (_how, name, text, expected) => {
    expect(await codes(name, [...ascii(text), ...a])).toEqual(['file.read-as', ...expected]);
    expect((await parse(name, [...ascii(text), ...a])).source).toEqual({ name, text: `${text}あ` });
  });

  it('with many brackets in quotes is not taken for one that is deep', async () => {
    expect(await codes('a.yaml', `a: "${'['.repeat(300)}"`)).toEqual([]);
  });

  it('that is too deep has no tree', async () => {
    expect((await parse('a.yaml', '['.repeat(300))).root).toBeNull();
  });

  it('has the tree of its parser', async () => {
    const scalar = (start: number, text: string, value: unknown) => ({
      kind: 'scalar',
      start,
      end: start + String(value).length,
      text,
      value,
    });
    const root = { kind: 'map', start: 0, end: 4, entries: [{ key: scalar(0, 'a', 'a'), value: scalar(3, '1', 1) }] };
    expect((await parse('a.yaml', 'a: 1')).root).toEqual(root);
    const list = { kind: 'list', start: 0, end: 3, items: [scalar(1, '1', 1)] };
    expect((await parse('a.yaml', '[1]')).root).toEqual(list);
    expect((await parse('a.json', '[1]')).root).toEqual(list);
  });
});
