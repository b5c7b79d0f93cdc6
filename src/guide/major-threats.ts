import type { AssessedItem, Assessment } from '../model/assessment.js';
import type { Item } from '../model/checklist.js';
import type { Text, TextList } from '../model/text.js';
import type { Category, Threat } from '../model/vocabulary.js';
import { actionsFor } from '../plan/actions.js';

/** The list of threats, as guidance/major-threats.yaml has it. */
export interface MajorThreats {
  /** YYYY-MM: when the list was looked up. */
  readonly asOf: string;
  readonly title: Text;
  readonly publisher: Text;
  readonly url: string;
  readonly notes: TextList;
  /** In the order of their rank. */
  readonly threats: readonly MajorThreat[];
}

export interface MajorThreat {
  readonly id: string;
  readonly rank: number;
  readonly title: Text;
  /** What happens, in a sentence or two. */
  readonly what: Text;
  readonly note?: Text;
  /** Which items stand against it: those that fit one of the rules. */
  readonly closedBy: readonly CloseRule[];
}

/** Fits an item that names all of the threats and is in one of the categories; a list that is left out asks nothing. */
export interface CloseRule {
  readonly threats?: readonly Threat[];
  readonly categories?: readonly Category[];
}

/**
 * `open`: a measure against the threat is missing or only partly there. `unclear`: none is known to be missing, but of
 * some nobody knows. `no_gap`: all that were asked are in place, which is not to say that the threat is met.
 * `not_asked`: the checklist has no question about it that applies.
 */
export type ThreatState = 'open' | 'unclear' | 'no_gap' | 'not_asked';

export interface Exposure {
  readonly threat: MajorThreat;
  readonly state: ThreatState;
  /** The items that stand against the threat and count, in the checklist's order. */
  readonly asked: readonly AssessedItem[];
  /** Those that would close it: first what can be done, in the order to do it, then what has to be found out. */
  readonly open: readonly AssessedItem[];
}

export function standsAgainst({ threats, category }: Item, { closedBy }: MajorThreat): boolean {
  return closedBy.some(
    (rule) =>
      (rule.threats ?? []).every((threat) => threats.includes(threat)) && (rule.categories?.includes(category) ?? true),
  );
}

/** How the answers stand to each threat, in the order of the threats. */
export function exposures(assessment: Assessment, threats: readonly MajorThreat[]): readonly Exposure[] {
  const order = new Map(actionsFor(assessment).map(({ assessed }, index) => [assessed, index]));
  const place = (assessed: AssessedItem) => order.get(assessed) ?? order.size;
  const counting = assessment.items.filter(({ points }) => points !== null);
  const open = counting
    .filter(({ status }) => status !== 'implemented')
    .sort((a, b) => group(a) - group(b) || place(a) - place(b)); // stable: ties keep the checklist's order
  return threats.map((threat) => {
    const asked = counting.filter(({ item }) => standsAgainst(item, threat));
    const ownOpen = open.filter(({ item }) => standsAgainst(item, threat));
    return { threat, state: stateOf(asked, ownOpen), asked, open: ownOpen };
  });
}

/** Lower comes first: what can be done, what has to be found out, what has to be answered. */
function group({ status }: AssessedItem): number {
  if (status === 'unanswered') return 2;
  return status === 'unknown' ? 1 : 0;
}

function stateOf(asked: readonly AssessedItem[], open: readonly AssessedItem[]): ThreatState {
  if (asked.length === 0) return 'not_asked';
  if (open.length === 0) return 'no_gap';
  return open.some((assessed) => group(assessed) === 0) ? 'open' : 'unclear';
}
