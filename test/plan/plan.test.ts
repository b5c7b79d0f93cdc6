import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../src/plan/actions.js';
import { type Choice, cheapest, mostWithin } from '../../src/plan/knapsack.js';
import { makePlan } from '../../src/plan/plan.js';
import { pointsNeeded, type Target } from '../../src/plan/target.js';
import { whatIf } from '../../src/plan/what-if.js';
import { assess } from '../../src/score/assess.js';
import { gate, parseLimit } from '../../src/score/gate.js';
import { assessments, IPA_SCALE, makeAnswers, makeChecklist } from '../support/checklists.js';

const choices = (max: number) =>
  fc.array(fc.record({ gain: fc.integer({ min: 1, max: 9 }), cost: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: max,
  });

const sum = (chosen: readonly Choice[], what: keyof Choice) => chosen.reduce((total, each) => total + each[what], 0);

/** Every set of choices, those that hold what stands earlier in the list first. */
function subsets<T>(all: readonly T[]): T[][] {
  const [first, ...rest] = all;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others.map((each) => [first, ...each]), ...others];
}

/** The best of all sets by trying each: cheapest that gains enough, then most gain, then earliest. */
function bruteCheapest(all: readonly Choice[], need: number): readonly Choice[] | null {
  let best: Choice[] | null = null;
  for (const set of need <= 0 ? [[]] : subsets(all)) {
    if (need > 0 && sum(set, 'gain') < need) continue;
    const better =
      !best ||
      sum(set, 'cost') < sum(best, 'cost') ||
      (sum(set, 'cost') === sum(best, 'cost') && sum(set, 'gain') > sum(best, 'gain'));
    if (better) best = set;
  }
  return best;
}

function bruteMost(all: readonly Choice[], budget: number): readonly Choice[] {
  let best: Choice[] = [];
  for (const set of subsets(all)) {
    if (sum(set, 'cost') > budget) continue;
    const gain = sum(set, 'gain') - sum(best, 'gain');
    if (gain > 0 || (gain === 0 && sum(set, 'cost') < sum(best, 'cost'))) best = set;
    // Of equal sets the first one tried stays, but the empty one was never tried first.
    else if (gain === 0 && sum(set, 'cost') === sum(best, 'cost') && best.length === 0) best = set;
  }
  return best;
}

