import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { assess } from '../../src/score/assess.js';
import { gate, parseLimit } from '../../src/score/gate.js';
import { IPA_SCALE, makeAnswers, makeChecklist } from '../support/checklists.js';

const limit = (text: string) => {
  const parsed = parseLimit(text);
  if (!parsed) throw new Error(`not a limit: ${text}`);
  return parsed;
};

/** An assessment with the given exact share: `points` of `max`. */
function withShare(points: number, max: number): Assessment {
  const assessment = assess(makeChecklist([{}]), makeAnswers({ 1: 'implemented' }));
  return { ...assessment, total: { ...assessment.total, points, max } };
}

describe('the gate compares exactly', () => {
  it('does not let 79.995 % pass a limit of 80, though it is shown as 80.0 %', () => {
    expect(gate(withShare(15_999, 20_000), limit('80'), false)).toBe('below');
    expect(gate(withShare(16_000, 20_000), limit('80'), false)).toBeNull();
  });

  it('knows decimals of a limit exactly', () => {
    expect(gate(withShare(1, 3), limit('33.333333333333'), false)).toBeNull();
    expect(gate(withShare(1, 3), limit('33.333333333334'), false)).toBe('below');
  });

  it('takes 0 as a limit: −1 point does not reach it', () => {
    const checklist = makeChecklist([{}], { scale: IPA_SCALE });
    expect(gate(assess(checklist, makeAnswers({ 1: 'unknown' })), limit('0'), false)).toBe('below');
    expect(gate(assess(checklist, makeAnswers({ 1: 'not_implemented' })), limit('0'), false)).toBeNull();
  });

  it('counts points where the scale is in points: 3 of 4 are 3, not 75', () => {
    const checklist = makeChecklist([{}], { scale: IPA_SCALE });
    const three = assess(checklist, makeAnswers({ 1: 'implemented' }));
    const assessment = { ...three, total: { ...three.total, points: 3 } };
    expect(gate(assessment, limit('3'), false)).toBeNull();
    expect(gate(assessment, limit('4'), false)).toBe('below');
  });

  it('fails an assessment with an unanswered question, unless that is allowed', () => {
    const assessment = assess(makeChecklist([{}, {}]), makeAnswers({ 1: 'implemented' }));
    expect(gate(assessment, limit('50'), false)).toBe('incomplete');
    expect(gate(assessment, limit('50'), true)).toBeNull();
    expect(gate(assessment, limit('51'), true)).toBe('below');
  });

  it('fails when everything was declared not applicable', () => {
    const answers = makeAnswers({ 1: { answer: 'not_applicable', reason: 'no' } });
    expect(gate(assess(makeChecklist([{}]), answers), limit('0'), true)).toBe('nothing-scored');
  });
});

describe('a limit', () => {
  it.each(['80', '79.995', '-25', '0', '８０', ' 80 '])('can be %s', (text) => expect(parseLimit(text)).not.toBeNull());
  it.each(['', 'eighty', '1e2', '80%', '.5', '1.', '--1', '0x10', '1_000', 'NaN', 'Infinity'])(
    'cannot be "%s"',
    (text) => expect(parseLimit(text)).toBeNull(),
  );
});
