import { describe, expect, it } from 'vitest';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';

const checklist = makeChecklist([{ category: 'A' }, { category: 'A' }, { category: 'C' }, { category: 'F' }]);

describe('the weakest category', () => {
  it('is the one with the lowest share, not the fewest points', () => {
    const answers = makeAnswers({ 1: 'not_implemented', 2: 'implemented', 3: 'partial', 4: 'not_implemented' });
    expect(assess(checklist, answers).weakest).toEqual(['F']);
  });

  it('stays the same when a category with a higher share follows, or one without a score came before', () => {
    const after = makeAnswers({ 1: 'not_implemented', 2: 'not_implemented', 3: 'partial', 4: 'implemented' });
    expect(assess(checklist, after).weakest).toEqual(['A']);
    const none = { answer: 'not_applicable' as const, reason: 'x' };
    const before = makeAnswers({ 1: none, 2: none, 3: 'not_implemented', 4: 'partial' });
    expect(assess(checklist, before).weakest).toEqual(['C']);
  });

  it('names every category that shares the lowest place', () => {
    const answers = makeAnswers({ 1: 'partial', 2: 'partial', 3: 'partial', 4: 'implemented' });
    expect(assess(checklist, answers).weakest).toEqual(['A', 'C']);
  });

  it('is none when no category has lost a point, or nothing is scored', () => {
    const full = makeAnswers({ 1: 'implemented', 2: 'implemented', 3: 'implemented', 4: 'implemented' });
    expect(assess(checklist, full).weakest).toEqual([]);
    const reason = { answer: 'not_applicable' as const, reason: 'x' };
    expect(assess(checklist, makeAnswers({ 1: reason, 2: reason, 3: reason, 4: reason })).weakest).toEqual([]);
  });

  it('does not count a category without a score as 0 %', () => {
    const answers = makeAnswers({
      1: { answer: 'not_applicable', reason: 'x' },
      2: { answer: 'not_applicable', reason: 'x' },
      3: 'partial',
      4: 'implemented',
    });
    const { weakest, categories } = assess(checklist, answers);
    expect(weakest).toEqual(['C']);
    expect(categories[0]).toMatchObject({ id: 'A', max: 0 });
  });
});
