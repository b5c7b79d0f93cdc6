import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/checklist.js';
import type { Answer } from '../../src/model/vocabulary.js';
import { actionsFor, firstActions } from '../../src/plan/actions.js';
import { phaseOf } from '../../src/plan/phase.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';

const actions = (items: readonly Partial<Item>[], answers: Readonly<Record<string, Answer>>) =>
  actionsFor(assess(makeChecklist(items), makeAnswers(answers)));
const ids = (found: ReturnType<typeof actions>) => found.map(({ assessed }) => assessed.item.id);
const allOpen = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1), 'not_implemented' as const]));

describe('what to do', () => {
  it('is what is partly done, not done or not known; not what is done or unanswered', () => {
    const found = actions([{}, {}, {}, {}, {}], {
      1: 'implemented',
      2: 'partial',
      3: 'not_implemented',
      4: 'unknown',
    });
    expect(found.map(({ kind, assessed, gain }) => [assessed.item.id, kind, gain])).toEqual([
      ['3', 'implement', 2],
      ['4', 'find_out', 2],
      ['2', 'implement', 1],
    ]);
  });

  it('is nothing where half a measure is worth as much as a whole one', () => {
    const scale = { total: 'percent', values: { implemented: 2, partial: 2, not_implemented: 0, unknown: 0 } } as const;
    expect(actionsFor(assess(makeChecklist([{}], { scale }), makeAnswers({ 1: 'partial' })))).toEqual([]);
  });

  it('comes by priority, then level; none counts as the first of each', () => {
    const items = [
      { priority: 'next', level: 'advanced' },
      { priority: 'next', level: 'basic' },
      { priority: 'first', level: 'advanced' },
      { priority: 'first', level: 'basic' },
      { priority: 'next' },
      { level: 'advanced' },
      {},
    ] as const;
    expect(ids(actions(items, allOpen(7)))).toEqual(['4', '7', '3', '6', '2', '5', '1']);
  });

  it('comes by points and impact for the effort, then by the least effort, then as in the checklist', () => {
    const items = [
      { impact: 1, effort: 2 },
      { impact: 3, effort: 3 },
      { impact: 1, effort: 1 },
      { impact: 2, effort: 1 },
      { impact: 2, effort: 2 },
      { impact: 1, effort: 1 },
    ] as const;
    expect(ids(actions(items, allOpen(6)))).toEqual(['4', '3', '6', '5', '2', '1']);
  });

  it('begins with what can be done before what has to be found out', () => {
    const found = actions([{ impact: 3 }, {}, {}], { 1: 'unknown', 2: 'not_implemented', 3: 'not_implemented' });
    expect(ids(found)).toEqual(['1', '2', '3']);
    expect(ids(firstActions(found, 3))).toEqual(['2', '3', '1']);
    expect(ids(firstActions(found, 9))).toEqual(['2', '3', '1']);
    expect(ids(firstActions(found, 2))).toEqual(['2', '3']);
    expect(firstActions(found, 0)).toEqual([]);
  });

  it.each([
    ['implement', 1, 'week'],
    ['implement', 2, 'quarter'],
    ['implement', 3, 'year'],
    ['find_out', 1, 'week'],
    ['find_out', 2, 'week'],
    ['find_out', 3, 'week'],
  ] as const)('to %s with effort %d begins within the %s', (kind, effort, phase) => {
    expect(phaseOf(kind, effort)).toBe(phase);
  });
});
