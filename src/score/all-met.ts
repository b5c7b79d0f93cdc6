import type { AssessedItem, Gate } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';

/**
 * Whether everything is met, for a checklist that wants that (`gate: all`); null for any other, and where nothing is in
 * scope. One item that is not wholly done decides, whatever else is still open; without one, it is decided only when
 * nothing is open.
 */
export function gateOf({ gate }: Pick<Checklist, 'gate'>, items: readonly AssessedItem[]): Gate | null {
  if (gate === undefined) return null;
  const scored = items.filter(({ points }) => points !== null);
  if (scored.length === 0) return null;
  const having = (...statuses: readonly AssessedItem['status'][]) =>
    scored.filter(({ status }) => statuses.includes(status)).map(({ item }) => item.id);
  const missing = having('partial', 'not_implemented');
  const open = having('unknown', 'unanswered');
  const state = missing.length > 0 ? 'not_met' : open.length > 0 ? 'undecided' : 'met';
  return { state, met: scored.length - missing.length - open.length, total: scored.length, missing, open };
}
