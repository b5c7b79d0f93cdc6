import { describe, expect, it } from 'vitest';
import { openChecklist } from '../../src/open/checklist.js';
import { HEAD, ITEM } from '../support/checklist-text.js';
import { bytesOf } from '../support/files.js';

const file = (item: string, head = HEAD) => `${head}items:\n  - { ${item} }\n`;

/** Of each finding: how bad it is, the text it marks, its code and what it says. */
async function said(text: string) {
  const { findings, source } = await openChecklist('a.yaml', bytesOf(text));
  return findings.map(({ severity, span, code, args }) => [
    severity,
    span && source.text.slice(span.start, span.end),
    code,
    args,
  ]);
}

describe('what is said of a checklist file that has another form, and where', () => {
  const MEASURES = ['organizational', 'people', 'physical', 'technological'];

  it.each([
    [
      'a property nobody knows',
      file(`${ITEM}, efort: 2`),
      'efort',
      'schema.unknown-property',
      { property: 'efort', nearest: 'effort' },
    ],
    ['one far from any', file(`${ITEM}, zzz: 2`), 'zzz', 'schema.unknown-property', { property: 'zzz', nearest: null }],
    [
      'a number that is none of several',
      file(ITEM.replace('effort: 1', 'effort: 4')),
      '4',
      'schema.enum',
      { allowed: ['1', '2', '3'], nearest: null },
    ],
    [
      'a word that is none of several',
      file(ITEM.replace('organizational', 'organisational')),
      'organisational',
      'schema.enum',
      { allowed: MEASURES, nearest: 'organizational' },
    ],
    [
      'a word that is not the one',
      file(ITEM, `${HEAD}gate: al\n`),
      'al',
      'schema.enum',
      { allowed: ['all'], nearest: 'all' },
    ],
    [
      'a property that is missing',
      file(ITEM.replace('effort: 1, ', '')),
      '{',
      'schema.missing',
      { property: 'effort' },
    ],
    [
      'a property of the whole that is missing',
      file(ITEM, HEAD.replace(/title.*\n/u, '')),
      't',
      'schema.missing',
      { property: 'title' },
    ],
    ['a list without anything', `${HEAD}items: []\n`, '[', 'schema.too-few', { limit: 1 }],
    [
      'a title in no language',
      file(ITEM, HEAD.replace('{ ja: 自社, en: Own }', '{}')),
      '{',
      'schema.too-few',
      { limit: 1 },
    ],
    ['another type', `${HEAD}items: 35\n`, '3', 'schema.type', { expected: 'array' }],
    ['a number that is too small', file(ITEM, `${HEAD}minutes: 0\n`), '0', 'schema.range', { limit: '>= 1' }],
    ['a number that is too large', file(ITEM, `${HEAD}minutes: 1001\n`), '1001', 'schema.range', { limit: '<= 1000' }],
    [
      'another kind of file, nearly',
      file(ITEM, HEAD.replace('checklist/1', "' checklist/1 '")),
      "' checklist/1 '",
      'schema.enum',
      { allowed: ['checklist/1'], nearest: null },
    ],
    [
      'a fact with a slash and a tilde in its name, of a method',
      file(
        ITEM,
        `${HEAD}profile: { facts: [{ id: a, question: { ja: 文, en: T } }], presets: [{ id: m, title: { ja: 文, en: T }, facts: { "a/b~c": often } }] }\n`,
      ),
      'o',
      'schema.type',
      { expected: 'boolean' },
    ],
    ['a condition of two kinds', file(`${ITEM}, applies_when: {any: [a], all: [b]}`), '{', 'schema.one-of', {}],
    ['a condition of no kind', file(`${ITEM}, applies_when: {}`), '{', 'schema.too-few', { limit: 1 }],
    ['the same twice', file(`${ITEM}, written_in: [a, a]`), '[a, a]', 'schema.other', { keyword: 'uniqueItems' }],
  ])('%s', async (_what, text, ...finding) => expect(await said(text)).toEqual([['error', ...finding]]));

  it('a text of another form, with the form it should have', async () => {
    const [[severity, marked, code, args] = []] = await said(file(ITEM, HEAD.replace('1.0.0', 'one')));
    expect([severity, marked, code]).toEqual(['error', 'one', 'schema.pattern']);
    const { pattern } = args as { pattern: string };
    const form = new RegExp(pattern, 'u');
    expect([form.test('1.0.0'), form.test('one')]).toEqual([true, false]);
  });
});
