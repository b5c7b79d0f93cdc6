import type { Assessment } from '../model/assessment.js';
import type { Item } from '../model/checklist.js';
import type { Answer, Category } from '../model/vocabulary.js';
import { type Action, actionsFor } from './actions.js';
import { cheapest, mostWithin } from './knapsack.js';
import { PHASES, type Phase, phaseOf } from './phase.js';
import { pointsNeeded, type Target } from './target.js';
import { whatIf } from './what-if.js';

export interface Wish {
  readonly target?: Target;
  /** The most effort to spend: the sum of the efforts of what is done. */
  readonly budget?: number;
  /** Items nothing can be done about. */
  readonly without?: ReadonlySet<string>;
}

/**
 * `everything`: no target and no budget, so all there is to do. `reached`: the cheapest way to the target, empty if it is
 * reached already. `most`: what gains most within the budget. `over_budget`: the target costs more than the budget;
 * the steps are what gains most within it. `unreachable`: all there is to do does not reach the target.
 */
export type Outcome = 'everything' | 'reached' | 'most' | 'over_budget' | 'unreachable';

export interface Step {
  readonly action: Action;
  readonly phase: Phase;
  /** Points of the whole, and of the action's category, once this step and all before it are done. */
  readonly points: number;
  readonly categoryPoints: number;
}

export interface Plan {
  readonly before: Assessment;
  /** With every step done. */
  readonly after: Assessment;
  readonly wish: Wish;
  readonly outcome: Outcome;
  /** By phase, and within a phase in the order of `actionsFor`. */
  readonly steps: readonly Step[];
  /** Sum of the efforts of the steps. */
  readonly effort: number;
  /** Sum of the efforts of the cheapest way to the target; null without a target or if there is no way. */
  readonly effortToTarget: number | null;
  /** Points missing to the target once all steps are done; 0 without a target. */
  readonly missing: number;
  /** Ids of what holds points but is no action: not answered yet, or ruled out by the wish. */
  readonly inTheWay: { readonly unanswered: readonly string[]; readonly ruledOut: readonly string[] };
}

/**
 * What to do. A target is reached at the least effort, exactly: of all sets of actions that reach it none costs less.
 * Finding something out counts the gain and the effort of doing it, since what is found may have to be done.
 */
export function makePlan(before: Assessment, wish: Wish): Plan {
  const { target, budget, without } = wish;
  const all = actionsFor(before);
  const possible = all.filter(({ assessed: { item } }) => !without?.has(item.id)).map(toChoice);
  const counts = ({ level }: Item) => target?.kind !== 'level' || level === target.level;
  const useful = possible.filter(({ item }) => counts(item));
  const need = target ? pointsNeeded(before, target) - before.total.points : 0;
  const path = target ? cheapest(useful, need) : null;
  const withinBudget = budget === undefined ? useful : mostWithin(useful, budget);
  const outcome = outcomeOf(wish, path);
  const chosen = outcome === 'reached' && path ? path : withinBudget;
  const gained = chosen.reduce((sum, { gain }) => sum + gain, 0);
  const done = new Map(chosen.map(({ item }): [string, Answer] => [item.id, 'implemented']));
  return {
    before,
    after: whatIf(before, done),
    wish,
    outcome,
    steps: stepsOf(
      before,
      chosen.map(({ action }) => action),
    ),
    effort: effortOf(chosen),
    effortToTarget: path && effortOf(path),
    missing: Math.max(0, need - gained),
    inTheWay: {
      unanswered: before.items
        .filter(({ status, item }) => status === 'unanswered' && counts(item))
        .map(({ item }) => item.id),
      ruledOut: all
        .map(({ assessed }) => assessed.item)
        .filter((item) => without?.has(item.id) && counts(item))
        .map(({ id }) => id),
    },
  };
}

function outcomeOf({ target, budget }: Wish, path: readonly PlanChoice[] | null): Outcome {
  if (!target) return budget === undefined ? 'everything' : 'most';
  if (!path) return 'unreachable';
  return budget !== undefined && effortOf(path) > budget ? 'over_budget' : 'reached';
}

function toChoice(action: Action) {
  const { item } = action.assessed;
  return { action, item, gain: action.gain, cost: item.effort };
}

type PlanChoice = ReturnType<typeof toChoice>;

function effortOf(chosen: readonly PlanChoice[]): number {
  return chosen.reduce((sum, { cost }) => sum + cost, 0);
}

function stepsOf({ total, categories }: Assessment, actions: readonly Action[]): Step[] {
  const inCategory = Object.fromEntries(categories.map(({ id, points }) => [id, points])) as Record<Category, number>;
  let { points } = total;
  const byPhase = PHASES.flatMap((phase) =>
    actions.filter((action) => phase === phaseOf(action.kind, action.assessed.item.effort)),
  );
  return byPhase.map((action) => {
    const { category } = action.assessed.item;
    points += action.gain;
    inCategory[category] += action.gain;
    const phase = phaseOf(action.kind, action.assessed.item.effort);
    return { action, phase, points, categoryPoints: inCategory[category] };
  });
}
