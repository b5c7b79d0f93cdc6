import type { Effort } from '../model/vocabulary.js';
import type { Action } from './actions.js';

/** When to do something: what takes a day, what needs preparation, what needs money or organisation. */
export const PHASES = ['week', 'quarter', 'year'] as const;
export type Phase = (typeof PHASES)[number];

/** When to begin with an action. Finding something out takes a day, whatever the measure takes. */
export function phaseOf(kind: Action['kind'], effort: Effort): Phase {
  if (kind === 'find_out' || effort === 1) return 'week';
  return effort === 2 ? 'quarter' : 'year';
}
