import { describe, expect, it } from 'vitest';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';

const checklist = makeChecklist([{}, {}, {}]);
const [first, second, third] = checklist.items;
const stale = { answer: 'implemented', validUntil: '2026-10-31' } as const;
const answers = makeAnswers({ 1: stale, 2: 'partial' });

describe('an assessment', () => {
  it('says of each item what was answered, what that is worth, and what was lost', () => {
    expect(assess(checklist, answers).items).toStrictEqual([
      { item: first, status: 'implemented', record: stale, points: 2, lost: 0 },
      { item: second, status: 'partial', record: { answer: 'partial' }, points: 1, lost: 1 },
      { item: third, status: 'unanswered', points: 0, lost: 2 },
    ]);
  });

  it('says of an answer that has run out what it was', () => {
    expect(assess(checklist, answers, {}, '2026-11-21').items[0]).toStrictEqual({
      item: first,
      status: 'unknown',
      record: stale,
      expired: { answer: 'implemented', by: 'valid_until', lastDay: '2026-10-31' },
      points: 0,
      lost: 2,
    });
  });

  it('remembers the day it was made for, where there was one', () => {
    expect(assess(checklist, answers, {}, '2026-11-21')).toHaveProperty('asOf', '2026-11-21');
    expect(assess(checklist, answers)).not.toHaveProperty('asOf');
  });

  it('counts how many of the questions that apply are answered', () => {
    expect(assess(checklist, answers)).toMatchObject({ complete: false, coverage: { answered: 2, applicable: 3 } });
    const partly = makeChecklist([{ appliesWhen: 'cloud' }, {}, {}]);
    const facts = new Map([['cloud', false]]);
    expect(assess(partly, { ...answers, profile: { facts } }).coverage).toEqual({ answered: 1, applicable: 2 });
  });
});
