import { describe, expect, it } from 'vitest';
import { readChecklist } from '../../src/read/checklist/checklist.js';
import { salvage } from '../../src/read/checklist/salvage.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { locate } from '../../src/read/tree.js';
import { bytesOf } from '../support/files.js';

const HEAD = `tenken: checklist/1
id: own
version: 1.0.0
title: { ja: 自社, en: Own }
source: {}
scale: { total: percent, values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } }
sections: [{ id: s, title: { ja: 部, en: Part } }]
`;
const PARTS = {
  section: 's',
  category: 'A',
  measure: 'organizational',
  effort: '1',
  impact: '1',
  provenance: 'composed',
  question: '{ ja: 設問, en: Question }',
};

/** An item in the form of a block; what is undefined is left out. */
const item = (id: string, changes: Readonly<Record<string, string | undefined>> = {}) =>
  `  - id: "${id}"\n${Object.entries({ ...PARTS, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `    ${name}: ${value}\n`)
    .join('')}`;

async function left(text: string) {
  const { root, source } = await parseFile('a.yaml', bytesOf(text), LIMITS.checklistBytes);
  if (!root) throw new Error('a file that cannot be read');
  const salvaged = salvage(root, readChecklist(root, source).findings);
  if (!salvaged) return null;
  const second = locate(salvaged.root, ['items', 1, 'id']);
  return {
    items: salvaged.checklist.items,
    broken: [...salvaged.broken],
    second: text.slice(second.start, second.end),
    checklist: salvaged.checklist,
  };
}
const idsIn = async (text: string) => (await left(text))?.items.map(({ id }) => id);

describe('what is left of a checklist that is wrong in places', () => {
  it.each([
    ['category', 'Z'],
    ['role', 'boss'],
    ['level', 'expert'],
    ['priority', 'last'],
    ['measure', 'magic'],
    ['threats', '[dragons]'],
    ['effort', '9'],
    ['impact', '0'],
    ['provenance', 'hearsay'],
  ])('has an item without its %s, where that is wrong: its texts can be judged all the same', async (name, wrong) => {
    const there = await left(`${HEAD}items:\n${item('1', { [name]: wrong })}${item('2')}`);
    expect(there?.items.map(({ id }) => id)).toEqual(['1', '2']);
    const [first] = there?.items ?? [];
    expect(first).toMatchObject({ section: 's', question: { ja: '設問', en: 'Question' } });
    expect(first?.[name as 'role']).toEqual(name === 'threats' ? [] : undefined);
    expect(there?.broken).toEqual([]);
  });

  it.each(['category', 'measure', 'effort', 'impact', 'provenance'])('has an item whose %s is missing', async (name) =>
    expect(await idsIn(`${HEAD}items:\n${item('1', { [name]: undefined })}${item('2')}`)).toEqual(['1', '2']),
  );

  it.each([
    ['a question that is none', item('1', { question: '3' })],
    ['no question', item('1', { question: undefined })],
    ['no question, in one line', '  - { id: "1", section: s, category: A }\n'],
    ['no section', item('1', { section: undefined })],
    ['a section that is none', item('1', { section: '[a]' })],
    ['a condition of no kind', item('1', { applies_when: '{}' })],
    ['another name than it may have', item('1').replace('"1"', '"a b"')],
    ['no form of an item', '  - just a text\n'],
    ['the form of a list', '  - [1]\n'],
  ])('has no item with %s; the next stays at its place', async (_what, wrong) => {
    const there = await left(`${HEAD}items:\n${item('0')}${wrong}${item('2')}`);
    expect(there?.items.map(({ id }) => id)).toEqual(['0', '2']);
    expect([there?.second, there?.broken]).toEqual(['"2"', []]);
  });

  it('has no item with a condition of an unknown word, however it is written, beside items that are none', async () => {
    const wrong = item('1').replace('    question', '    applies_when:\n      some: [vpn]\n    question');
    const text = `${HEAD}items:\n  - just a text\n${wrong}${item('2', { zzz: '1' })}`;
    expect(await idsIn(text)).toEqual(['2']);
  });

  it('has the items that say more than anybody asks', async () => {
    expect(await idsIn(`${HEAD}more: 1\nitems:\n${item('1', { zzz: '1' })}`)).toEqual(['1']);
  });

  it('names the parts that something is wrong with, so that nothing is said about what refers to them', async () => {
    const broken = async (head: string) => (await left(`${head}items:\n${item('1')}`))?.broken;
    expect(await broken(HEAD.replace('{ ja: 自社, en: Own }', '3'))).toEqual(['title']);
    expect(await broken(HEAD.replace('{ id: s, title', '{ id: 3, titel'))).toEqual(['sections']);
    expect(await broken(HEAD.replace(/sections.*\n/u, ''))).toContain('sections');
    expect(await broken(HEAD.replace('partial: 1', 'partial: some'))).toEqual(['scale']);
  });

  it('keeps the parts that are right', async () => {
    const there = await left(`${HEAD.replace('{ ja: 自社, en: Own }', '3')}items:\n${item('1')}`);
    expect(there?.checklist).toMatchObject({ id: 'own', version: '1.0.0', title: {}, sections: [{ id: 's' }] });
    const noSections = await left(`${HEAD.replace('[{ id: s,', '[{ id: t, title: 3 }, { id: s,')}items:\n${item('1')}`);
    expect([noSections?.checklist.sections, noSections?.broken]).toEqual([[], ['sections']]); // taken out whole
    const noScale = await left(`${HEAD.replace(/scale.*\n/u, 'scale: 3\n')}items:\n${item('1')}`);
    expect(noScale?.checklist.scale).toEqual({
      total: 'percent',
      values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 },
    });
    expect(noScale?.broken).toEqual(['scale']);
  });

  it.each([
    ['all its items are wrong', `${HEAD}items:\n${item('1', { question: '3' })}`],
    ['its items are a map', `${HEAD}items: { a: 1 }\n`],
  ])('is nothing where %s', async (_what, text) => expect(await left(text)).toBeNull());
});
