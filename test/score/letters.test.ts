import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { lettersOf, sharesOfLetters, statusIndexAt, tallyLetters } from '../../src/score/letters.js';
import { assessments, makeAnswers, makeChecklist } from '../support/checklists.js';

describe('the letters of an assessment', () => {
  it('give back every status and every number of it', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const whole = assess(checklist, answers, {}, '2026-11-21');
        const { letters } = lettersOf(checklist, answers, '2026-11-21');
        expect(whole.items.map((_, index) => STATUSES[statusIndexAt(letters, index)])).toEqual(
          whole.items.map(({ status }) => status),
        );
        const { total, categories } = tallyLetters(checklist, letters);
        expect({ ...total }).toEqual({ ...whole.total });
        expect(categories.map((each) => ({ ...each }))).toEqual(whole.categories.map(({ id: _id, ...tally }) => tally));
        const share = ({ points, max }: { points: number; max: number }) => ({ points, max });
        expect(sharesOfLetters(checklist, letters)).toEqual({
          total: share(whole.total),
          categories: whole.categories.map(share),
        });
      }),
    );
  });

  it('are one for each item, of however many there are', () => {
    const items = Array.from({ length: 2503 }, () => ({}));
    const last = { 2499: 'partial', 2500: 'implemented', 2501: 'unknown', 2503: 'partial' } as const;
    const { letters } = lettersOf(makeChecklist(items), makeAnswers(last), '2026-11-21');
    expect(letters).toHaveLength(2503);
    expect(Array.from({ length: 5 }, (_, index) => STATUSES[statusIndexAt(letters, 2498 + index)])).toEqual([
      'partial',
      'implemented',
      'unknown',
      'unanswered',
      'partial',
    ]);
  });

  it('know an answer that has run out, and one that has not', () => {
    const checklist = makeChecklist([{ appliesWhen: 'cloud' }, {}]);
    const answers = makeAnswers({ 1: { answer: 'implemented', validUntil: '2026-06-30' }, 2: 'partial' });
    const outside = { ...answers, profile: { facts: new Map([['cloud', false]]) } };
    expect(lettersOf(checklist, answers, '2026-07-01').hasExpired).toBe(true);
    expect(lettersOf(checklist, answers, '2026-06-30').hasExpired).toBe(false);
    expect(lettersOf(checklist, outside, '2026-07-01').hasExpired).toBe(false); // it counts nowhere anyway
  });
});
