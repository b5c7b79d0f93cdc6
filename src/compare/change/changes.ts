import type { AssessedItem, Assessment } from '../../model/assessment.js';
import type { Status } from '../../model/vocabulary.js';

/**
 * What became of an item between two dates. `became_known`: it was open (unanswered or unknown) and is answered now;
 * `became_open` the other way round; `still_open`: from unanswered to unknown or back. `entered` and `left`: it counts now
 * and did not, or the other way round (not applicable, out of scope).
 */
export const CHANGE_KINDS = [
  'improved',
  'worsened',
  'became_known',
  'became_open',
  'still_open',
  'entered',
  'left',
  'same',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ItemChange {
  readonly before: AssessedItem;
  readonly after: AssessedItem;
  readonly kind: ChangeKind;
}

/** Every item of two assessments with the same items, in the newer one's order. */
export function changesBetween(before: Assessment, after: Assessment): readonly ItemChange[] {
  const old = new Map(before.items.map((assessed) => [assessed.item.id, assessed]));
  return after.items.flatMap((assessed) => {
    const was = old.get(assessed.item.id);
    return was ? [{ before: was, after: assessed, kind: kindOf(was.status, assessed.status) }] : [];
  });
}

/** From best to worst. */
const KNOWN: readonly Status[] = ['implemented', 'partial', 'not_implemented'];

function kindOf(before: Status, after: Status): ChangeKind {
  const [counted, counts] = [before, after].map((status) => status !== 'not_applicable' && status !== 'out_of_scope');
  if (!counted || !counts) return counts ? 'entered' : counted ? 'left' : 'same';
  if (before === after) return 'same';
  const [was, is] = [KNOWN.indexOf(before), KNOWN.indexOf(after)];
  if (was === -1) return is === -1 ? 'still_open' : 'became_known';
  if (is === -1) return 'became_open';
  return is < was ? 'improved' : 'worsened';
}
