import { describe, expect, it } from 'vitest';
import { assess } from '../../src/score/assess.js';
import { evaluate, knownFacts } from '../../src/score/scope.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';

const profile = {
  facts: [
    { id: 'cloud', question: { ja: 'クラウド', en: 'Cloud' } },
    { id: 'phone', question: { ja: '電話', en: 'Phone' } },
  ],
  presets: [{ id: 'offline', title: { ja: 'オフライン', en: 'Offline' }, facts: { cloud: false } }],
};

describe('scope', () => {
  it('applies an item whose fact nobody stated', () => {
    const checklist = makeChecklist([{ appliesWhen: 'cloud' }], { profile });
    expect(assess(checklist, makeAnswers({})).items[0]?.status).toBe('unanswered');
  });

  it('takes a fact from the method that was chosen', () => {
    const checklist = makeChecklist([{ appliesWhen: 'cloud' }, { appliesWhen: 'phone' }], { profile });
    const answers = makeAnswers({}, { profile: { method: 'offline', facts: new Map() } });
    expect(assess(checklist, answers).items.map(({ status }) => status)).toEqual(['out_of_scope', 'unanswered']);
  });

  it('lists an answered item that is out of scope as out of scope, and counts it nowhere', () => {
    const checklist = makeChecklist([{ appliesWhen: 'cloud' }, {}], { profile });
    const answers = makeAnswers(
      { 1: 'implemented', 2: 'not_implemented' },
      { profile: { facts: new Map([['cloud', false]]) } },
    );
    const { items, total, coverage } = assess(checklist, answers);
    expect(items[0]).toMatchObject({ status: 'out_of_scope', points: null, lost: 0 });
    expect(total).toMatchObject({ points: 0, max: 2 });
    expect(coverage).toEqual({ answered: 1, applicable: 1 });
  });

  it.each([
    [{ all: ['cloud', 'phone'] }, { cloud: true }, undefined],
    [{ all: ['cloud', 'phone'] }, { cloud: false }, false],
    [{ any: ['cloud', 'phone'] }, { cloud: true }, true],
    [{ any: ['cloud', 'phone'] }, { cloud: false }, undefined],
    [{ any: ['cloud', 'phone'] }, { cloud: false, phone: false }, false],
    [{ not: 'cloud' }, {}, undefined],
    [{ not: 'cloud' }, { cloud: true }, false],
    [{ not: { all: ['cloud', { not: 'phone' }] } }, { cloud: true, phone: false }, false],
  ])('evaluates %j with %j as %s', (condition, facts, expected) => {
    expect(evaluate(condition, new Map(Object.entries(facts)))).toBe(expected);
  });

  it('lets a stated fact stand beside a method', () => {
    const facts = knownFacts(profile, { method: 'offline', facts: new Map([['phone', true]]) });
    expect(Object.fromEntries(facts)).toEqual({ cloud: false, phone: true });
  });
});
