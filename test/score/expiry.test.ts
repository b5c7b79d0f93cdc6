import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../../src/model/answers.js';
import { addMonths, dayOf } from '../../src/model/day.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { expiryOf } from '../../src/score/expiry.js';
import { assessments, IPA_SCALE, makeAnswers, makeChecklist } from '../support/checklists.js';

describe('so many months later', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2099-02-28', 12, '2100-02-28'],
    ['2096-02-29', 48, '2100-02-28'], // 2100 is no leap year
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-11-30', 1, '2025-12-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', 12, '2026-01-15'],
  ])('%s + %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it('is a day that exists, in that month, and never later in it', () => {
    const days = fc
      .record({
        year: fc.integer({ min: 1900, max: 2200 }),
        month: fc.integer({ min: 1, max: 12 }),
        date: fc.integer({ min: 1, max: 31 }),
      })
      .map(({ year, month, date }) => dayOf(year, month, date))
      .filter((day) => day !== null);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (day, months) => {
        const [year = 0, month = 0, date = 0] = addMonths(day, months).split('-').map(Number);
        const [oldYear = 0, oldMonth = 0, oldDate = 0] = day.split('-').map(Number);
        expect(dayOf(year, month, date)).toBe(addMonths(day, months));
        expect(year * 12 + month - (oldYear * 12 + oldMonth)).toBe(months);
        expect(date).toBeLessThanOrEqual(oldDate);
        if (date < oldDate) expect(dayOf(year, month, date + 1)).toBeNull();
      }),
    );
  });
});

describe('an answer', () => {
  const yearly = { reviewAfter: { months: 12 } };
  const lastDay = (record: AnswerRecord, asOf: string, on?: string, checklist = yearly) =>
    expiryOf(record, on, checklist, asOf)?.lastDay ?? null;

  it('counts on its last day and no longer on the next', () => {
    const record: AnswerRecord = { answer: 'implemented', validUntil: '2026-02-28' };
    expect(lastDay(record, '2026-02-28')).toBeNull();
    expect(lastDay(record, '2026-03-01')).toBe('2026-02-28');
  });

  it('that was checked on a leap day has to be checked again after 28 February', () => {
    const record: AnswerRecord = { answer: 'partial', checkedOn: '2024-02-29' };
    expect(lastDay(record, '2025-02-28')).toBeNull();
    expect(lastDay(record, '2025-03-01')).toBe('2025-02-28');
  });

  it('is as old as it was checked, or else as its file', () => {
    expect(lastDay({ answer: 'implemented' }, '2026-11-21', '2025-11-20')).toBe('2026-11-20');
    expect(lastDay({ answer: 'implemented', checkedOn: '2026-01-01' }, '2026-11-21', '2025-11-20')).toBeNull();
    expect(lastDay({ answer: 'implemented' }, '2026-11-21')).toBeNull();
    expect(expiryOf({ answer: 'implemented' }, '1999-01-01', {}, '2026-11-21')).toBeNull();
  });

  it('that is only a note has nothing to lose', () => {
    expect(lastDay({ note: 'ask again', validUntil: '2026-01-01' }, '2026-01-02')).toBeNull();
  });

  it('says by what it has run out', () => {
    const by = (record: AnswerRecord) => expiryOf(record, '2025-01-01', yearly, '2026-11-21')?.by;
    expect(by({ answer: 'implemented' })).toBe('review_after');
    expect(by({ answer: 'implemented', validUntil: '2026-11-20' })).toBe('valid_until');
  });

  it('of any kind runs out, but for "don’t know"', () => {
    const expired = ANSWERS.filter((answer) => lastDay({ answer, validUntil: '2026-01-01' }, '2026-01-02') !== null);
    expect(expired).toEqual(ANSWERS.filter((answer) => answer !== 'unknown'));
  });
});

describe('an answer that has run out', () => {
  it('counts as unknown and says what it was', () => {
    const checklist = makeChecklist([{}, {}], { scale: IPA_SCALE });
    const answers = makeAnswers({ 1: { answer: 'implemented', validUntil: '2026-10-31' }, 2: 'implemented' });
    const before = assess(checklist, answers, {}, '2026-10-31').total;
    const { total, items } = assess(checklist, answers, {}, '2026-11-01');
    expect([before.points, before.worst, before.best]).toEqual([8, 8, 8]);
    expect([total.points, total.worst, total.best, total.counts.unknown]).toEqual([3, 3, 8, 1]);
    expect(items[0]?.expired).toEqual({ answer: 'implemented', by: 'valid_until', lastDay: '2026-10-31' });
  });

  it('only ever widens the interval, and never counts for more', () => {
    fc.assert(
      fc.property(assessments(), fc.array(fc.boolean()), ({ checklist, answers }, stale) => {
        const records = [...answers.answers].map(([id, record], index): [string, AnswerRecord] =>
          // "Not applicable" that runs out brings its item back, with its own maximum.
          stale[index] && record.answer !== 'not_applicable'
            ? [id, { ...record, validUntil: '2025-01-01' }]
            : [id, record],
        );
        const before = assess(checklist, answers, {}, '2026-01-01').total;
        const after = assess(checklist, { ...answers, answers: new Map(records) }, {}, '2026-01-01').total;
        expect(after.worst).toBeLessThanOrEqual(before.worst);
        expect(after.best).toBeGreaterThanOrEqual(before.best);
        expect(after.points).toBeLessThanOrEqual(before.points);
        expect(after.max).toBe(before.max);
      }),
    );
  });

  it('does not run out where no day is given', () => {
    const checklist = makeChecklist([{}], { reviewAfter: { months: 1 } });
    const answers = makeAnswers({ 1: { answer: 'implemented', validUntil: '1999-01-01' } }, { date: '1999-01-01' });
    expect(assess(checklist, answers).total.counts.implemented).toBe(1);
  });
});
