import { describe, expect, it } from 'vitest';
import { whatIf } from '../../src/plan/what-if.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';

const checklist = makeChecklist([{}, {}], { reviewAfter: { months: 12 } });
const stale = {
  answer: 'implemented',
  note: 'since spring',
  checkedOn: '2024-01-01',
  validUntil: '2025-01-01',
} as const;
const answers = makeAnswers({ 1: stale, 2: 'partial' });
const again = new Map([['1', 'implemented']] as const);

describe('what would be with another answer', () => {
  it('keeps what was said beside the answer, and what was answered to other questions', () => {
    const { records, points } = changed({
      1: { answer: 'not_implemented', note: 'soon', owner: '田中' },
      2: 'partial',
    });
    expect(records).toStrictEqual([
      ['1', { answer: 'implemented', note: 'soon', owner: '田中' }],
      ['2', { answer: 'partial' }],
    ]);
    expect(points).toBe(3);
  });

  it('gives an answer where there was none', () => {
    expect(changed({}).records).toStrictEqual([['1', { answer: 'implemented' }]]);
  });

  it('lets an answer that has run out count again, from that day on', () => {
    const before = assess(checklist, answers, {}, '2026-11-21');
    expect(before.items[0]).toMatchObject({ status: 'unknown' });
    const { items, answers: now, asOf } = whatIf(before, again);
    expect(items[0]).toMatchObject({ status: 'implemented', points: 2 });
    expect(now.answers.get('1')).toStrictEqual({
      answer: 'implemented',
      note: 'since spring',
      checkedOn: '2026-11-21',
    });
    expect(asOf).toBe('2026-11-21');
  });

  it('changes nothing about the answers it begins with', () => {
    whatIf(assess(checklist, answers, {}, '2026-11-21'), again);
    expect(answers.answers.get('1')).toBe(stale);
  });
});

function changed(given: Parameters<typeof makeAnswers>[0]) {
  const { answers: now, total } = whatIf(assess(checklist, makeAnswers(given)), again);
  return { records: [...now.answers], points: total.points };
}
