import type { AssessedItem, Assessment } from '../model/assessment.js';

/** Every item that lost points, in the checklist's order. Their `lost` sums to max − points exactly. */
export function losses(assessment: Assessment): readonly AssessedItem[] {
  return assessment.items.filter((each) => each.lost > 0);
}
