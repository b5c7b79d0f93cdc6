import { describe, expect, it } from 'vitest';
import { SECURITY_ACTION } from '../../src/guide/generated/security-action.js';
import { type PolicyState, readiness } from '../../src/guide/security-action.js';
import type { Checklist } from '../../src/model/checklist.js';
import type { Answer } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const [points, check, mic] = (await Promise.all(
  ['security-action-6', 'ipa-self-check-25', 'mic-telework-98'].map((id) => loadChecklist(`checklists/${id}.yaml`)),
)) as [Checklist, Checklist, Checklist];

const answered = (checklist: Checklist, answer: Answer, but: Readonly<Record<string, Answer | undefined>> = {}) => {
  const all = checklist.items.map(({ id }) => [id, Object.hasOwn(but, id) ? but[id] : answer] as const);
  const given = Object.fromEntries(all.filter(([, each]) => each !== undefined)) as Record<string, Answer>;
  return assess(checklist, makeAnswers(given, { date: '2026-11-20' }));
};
const ready = (assessments: Parameters<typeof readiness>[2], policy?: PolicyState) =>
  readiness(SECURITY_ACTION, points, assessments, policy);

describe('two stars', () => {
  it('can be declared by a firm that answered all 25 and has published its policy, whatever the score', () => {
    expect(ready([answered(check, 'not_implemented')], 'published').twoStars).toEqual({
      ready: true,
      confirmPublished: false,
    });
  });

  it('can be declared with a finished policy once it is made sure that it is published', () => {
    expect(ready([answered(check, 'unknown')], 'finished').twoStars).toEqual({ ready: true, confirmPublished: true });
  });

  it.each(['draft', 'missing', 'unknown'] as const)('cannot be declared with a policy that is %s', (policy) => {
    expect(ready([answered(check, 'implemented')], policy).twoStars.ready).toBe(false);
  });

  it('cannot be declared while one of the 25 is unanswered', () => {
    const found = ready([answered(check, 'implemented', { 25: undefined })], 'published');
    expect(found.selfCheck).toEqual({ answered: 24, questions: 25, unknown: 0, complete: false });
    expect(found.twoStars.ready).toBe(false);
  });

  it('cannot be declared without the self-check', () => {
    expect(ready([answered(points, 'implemented')], 'published')).toMatchObject({
      selfCheck: null,
      oneStar: { ready: true },
      twoStars: { ready: false },
    });
  });

  it('takes what other answers say of the policy, and what is said beside them before that', () => {
    const policy = (answer: Answer) => answered(mic, 'implemented', { 'exec-A1': answer });
    expect(ready([policy('implemented')]).policy).toBe('finished');
    expect(ready([policy('partial')]).policy).toBe('draft');
    expect(ready([policy('not_implemented')]).policy).toBe('missing');
    expect(ready([policy('unknown')]).policy).toBe('unknown');
    expect(ready([policy('not_implemented')], 'published').policy).toBe('published');
  });

  it('goes by the newest answers to the self-check', () => {
    const old = assess(check, makeAnswers({}, { date: '2025-01-01' }));
    expect(ready([old, answered(check, 'partial')], 'published').twoStars.ready).toBe(true);
  });
});

describe('one star', () => {
  it('is ready where each of the six is done or begun', () => {
    expect(ready([answered(points, 'partial')]).oneStar.ready).toBe(true);
    for (const { id } of points.items) {
      expect(ready([answered(points, 'implemented', { [id]: 'not_implemented' })]).oneStar.ready).toBe(false);
      expect(ready([answered(points, 'implemented', { [id]: undefined })]).oneStar.ready).toBe(false);
    }
  });

  it('follows from the 25, and says of each point where that is known from', () => {
    const found = ready([answered(check, 'implemented', { 11: 'not_implemented' })]);
    expect(found.points.map(({ item, state, from }) => [item.id, state, from])).toEqual([
      ['1', 'done', 'follows'],
      ['2', 'done', 'follows'],
      ['3', 'done', 'follows'],
      ['4', 'begun', 'related'],
      ['5', 'begun', 'related'],
      ['6', 'not_begun', 'follows'],
    ]);
    expect(found.points[5]?.origins).toEqual([
      { checklist: 'ipa-self-check-25@1.0.0', item: '11', answer: 'not_implemented' },
    ]);
  });

  it('goes by the answer to the point itself where there is one', () => {
    const own = answered(points, 'implemented');
    expect(ready([answered(check, 'not_implemented'), own]).points.every(({ from }) => from === 'answered')).toBe(true);
  });
});
