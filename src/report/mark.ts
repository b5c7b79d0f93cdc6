import type { Counts } from '../model/assessment.js';
import { STATUSES, type Status } from '../model/vocabulary.js';

/** The mark that stands for each status, beside its word and its colour. */
export const MARKS: Readonly<Record<Status, string>> = {
  implemented: '○',
  partial: '△',
  not_implemented: '×',
  unknown: '?',
  not_applicable: '－',
  unanswered: '・',
  out_of_scope: '／',
};

/** The statuses that occur, with their numbers, in the order of the vocabulary. */
export function occurring(counts: Counts): readonly { readonly status: Status; readonly count: number }[] {
  return STATUSES.map((status) => ({ status, count: counts[status] })).filter(({ count }) => count > 0);
}
