import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../../src/model/answers.js';
import type { Group, Tally } from '../../src/model/assessment.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { gate, parseLimit } from '../../src/score/gate.js';
import { percent } from '../../src/score/percent.js';
import { rangeOf } from '../../src/score/tally.js';
import { assessments } from '../support/checklists.js';
import { bruteForce } from './oracle.js';

describe('the score', () => {
  it('equals brute force over all completions', () => {
    fc.assert(
      fc.property(assessments(7), ({ checklist, answers }) => {
        const { total } = assess(checklist, answers);
        const expected = bruteForce(checklist, answers);
        expect({ points: total.points, max: total.max, worst: total.worst, best: total.best }).toEqual({
          points: expected.points,
          max: expected.max,
          worst: expected.worst,
          best: expected.best,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('lies between worst and best, which are equal when nothing is open', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const { total } = assess(checklist, answers);
        expect(total.worst).toBeLessThanOrEqual(total.points);
        expect(total.points).toBeLessThanOrEqual(total.best);
        expect(total.min).toBeLessThanOrEqual(total.worst);
        expect(total.best).toBeLessThanOrEqual(total.max);
        if (total.counts.unknown + total.counts.unanswered === 0) expect(total.worst).toBe(total.best);
      }),
    );
  });

  it('explains every lost point: the losses sum to max − points', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const { total, items } = assess(checklist, answers);
        expect(items.reduce((sum, { lost }) => sum + lost, 0)).toBe(total.max - total.points);
        expect(items.every(({ lost }) => lost >= 0)).toBe(true);
      }),
    );
  });

  it('gets no wider an interval from one more answer', () => {
    fc.assert(
      fc.property(assessments(), fc.nat(), fc.constantFrom(...ANSWERS), ({ checklist, answers }, pick, answer) => {
        const before = assess(checklist, answers);
        const unanswered = before.items.filter(({ status }) => status === 'unanswered');
        const chosen = unanswered[pick % Math.max(unanswered.length, 1)];
        if (!chosen) return;
        const more = new Map<string, AnswerRecord>([...answers.answers, [chosen.item.id, { answer }]]);
        const after = assess(checklist, { ...answers, answers: more });
        const width = ({ best, worst }: Tally) => best - worst;
        expect(width(after.total)).toBeLessThanOrEqual(width(before.total));
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    const shuffled = assessments().chain(({ checklist, answers }) =>
      fc
        .shuffledSubarray([...answers.answers], { minLength: answers.answers.size, maxLength: answers.answers.size })
        .map((entries) => ({ checklist, answers, other: { ...answers, answers: new Map(entries) } })),
    );
    fc.assert(
      fc.property(shuffled, ({ checklist, answers, other }) => {
        expect({ ...assess(checklist, other), answers: null }).toEqual({
          ...assess(checklist, answers),
          answers: null,
        });
      }),
    );
  });

  it('is the sum of its groups, whichever way it is grouped', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const { total, categories, sections, measures } = assess(checklist, answers);
        const sum = (groups: readonly Group[], key: 'points' | 'max' | 'worst' | 'best') =>
          groups.reduce((all, group) => all + group[key], 0);
        for (const groups of [categories, sections, measures]) {
          for (const key of ['points', 'max', 'worst', 'best'] as const) expect(sum(groups, key)).toBe(total[key]);
        }
        expect(categories).toHaveLength(13);
      }),
    );
  });

  it('counts every item exactly once', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const { total } = assess(checklist, answers);
        expect(Object.values(total.counts).reduce((sum, count) => sum + count, 0)).toBe(checklist.items.length);
      }),
    );
  });
});

describe('a percent', () => {
  it('is the exact share rounded half up to one decimal, and null without a maximum', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 50_000 }), fc.integer({ min: 1, max: 50_000 }), (points, max) => {
        // floor(1000·points/max + 1/2) in whole numbers
        const numerator = 2000n * BigInt(points) + BigInt(max);
        const denominator = 2n * BigInt(max);
        const floor = numerator >= 0n ? numerator / denominator : -((-numerator + denominator - 1n) / denominator);
        expect(percent({ points, max })).toBe(Number(floor) / 10);
      }),
    );
    expect(percent({ points: 0, max: 0 })).toBeNull();
    expect(percent({ points: 1, max: 2000 })).toBe(0.1);
    expect(percent({ points: -1, max: 2000 })).toBe(0);
    expect(Object.is(percent({ points: -1, max: 2000 }), -0)).toBe(false);
  });
});

describe('the gate', () => {
  it('agrees with exact rational comparison for any limit', () => {
    fc.assert(
      fc.property(
        assessments(),
        fc.integer({ min: -500_000, max: 1_500_000 }),
        ({ checklist, answers }, thousandths) => {
          const assessment = assess(checklist, answers);
          const limit = parseLimit((thousandths / 1000).toFixed(3));
          if (!limit) throw new Error('a limit that cannot be read');
          const { total } = assessment;
          const isPoints = checklist.scale.total === 'points';
          const reached = isPoints
            ? total.points * 1000 >= thousandths
            : total.points * 100_000 >= thousandths * total.max;
          const expected = total.max === 0 ? 'nothing-scored' : reached ? null : 'below';
          expect(gate(assessment, limit, true)).toBe(expected);
        },
      ),
    );
  });

  it('is never passed by leaving a question out', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const assessment = assess(checklist, answers);
        const lowest = parseLimit(String(-rangeOf(checklist.scale).highest * 100_000));
        if (!lowest) throw new Error('a limit that cannot be read');
        if (!assessment.complete) expect(gate(assessment, lowest, false)).not.toBeNull();
      }),
    );
  });
});
