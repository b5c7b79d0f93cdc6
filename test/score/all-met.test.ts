import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answer } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const all = makeChecklist(items, { gate: 'all' });
const gate = (answers: Readonly<Record<string, Answer>>, checklist = all) =>
  assess(checklist, makeAnswers(answers)).gate;

describe('where everything has to be met', () => {
  it('everything done is met', () => {
    expect(gate({ a: 'implemented', b: 'implemented', c: 'implemented' })).toEqual({
      state: 'met',
      met: 3,
      total: 3,
      missing: [],
      open: [],
    });
  });

  it('one that is only partly done decides, whatever is still open', () => {
    expect(gate({ a: 'implemented', b: 'partial' })).toEqual({
      state: 'not_met',
      met: 1,
      total: 3,
      missing: ['b'],
      open: ['c'],
    });
  });

  it('nothing is decided while something is unknown or unanswered and nothing is missing', () => {
    expect(gate({ a: 'implemented', b: 'unknown' })).toMatchObject({ state: 'undecided', open: ['b', 'c'] });
  });

  it('what does not apply is neither met nor missing, and with nothing in scope there is nothing to say', () => {
    expect(gate({ a: 'implemented', b: 'not_applicable', c: 'implemented' })).toMatchObject({ state: 'met', total: 2 });
    expect(gate({ a: 'not_applicable', b: 'not_applicable', c: 'not_applicable' })).toBeNull();
  });

  it('is asked of no other checklist, and not of a part of this one', () => {
    expect(gate({ a: 'implemented' }, makeChecklist(items))).toBeNull();
    const byRole = makeChecklist([{ id: 'a', role: 'executive' }, { id: 'b' }], { gate: 'all' });
    expect(assess(byRole, makeAnswers({ a: 'implemented' }), { role: 'executive' }).gate).toBeNull();
  });

  it('says what trying out every answer to the open questions says', () => {
    const given = fc.record({
      a: fc.option(fc.constantFrom(...ANSWERS)),
      b: fc.option(fc.constantFrom(...ANSWERS)),
      c: fc.option(fc.constantFrom(...ANSWERS)),
    });
    fc.assert(
      fc.property(given, (answers) => {
        const counted = Object.values(answers).filter((answer) => answer !== 'not_applicable');
        const possible = counted.reduce<readonly boolean[]>(
          (so, answer) => {
            const open = answer === null || answer === 'unknown';
            const ways = open ? [true, false] : [answer === 'implemented'];
            return so.flatMap((met) => ways.map((way) => met && way));
          },
          [true],
        );
        const known = Object.entries(answers).filter(([, answer]) => answer !== null);
        const state = gate(Object.fromEntries(known) as Record<string, Answer>)?.state;
        if (counted.length === 0) expect(state).toBeUndefined();
        else if (possible.every(Boolean)) expect(state).toBe('met');
        else expect(state).toBe(possible.some(Boolean) ? 'undecided' : 'not_met');
      }),
    );
  });
});
