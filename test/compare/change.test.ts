import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type ItemChange } from '../../src/compare/change/changes.js';
import { add, type Fraction, fraction } from '../../src/compare/change/fraction.js';
import { sharedPart } from '../../src/compare/change/shared.js';
import { inTenths, PARTS, type Split, splitPoints, splitShare } from '../../src/compare/change/split.js';
import type { AnswerFile } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { percentTenths } from '../../src/score/percent.js';
import { assessments, makeAnswers, makeChecklist } from '../support/checklists.js';

/** A checklist answered twice, independently, facts included. */
const twice = assessments(10).chain(({ checklist, answers }) =>
  fc
    .record({
      given: fc.array(fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }), {
        minLength: checklist.items.length,
        maxLength: checklist.items.length,
      }),
      facts: fc.dictionary(fc.constantFrom('cloud', 'phone', 'vpn'), fc.boolean()),
    })
    .map(({ given, facts }): { checklist: Checklist; old: AnswerFile; now: AnswerFile } => ({
      checklist,
      old: answers,
      now: makeAnswers(
        Object.fromEntries(
          checklist.items.flatMap(({ id }, index) => {
            const answer = given[index];
            return answer ? [[id, { answer, ...(answer === 'not_applicable' && { reason: 'x' }) }]] : [];
          }),
        ),
        { profile: { facts: new Map(Object.entries(facts)) } },
      ),
    })),
);

const sumOf = ({ parts }: Split): Fraction => PARTS.map((part) => parts[part]).reduce(add);
const negative = ({ numerator, denominator }: Fraction): Fraction => fraction(-numerator, denominator);

describe('a change', () => {
  it('is split into parts that sum to it exactly, in points and as a share', () => {
    fc.assert(
      fc.property(twice, ({ checklist, old, now }) => {
        const [before, after] = [assess(checklist, old), assess(checklist, now)];
        const changes = changesBetween(before, after);
        const points = splitPoints(changes);
        expect(sumOf(points)).toEqual(points.total);
        expect(points.total).toEqual(fraction(after.total.points - before.total.points));
        const share = splitShare(changes);
        if (before.total.max === 0 || after.total.max === 0) expect(share).toBeNull();
        else {
          const exact = (tally: { points: number; max: number }) => fraction(tally.points * 100, tally.max);
          expect(share && sumOf(share)).toEqual(share?.total);
          expect(share && add(exact(before.total), share.total)).toEqual(exact(after.total));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('read backwards is the same change with the other sign', () => {
    fc.assert(
      fc.property(twice, ({ checklist, old, now }) => {
        const [before, after] = [assess(checklist, old), assess(checklist, now)];
        for (const split of [splitPoints, splitShare]) {
          const there = split(changesBetween(before, after));
          const back = split(changesBetween(after, before));
          if (!there || !back) return;
          expect(back.parts.improved).toEqual(negative(there.parts.worsened));
          expect(back.parts.worsened).toEqual(negative(there.parts.improved));
          expect(back.parts.answered).toEqual(negative(there.parts.answered));
          expect(back.parts.scope).toEqual(negative(there.parts.scope));
        }
      }),
    );
  });

  it('with itself is empty', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const assessment = assess(checklist, answers);
        const changes = changesBetween(assessment, assess(checklist, answers));
        expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
        expect(splitPoints(changes).total.numerator).toBe(0n);
        expect(splitShare(changes)?.total.numerator ?? 0n).toBe(0n);
      }),
    );
  });

  it('of scope only is no improvement, and an improvement no change of scope', () => {
    const checklist = makeChecklist([{}, {}, {}]);
    const share = (old: AnswerFile, now: AnswerFile) =>
      splitShare(changesBetween(assess(checklist, old), assess(checklist, now)));
    const full = { 1: 'implemented', 2: 'not_implemented', 3: 'partial' } as const;
    const left = share(makeAnswers(full), makeAnswers({ ...full, 2: { answer: 'not_applicable', reason: 'x' } }));
    expect(left?.parts).toMatchObject({ improved: fraction(0), worsened: fraction(0), answered: fraction(0) });
    expect(left?.parts.scope).toEqual(fraction(25)); // 3/6 → 3/4
    const better = share(makeAnswers(full), makeAnswers({ ...full, 2: 'implemented' }));
    expect(better?.parts).toMatchObject({ improved: fraction(100, 3), scope: fraction(0) });
    const known = share(makeAnswers({ 1: 'implemented' }), makeAnswers({ 1: 'implemented', 2: 'partial' }));
    expect(known?.parts).toMatchObject({ improved: fraction(0), answered: fraction(50, 3) });
  });

  it('shows parts that sum to the change as it is shown, each within a tenth of what it is', () => {
    fc.assert(
      fc.property(twice, ({ checklist, old, now }) => {
        const [before, after] = [assess(checklist, old), assess(checklist, now)];
        const share = splitShare(changesBetween(before, after));
        if (!share) return;
        const shownTotal = (percentTenths(after.total) ?? 0) - (percentTenths(before.total) ?? 0);
        const shown = inTenths(share, shownTotal);
        if (share.total.numerator !== 0n || shownTotal === 0)
          expect(PARTS.reduce((sum, part) => sum + shown[part], 0)).toBe(shownTotal);
        for (const part of PARTS) {
          const { numerator, denominator } = share.parts[part];
          expect(Math.abs(shown[part] - (Number(numerator) * 10) / Number(denominator))).toBeLessThanOrEqual(2);
          if (numerator === 0n) expect(shown[part]).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('different versions of a checklist', () => {
  const answers = makeAnswers({ 1: 'partial', 2: 'implemented', 3: 'implemented' });
  const old = makeChecklist([{}, {}, {}], { version: '1.0.0' });
  const now = makeChecklist([{}, {}, { id: '4' }], { version: '1.1.0' });

  it('are compared on what they share, and what they do not share is named', () => {
    const shared = sharedPart([
      assess(old, answers),
      assess(now, {
        ...answers,
        answers: new Map([
          ['1', { answer: 'implemented' }],
          ['4', { answer: 'implemented' }],
        ]),
      }),
    ]);
    expect([shared.added, shared.removed, shared.rescored]).toEqual([['4'], ['3'], false]);
    expect(shared.assessments.map(({ total }) => [total.points, total.max])).toEqual([
      [3, 4],
      [2, 4],
    ]);
    const [before, after] = shared.assessments;
    const kinds = before && after ? changesBetween(before, after).map(({ kind }: ItemChange) => kind) : [];
    expect(kinds).toEqual(['improved', 'became_open']);
  });

  it('are scored by the newest one’s scale', () => {
    const scale = { total: 'percent', values: { implemented: 4, partial: 1, not_implemented: 0, unknown: 0 } } as const;
    const shared = sharedPart([assess(old, answers), assess({ ...old, version: '1.1.0', scale }, answers)]);
    expect(shared.rescored).toBe(true);
    expect(shared.assessments.map(({ total }) => total.points)).toEqual([9, 9]);
  });

  it('that ask the same are left as they are', () => {
    const both = [assess(old, answers), assess({ ...old, version: '1.0.1' }, answers)];
    expect(sharedPart(both).assessments).toBe(both);
  });
});