describe('the cheapest way', () => {
  it('equals trying every set, down to the choice among equals', () => {
    fc.assert(
      fc.property(choices(15), fc.integer({ min: -5, max: 80 }), (all, need) => {
        expect(cheapest(all, need)).toEqual(bruteCheapest(all, need));
      }),
      { numRuns: 300 },
    );
  });

  it('within a budget equals trying every set', () => {
    fc.assert(
      fc.property(choices(13), fc.integer({ min: 0, max: 40 }), (all, budget) => {
        expect(mostWithin(all, budget)).toEqual(bruteMost(all, budget));
      }),
      { numRuns: 300 },
    );
  });

  it('does not change when what is not on it gets dearer', () => {
    fc.assert(
      fc.property(choices(20), fc.nat(120), fc.nat(), fc.integer({ min: 1, max: 9 }), (all, need, pick, more) => {
        for (const choose of [cheapest, mostWithin]) {
          const before = choose(all, need);
          const outside = all.filter((each) => before && !before.includes(each));
          const dearer = outside[pick % Math.max(1, outside.length)];
          if (!before || !dearer) return;
          const changed = all.map((each) => (each === dearer ? { ...each, cost: each.cost + more } : each));
          expect(choose(changed, need)).toEqual(before);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a plan', () => {
  const percents = fc.integer({ min: -10, max: 110 });

  it('costs as little as any set of actions that reaches the target, on every checklist of up to 15 items', () => {
    fc.assert(
      fc.property(assessments(15), percents, ({ checklist, answers }, percent) => {
        const before = assess(checklist, answers);
        if (before.total.max === 0) return;
        const limit = parseLimit(String(percent));
        if (!limit) throw new Error('a limit that cannot be read');
        const plan = makePlan(before, { target: { kind: 'score', limit } });
        // By the score and the gate themselves, not by the planner's sums.
        const reaching = subsets(actionsFor(before)).filter((set) => {
          const after = whatIf(before, new Map(set.map(({ assessed }) => [assessed.item.id, 'implemented'])));
          return gate(after, limit, true) === null;
        });
        const costs = reaching.map((set) => set.reduce((total, { assessed }) => total + assessed.item.effort, 0));
        expect(plan.outcome).toBe(reaching.length > 0 ? 'reached' : 'unreachable');
        if (reaching.length > 0) {
          expect(plan.effort).toBe(Math.min(...costs));
          expect(gate(plan.after, limit, true)).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('does not change when an action outside it takes more effort', () => {
    fc.assert(
      fc.property(assessments(15), percents, fc.nat(), ({ checklist, answers }, percent, pick) => {
        const limit = parseLimit(String(percent));
        if (!limit) throw new Error('a limit that cannot be read');
        for (const wish of [{ target: { kind: 'score', limit } as Target }, { budget: Math.abs(percent) % 12 }]) {
          const before = makePlan(assess(checklist, answers), wish);
          const ids = new Set(before.steps.map(({ action }) => action.assessed.item.id));
          const outside = checklist.items.filter(({ id, effort }) => !ids.has(id) && effort < 3);
          const dearer = outside[pick % Math.max(1, outside.length)];
          if (!dearer || before.outcome === 'unreachable') continue;
          const items = checklist.items.map((item) => (item === dearer ? { ...item, effort: 3 as const } : item));
          const after = makePlan(assess({ ...checklist, items }, answers), wish);
          expect(after.steps.map(({ action }) => action.assessed.item.id)).toEqual([...ids]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('adds up: its last step ends where the score with all of it done is', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const { steps, after, before } = makePlan(assess(checklist, answers), {});
        expect(steps.at(-1)?.points ?? before.total.points).toBe(after.total.points);
        for (const { id, points } of after.categories) {
          const last = steps.filter(({ action }) => action.assessed.item.category === id).at(-1);
          if (last) expect(last.categoryPoints).toBe(points);
        }
      }),
    );
  });

  it('with everything answered and done reaches everything; what is not answered stands in the way', () => {
    const checklist = makeChecklist([{}, {}, { level: 'basic' }], { scale: IPA_SCALE });
    const target: Target = { kind: 'score', limit: parseLimit('12') ?? never() };
    const open = assess(checklist, makeAnswers({ 1: 'not_implemented', 2: 'unknown' }));
    const stuck = makePlan(open, { target });
    expect([stuck.outcome, stuck.missing, stuck.inTheWay.unanswered]).toEqual(['unreachable', 4, ['3']]);
    const answered = assess(checklist, makeAnswers({ 1: 'not_implemented', 2: 'unknown', 3: 'partial' }));
    expect(makePlan(answered, { target }).outcome).toBe('reached');
    const ruled = makePlan(answered, { target, without: new Set(['1']) });
    expect([ruled.outcome, ruled.missing, ruled.inTheWay.ruledOut]).toEqual(['unreachable', 4, ['1']]);
    const basic = makePlan(answered, { target: { kind: 'level', level: 'basic' } });
    expect(basic.steps.map(({ action }) => action.assessed.item.id)).toEqual(['3']);
  });

  it('for a level needs what the measures of that level still lack, whatever the others do', () => {
    const checklist = makeChecklist([{ level: 'basic' }, { level: 'advanced' }, { level: 'basic' }]);
    const before = assess(checklist, makeAnswers({ 1: 'partial', 2: 'not_implemented' }));
    const plan = makePlan(before, { target: { kind: 'level', level: 'basic' } });
    expect(pointsNeeded(before, { kind: 'level', level: 'basic' })).toBe(4); // 1 there, 1 and 2 lacking
    expect([plan.outcome, plan.missing, plan.inTheWay.unanswered]).toEqual(['unreachable', 2, ['3']]);
  });

  describe('with a budget', () => {
    // Gains 2, 2 and 2 at the cost of 1, 2 and 3.
    const before = assess(
      makeChecklist([{ effort: 1 }, { effort: 2 }, { effort: 3 }]),
      makeAnswers({ 1: 'not_implemented', 2: 'not_implemented', 3: 'not_implemented' }),
    );
    const planned = (wish: Parameters<typeof makePlan>[1]) => {
      const { outcome, steps, effort, effortToTarget, missing } = makePlan(before, wish);
      return { outcome, ids: steps.map(({ action }) => action.assessed.item.id), effort, effortToTarget, missing };
    };
    const target: Target = { kind: 'score', limit: parseLimit('60') ?? never() };

    it('is all there is to do without a budget and a target', () => {
      const all = { outcome: 'everything', ids: ['1', '2', '3'], effort: 6, effortToTarget: null, missing: 0 };
      expect(planned({})).toEqual(all);
    });

    it('is what gains most within it', () => {
      const most = { outcome: 'most', ids: ['1', '2'], effort: 3, effortToTarget: null, missing: 0 };
      expect(planned({ budget: 3 })).toEqual(most);
      expect(planned({ budget: 5 })).toEqual(most);
      expect(planned({ budget: 0 })).toEqual({ ...most, ids: [], effort: 0 });
    });

    it('reaches a target that costs as much as it, or less', () => {
      const reached = { outcome: 'reached', ids: ['1', '2'], effort: 3, effortToTarget: 3, missing: 0 };
      expect(planned({ target })).toEqual(reached);
      expect(planned({ target, budget: 3 })).toEqual(reached);
      expect(planned({ target, budget: 6 })).toEqual(reached);
    });

    it('says what a target costs that is dearer, does what gains most, and says what is missing', () => {
      const over = { outcome: 'over_budget', ids: ['1'], effort: 1, effortToTarget: 3, missing: 2 };
      expect(planned({ target, budget: 2 })).toEqual(over);
    });

    it('says of a target out of reach that no effort reaches it', () => {
      const beyond: Target = { kind: 'score', limit: parseLimit('101') ?? never() };
      expect(planned({ target: beyond })).toEqual({
        outcome: 'unreachable',
        ids: ['1', '2', '3'],
        effort: 6,
        effortToTarget: null,
        missing: 1,
      });
    });
  });

  it('for a band needs its lowest total: points, or percent rounded up to whole points', () => {
    const items = [{}, {}, {}];
    const answers = makeAnswers({ 1: 'implemented', 2: 'not_implemented', 3: 'not_implemented' });
    const target: Target = { kind: 'band', band: { id: 'good', min: 7, title: { ja: '良い' } } };
    const inPoints = assess(makeChecklist(items, { scale: IPA_SCALE }), answers);
    expect(pointsNeeded(inPoints, target)).toBe(7);
    const plan = makePlan(inPoints, { target });
    expect([plan.outcome, plan.steps.length, plan.after.total.points]).toEqual(['reached', 1, 8]);
    const inPercent = assess(makeChecklist(items), answers); // 2 of 6 points are a third
    const half: Target = { kind: 'band', band: { id: 'half', min: 51, title: { ja: '半分' } } };
    expect(pointsNeeded(inPercent, half)).toBe(4);
    expect(makePlan(inPercent, { target }).steps).toEqual([]);
  });

  it('needs exactly the points whose share is not below the target', () => {
    fc.assert(
      fc.property(assessments(), fc.integer({ min: -1000, max: 110_000 }), ({ checklist, answers }, thousandths) => {
        const assessment = assess(checklist, answers);
        const limit = parseLimit((thousandths / 1000).toFixed(3));
        if (!limit || assessment.total.max === 0) return;
        const needed = pointsNeeded(assessment, { kind: 'score', limit });
        const passes = (points: number) =>
          gate({ ...assessment, total: { ...assessment.total, points } }, limit, true) === null;
        expect([passes(needed), passes(needed - 1)]).toEqual([true, false]);
      }),
    );
  });
});

function never(): never {
  throw new Error('cannot be');
}
