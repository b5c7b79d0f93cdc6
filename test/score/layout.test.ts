import { describe, expect, it } from 'vitest';
import { assess } from '../../src/score/assess.js';
import { layoutOf } from '../../src/score/layout.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';

describe('the groups of a checklist', () => {
  const points = (groups: readonly { id: string; points: number; max: number }[]) =>
    groups.map((group) => [group.id, group.points, group.max]);

  it('by level, role and priority are all of them as soon as one item has one', () => {
    const items = [{ level: 'advanced', role: 'executive', priority: 'next' }, { level: 'basic' }, {}] as const;
    const answers = makeAnswers({ 1: 'implemented', 2: 'partial', 3: 'implemented' });
    const { levels, roles, priorities } = assess(makeChecklist(items), answers);
    expect(points(levels)).toEqual([
      ['basic', 1, 2],
      ['advanced', 2, 2],
    ]);
    expect(points(roles)).toEqual([
      ['executive', 2, 2],
      ['administrator', 0, 0],
      ['teleworker', 0, 0],
    ]);
    expect(points(priorities)).toEqual([
      ['first', 0, 0],
      ['next', 2, 2],
    ]);
  });

  it('by level, role and priority are none where no item has one', () => {
    const { levels, roles, priorities } = assess(makeChecklist([{}, {}]), makeAnswers({ 1: 'implemented' }));
    expect([levels, roles, priorities]).toEqual([[], [], []]);
  });

  it('are worked out once a checklist', () => {
    const checklist = makeChecklist([{}]);
    expect(layoutOf(checklist)).toBe(layoutOf(checklist));
  });
});
