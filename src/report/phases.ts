import { PHASES, type Phase, phaseOf } from '../plan/phase.js';
import type { Report, ReportAction } from './model.js';

/** An action with its place in the order of all of them, from 1. */
export interface RankedAction extends ReportAction {
  readonly rank: number;
}

/** The action plan by when to begin, each part in the plan's order. */
export function byPhase({ actions }: Report): readonly { phase: Phase; actions: readonly RankedAction[] }[] {
  const ranked = actions.map((action, index): RankedAction => ({ ...action, rank: index + 1 }));
  return PHASES.map((phase) => ({
    phase,
    actions: ranked.filter(({ kind, item }) => phaseOf(kind, item.effort) === phase),
  })).filter((part) => part.actions.length > 0);
}
