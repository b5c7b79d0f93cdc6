import type { AssessedItem, Assessment } from '../model/assessment.js';
import { LEVELS, PRIORITIES } from '../model/vocabulary.js';

/** Something to do about one item. `find_out`: nobody knows the state yet, so that is the first thing to do. */
export interface Action {
  readonly kind: 'implement' | 'find_out';
  readonly assessed: AssessedItem;
  /** Points the item can still gain. */
  readonly gain: number;
}

/**
 * Everything to do, in the order to do it: first priority before next, basic before advanced, then the most points
 * and impact for the effort, then the least effort, then the checklist's order. Unanswered items are not actions.
 */
export function actionsFor(assessment: Pick<Assessment, 'items'>): readonly Action[] {
  const actions = assessment.items.flatMap((assessed): Action[] => {
    const { status, lost: gain } = assessed;
    if (gain === 0) return [];
    if (status === 'unknown') return [{ kind: 'find_out', assessed, gain }];
    return status === 'partial' || status === 'not_implemented' ? [{ kind: 'implement', assessed, gain }] : [];
  });
  return actions.sort(compareActions); // stable: ties keep the checklist's order
}

function compareActions(a: Action, b: Action): number {
  return rank(a) - rank(b) || compareWorth(a, b) || a.assessed.item.effort - b.assessed.item.effort;
}

/** Lower comes first; an item without priority or level ranks like the first of each. */
function rank({ assessed: { item } }: Action): number {
  const priority = item.priority ? PRIORITIES.indexOf(item.priority) : 0;
  const level = item.level ? LEVELS.indexOf(item.level) : 0;
  return priority * LEVELS.length + level;
}

/** Points × impact ÷ effort, compared without dividing. */
function compareWorth(a: Action, b: Action): number {
  const worth = (action: Action) => action.gain * action.assessed.item.impact;
  return worth(b) * a.assessed.item.effort - worth(a) * b.assessed.item.effort;
}

/** The first few: what can be done before what has to be found out first. */
export function firstActions(actions: readonly Action[], count: number): readonly Action[] {
  const doable = actions.filter((action) => action.kind === 'implement');
  const unclear = actions.filter((action) => action.kind === 'find_out');
  return [...doable, ...unclear].slice(0, count);
}
