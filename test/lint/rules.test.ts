import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/lint/rule.js';
import { RULES } from '../../src/lint/rules.js';
import type { Checklist } from '../../src/model/checklist.js';
import { IPA_SCALE, makeChecklist } from '../support/checklists.js';

const ruleNamed = (id: string): Rule => {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

/** What a rule finds, as its path and code. */
const found = (id: string, checklist: Checklist) =>
  [...ruleNamed(id).check(checklist)].map(({ path, code }) => `${path.join('.')} ${code}`);

const title = { ja: '題', en: 'Title' };
const scale = (implemented: number, partial: number, not_implemented: number, unknown: number) =>
  makeChecklist([{}], { scale: { total: 'points', values: { implemented, partial, not_implemented, unknown } } });
const bands = (...mins: number[]) =>
  makeChecklist([{}, {}], { scale: IPA_SCALE, bands: mins.map((min, index) => ({ id: `b${index}`, min, title })) });

describe('every rule', () => {
  it('has a test here, a reason in both languages, and nothing against a good checklist', () => {
    const tested = CASES.map(([id]) => id);
    for (const rule of RULES) {
      expect(tested).toContain(rule.id);
      expect(rule.why.ja && rule.why.en).toBeTruthy();
      expect([...rule.check(makeChecklist([{}, {}]))]).toEqual([]);
    }
  });
});

const CASES: readonly (readonly [string, string, Checklist, readonly string[]])[] = [
  [
    'checklist.duplicate-id',
    'an item id twice',
    makeChecklist([{ id: 'a' }, { id: 'a' }]),
    ['items.1.id checklist.duplicate-id'],
  ],
  [
    'checklist.duplicate-id',
    'a section id twice',
    makeChecklist([{}], {
      sections: [
        { id: 's', title },
        { id: 's', title },
      ],
    }),
    ['sections.1.id checklist.duplicate-id'],
  ],
  [
    'checklist.unknown-section',
    'a section nobody declared',
    makeChecklist([{ section: 'x' }]),
    ['items.0.section checklist.unknown-section'],
  ],
  [
    'checklist.unknown-document',
    'a rule that belongs into a document nobody declared',
    makeChecklist([{ writtenIn: ['a'] }, { writtenIn: ['a', 'x'] }], {
      documents: [{ id: 'a', title: { ja: '規程', en: 'Rules' } }],
    }),
    ['items.1.written_in.1 checklist.unknown-document'],
  ],
  [
    'checklist.migration-unknown-item',
    'an answer sent to a question that does not exist',
    makeChecklist([{ id: 'a' }], {
      migrations: [
        { from: '0.9.0', renames: { x: 'a', y: 'b' }, splits: { z: ['a', 'c'] }, merges: { d: ['p', 'q'] } },
      ],
    }),
    [
      'migrations.0.renames.y checklist.migration-unknown-item',
      'migrations.0.splits.z.1 checklist.migration-unknown-item',
      'migrations.0.merges.d checklist.migration-unknown-item',
    ],
  ],
  [
    'checklist.unknown-fact',
    'a condition on a fact nobody declared',
    makeChecklist([{ appliesWhen: { any: [{ not: 'cloud' }] } }]),
    ['items.0.applies_when.any.0.not checklist.unknown-fact'],
  ],
  [
    'checklist.unknown-fact',
    'a preset of a fact nobody declared',
    makeChecklist([{}], { profile: { facts: [], presets: [{ id: 'p', title, facts: { cloud: true } }] } }),
    ['profile.presets.0.facts.cloud checklist.unknown-fact'],
  ],
  ['checklist.scale-order', 'less for more', scale(1, 2, 0, 0), ['scale.values checklist.scale-order']],
  ['checklist.scale-order', 'nothing to gain', scale(0, 0, 0, 0), ['scale.values checklist.scale-order']],
  ['checklist.scale-order', 'a lowest value above 0', scale(3, 2, 1, 1), ['scale.values checklist.scale-order']],
  [
    'checklist.scale-order',
    'more for not knowing than for not doing',
    scale(3, 2, -1, 0),
    ['scale.values checklist.scale-order'],
  ],
  ['checklist.band-gap', 'bands down to the lowest total', bands(8, -2), []],
  ['checklist.band-order', 'bands in order', bands(8, -2), []],
  ['checklist.band-gap', 'a total below every band', bands(8, -1), ['bands.1.min checklist.band-gap']],
  ['checklist.band-order', 'bands out of order', bands(4, 8, -2), ['bands.1.min checklist.band-order']],
  ['checklist.band-order', 'the same lowest total twice', bands(8, 8, -2), ['bands.1.min checklist.band-order']],
  [
    'checklist.expected-count',
    'one question too few',
    makeChecklist([{}], { expect: { items: 2 } }),
    ['expect.items checklist.expected-count'],
  ],
  [
    'checklist.expected-count',
    'a level that differs',
    makeChecklist([{ level: 'basic' }], { expect: { levels: { basic: 1, advanced: 1 } } }),
    ['expect.levels.advanced checklist.expected-count'],
  ],
];

describe.each(CASES)('%s: %s', (id, _what, checklist, expected) => {
  it('is found where it is', () => expect(found(id, checklist)).toEqual(expected));
});
