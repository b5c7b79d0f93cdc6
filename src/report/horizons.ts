import type { Report, ReportAction } from './model.js';

/** Until when something can be done: what takes a day, what needs preparation, what needs money or organisation. */
export const HORIZONS = ['week', 'quarter', 'year'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** An action with its place in the order of all of them, from 1. */
export interface RankedAction extends ReportAction {
  readonly rank: number;
}

/** The action plan by horizon, each in the plan's order. Finding something out takes a day, whatever the measure takes. */
export function byHorizon({ actions }: Report): readonly { horizon: Horizon; actions: readonly RankedAction[] }[] {
  const ranked = actions.map((action, index): RankedAction => ({ ...action, rank: index + 1 }));
  return HORIZONS.map((horizon) => ({
    horizon,
    actions: ranked.filter((action) => horizonOf(action) === horizon),
  })).filter((part) => part.actions.length > 0);
}

function horizonOf({ kind, item }: ReportAction): Horizon {
  if (kind === 'find_out' || item.effort === 1) return 'week';
  return item.effort === 2 ? 'quarter' : 'year';
}
