import { carryAcross, type Origin } from '../compare/carry/across.js';
import { parseItemRef } from '../compare/links.js';
import type { AssessedItem, Assessment } from '../model/assessment.js';
import type { Checklist, Item } from '../model/checklist.js';
import type { Text, TextList } from '../model/text.js';
import type { Answer } from '../model/vocabulary.js';

/** What is known of SECURITY ACTION, as guidance/security-action.yaml has it. */
export interface SecurityAction {
  /** YYYY-MM: when it was looked up. */
  readonly asOf: string;
  readonly title: Text;
  readonly publisher: Text;
  readonly url: string;
  /** Its points are the items of a checklist. */
  readonly oneStar: { readonly checklist: string; readonly means: Text };
  /** Which checklist is the self-check, and which items ask for a policy (`checklist#item`). */
  readonly twoStars: { readonly selfCheck: string; readonly policyItems: readonly string[]; readonly means: Text };
  readonly declare: TextList;
  readonly notes: TextList;
}

/** `done`, and `begun` (partly there, or so an answer to a related question says), count as taken up. */
export type PointState = 'done' | 'begun' | 'not_begun' | 'unknown';

/** One of the points of ★, and where its state is known from. */
export interface Point {
  readonly item: Item;
  readonly state: PointState;
  /** `answered`: the question itself. `follows`: an answer it must have the same of. `related`: the topic only. */
  readonly from: 'answered' | 'follows' | 'related' | 'nothing';
  /** The items of other checklists (`id@version`) that say so. */
  readonly origins: readonly { readonly checklist: string; readonly item: string; readonly answer: Answer }[];
}

/** What the firm says about its policy. `finished`: there is one, and nobody said that it is published. */
export type PolicyState = 'published' | 'finished' | 'draft' | 'missing' | 'unknown';

export interface SelfCheck {
  readonly answered: number;
  readonly questions: number;
  readonly unknown: number;
  readonly complete: boolean;
}

export interface Readiness {
  readonly points: readonly Point[];
  readonly oneStar: { readonly ready: boolean };
  /** Null where the self-check is not among the answers. */
  readonly selfCheck: SelfCheck | null;
  readonly policy: PolicyState;
  /** `ready` with a finished policy still asks for the publication to be made sure of. */
  readonly twoStars: { readonly ready: boolean; readonly confirmPublished: boolean };
}

/**
 * How far a firm is from declaring a star, from answers to whatever checklists it has answered. `points` is the checklist
 * of ★; `policy` is what was said about the policy beside the answers, which goes before what answers say.
 */
export function readiness(
  action: SecurityAction,
  points: Checklist,
  assessments: readonly Assessment[],
  policy?: PolicyState,
): Readiness {
  const sorted = [...assessments].sort((a, b) => (b.answers.date ?? '').localeCompare(a.answers.date ?? ''));
  const newestFirst = sorted.filter(
    ({ checklist: { id } }, index) => sorted.findIndex(({ checklist }) => checklist.id === id) === index,
  );
  const found = points.items.map((item) => pointOf(item, points, newestFirst));
  const selfCheck = selfCheckOf(newestFirst.find(({ checklist }) => checklist.id === action.twoStars.selfCheck));
  const known = policy ?? policyIn(newestFirst, action.twoStars.policyItems);
  const hasPolicy = known === 'published' || known === 'finished';
  return {
    points: found,
    oneStar: { ready: found.length > 0 && found.every(({ state }) => state === 'done' || state === 'begun') },
    selfCheck,
    policy: known,
    twoStars: { ready: (selfCheck?.complete ?? false) && hasPolicy, confirmPublished: known === 'finished' },
  };
}

function selfCheckOf(assessment: Assessment | undefined): SelfCheck | null {
  if (!assessment) return null;
  const { coverage, total, complete } = assessment;
  return { answered: coverage.answered, questions: coverage.applicable, unknown: total.counts.unknown, complete };
}

const STATES: Readonly<Record<Answer, PointState>> = {
  implemented: 'done',
  partial: 'begun',
  not_implemented: 'not_begun',
  unknown: 'unknown',
  not_applicable: 'done',
};

/** The question itself goes before what follows from others, and that before what is only related. */
function pointOf(item: Item, { id, ...rest }: Checklist, assessments: readonly Assessment[]): Point {
  const own = assessments.find(({ checklist }) => checklist.id === id);
  const answered = own?.items.find((assessed) => assessed.item.id === item.id);
  if (answered && isAnswered(answered)) {
    return { item, state: STATES[answered.status as Answer], from: 'answered', origins: [] };
  }
  const others = assessments.filter(({ checklist }) => checklist.id !== id);
  const { proposals, hints } = carryAcross(others, { ...rest, id, items: [item] });
  const [proposal] = proposals;
  if (proposal) return { item, state: STATES[proposal.answer], from: 'follows', origins: named(proposal.origins) };
  const related = hints.flatMap(({ origins }) => origins);
  return related.length === 0
    ? { item, state: 'unknown', from: 'nothing', origins: [] }
    : { item, state: stateOfRelated(related.map(({ answer }) => answer)), from: 'related', origins: named(related) };
}

/** A related measure that is there shows that the topic was taken up; it never shows that this point is done. */
function stateOfRelated(answers: readonly Answer[]): PointState {
  if (answers.some((answer) => answer === 'implemented' || answer === 'partial')) return 'begun';
  return answers.every((answer) => answer === 'not_implemented') ? 'not_begun' : 'unknown';
}

const named = (origins: readonly Origin[]) =>
  origins.map(({ from, item: { id }, answer }) => ({ checklist: from, item: id, answer }));

function isAnswered({ status, expired }: AssessedItem): boolean {
  return status !== 'unanswered' && status !== 'out_of_scope' && !expired;
}

function policyIn(assessments: readonly Assessment[], refs: readonly string[]): PolicyState {
  const answers = refs.flatMap((ref) => {
    const { checklist, item } = parseItemRef(ref);
    const own = assessments.find((assessment) => assessment.checklist.id === checklist);
    const found = own?.items.find((assessed) => assessed.item.id === item);
    return found && isAnswered(found) ? [found.status] : [];
  });
  if (answers.includes('implemented')) return 'finished';
  if (answers.includes('partial')) return 'draft';
  return answers.includes('not_implemented') ? 'missing' : 'unknown';
}
