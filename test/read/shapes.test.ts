import { describe, expect, it } from 'vitest';
import { openChecklist } from '../../src/open/checklist.js';
import { openOverlay } from '../../src/open/overlay.js';
import { decode } from '../../src/read/decode.js';
import { resolvePlain } from '../../src/read/plain-scalar.js';
import { Lines } from '../../src/read/source.js';
import { bytesOf, loadChecklist, openerFor } from '../support/files.js';

const small = await loadChecklist('test/fixtures/checklists/small.yaml');
const HEAD = 'tenken: answers/1\nchecklist: small@1.2.0\n';

/** What was found, as `line:column code`. */
async function found(text: string, name = 'a.yaml') {
  const { findings, source } = await openerFor(small).open(name, bytesOf(text));
  const lines = new Lines(source.text);
  return findings.map(({ code, span }) => {
    const at = lines.at(span?.start ?? 0);
    return `${at.line}:${at.column} ${code}`;
  });
}

describe('a field of another shape than it should have', () => {
  it.each([
    ['organization: [みどり精工]', '3:15 shape.expected'],
    ['organization: {name: [a]}', '3:22 shape.expected'],
    ['organization: {employees: {a: 1}}', '3:27 shape.expected'],
    ['organization: みどり精工', ''],
    ['organization:', ''],
    ['respondent: [a, b]', '3:13 shape.expected'],
    ['respondent: 佐藤', ''],
    ['respondent: {name: {a: 1}}', '3:20 shape.expected'],
    ['date: [2026]', '3:7 shape.expected'],
    ['date:', ''],
    ['profile: [cloud]', '3:10 shape.expected'],
    ['profile: cloud', '3:10 shape.expected'],
    ['profile: {cloud: [yes]}', '3:18 shape.expected'],
    ['profile: {method: [a]}', '3:19 shape.expected'],
    ['profile: {cloud: たぶん}', '3:18 answers.fact-value'],
    ['profile: {cloud: , x-own: [1]}', ''],
    ['overlay: [a]', '3:10 field.missing'],
    ['overlay: {digest: a}', '3:10 field.missing'],
    ['overlay: {file: [a]}', '3:10 field.missing'],
    ['answers: [1]', '3:10 shape.expected'],
    ['answers: はい', '3:10 shape.expected'],
    ['answers: {1: [○]}', '3:14 shape.expected'],
    ['answers: {1: {answer: [○]}}', '3:23 shape.expected'],
    ['answers: {1: {answer: {a: ○}, note: [a]}}', '3:23 shape.expected, 3:37 shape.expected'],
    ['answers: {1: {answer: ○, due: [2026]}}', '3:31 shape.expected'],
    ['answers: {1: {answer: ○, due: いつか}}', '3:31 answers.date'],
    ['answers: {1: {proposed: [○]}}', '3:25 shape.expected'],
    ['answers: {1: {proposed: ほぼ}}', '3:25 answers.not-understood'],
    ['answers: {1: }', ''],
    ['answers: {1: {}}', ''],
  ])('%s', async (line, expected) => {
    expect((await found(`${HEAD}${line}\n`)).join(', ')).toBe(expected);
  });
});

describe('JSON', () => {
  const json = (rest: string) => `{"tenken": "answers/1", "checklist": "small@1.2.0"${rest}}`;
  it.each([
    ['', '1:1 file.empty'],
    [' ', '1:1 file.empty'],
    ['[]', '1:1 shape.expected'],
    ['null', '1:1 shape.expected'],
    [json(', "answers": {"1": "○", "1": "×"}'), '1:75 syntax.duplicate-key'],
    [
      json(`, "x": ${'['.repeat(40)}${']'.repeat(40)}, "y": ${'['.repeat(40)}${']'.repeat(40)}`),
      '1:89 syntax.too-deep, 1:53 field.unknown, 1:140 field.unknown',
    ],
    [json(', "answers": {"1": }'), '1:70 syntax.json'],
    [json(', "answers": {"1" "○"}'), '1:69 syntax.json'],
    [json(', "answers": {"1": "○",}'), '1:74 syntax.json'],
    [json(' // no'), '1:52 syntax.json'],
  ])('%j', async (text, expected) => {
    expect((await found(text, 'a.json')).join(', ')).toBe(expected);
  });
});

describe('YAML', () => {
  it.each([
    ['# nothing', '1:1 file.empty'],
    [
      `${HEAD}x: ${'[1, '.repeat(35)}1${']'.repeat(35)}\ny: ${'[1, '.repeat(35)}1${']'.repeat(35)}`,
      '3:128 syntax.too-deep, 3:1 field.unknown, 4:1 field.unknown',
    ],
    [`${HEAD}? [a]\n: b`, '3:3 syntax.complex-key'],
    [`${HEAD}? {a: b}\n: c\n? !!str d\n: e`, '3:3 syntax.complex-key, 5:3 syntax.tag, 5:9 field.unknown'],
    [`${HEAD}answers:\n　1: ○`, '4:1 syntax.ideographic-space'],
    [`${HEAD}answers:\n  1: "○\n　　2: ×`, '6:1 syntax.yaml'],
    [`${HEAD}x: !!binary |\n  aGk=`, '3:4 syntax.tag, 3:1 field.unknown'],
    [`${HEAD}x: !own &a [1]`, '3:4 syntax.tag, 3:1 field.unknown'],
  ])('%j', async (text, expected) => {
    expect((await found(`${text}\n`)).join(', ')).toBe(expected);
  });

  it.each([
    ['.inf', Number.POSITIVE_INFINITY],
    ['+.INF', Number.POSITIVE_INFINITY],
    ['-.Inf', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['.NaN', Number.NaN],
    ['', null],
    ['~', null],
    ['NULL', null],
    ['True', true],
    ['FALSE', false],
    ['0o17', 15],
    ['0xFf', 255],
    ['-12', -12],
    ['+.5', 0.5],
    ['1e3', 1000],
    ['12a', '12a'],
    ['.', '.'],
    ['Nulla', 'Nulla'],
  ])('means by %j what its core schema says', (text, value) => {
    expect(resolvePlain(text)).toBe(value);
  });
});

describe('bytes', () => {
  it('that are EUC-JP are not taken for half-width katakana of Shift_JIS', () => {
    const euc = Uint8Array.from([0xc5, 0xc0, 0xb8, 0xa1, 0xa4, 0xb9, 0xa4, 0xeb]); // 点検する
    expect(decode(euc).findings[0]).toMatchObject({ code: 'file.encoding', args: { encoding: 'EUC-JP' } });
    const sjis = Uint8Array.from([0x93, 0x5f, 0x8c, 0x9f]); // 点検
    expect(decode(sjis).text).toBe('点検');
  });
});

describe('other files', () => {
  it('are told what they are not', async () => {
    const checklist = await openChecklist('c.yaml', bytesOf(`${HEAD}answers: {}\n`));
    expect([checklist.checklist, checklist.findings.map(({ code }) => code)]).toEqual([null, ['kind.unexpected']]);
    const overlay = await openOverlay('o.yaml', bytesOf(`${HEAD}answers: {}\n`));
    expect([overlay.opened, overlay.findings.map(({ code }) => code)]).toEqual([null, ['kind.unexpected']]);
    expect((await openChecklist('c.yaml', bytesOf('- a\n'))).findings.map(({ code }) => code)).toEqual([
      'shape.expected',
    ]);
  });
});
