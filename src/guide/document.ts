import { itemRef, type Link, parseItemRef } from '../compare/links.js';
import type { AssessedItem, Assessment } from '../model/assessment.js';
import type { Text } from '../model/text.js';

/** A document a firm drafts from a template, as templates/*.yaml describe it. */
export interface GuidedDocument {
  readonly title: Text;
  /** By the name a template calls the sentence by. */
  readonly sentences: Readonly<Record<string, Sentence>>;
}

export interface Sentence {
  /** What is promised, in a few words. */
  readonly says: Text;
  /** `checklist#item`: the sentence holds only where all of these are in place. */
  readonly restsOn: readonly string[];
}

/**
 * `contradicted`: one of its items is not done. `partly`: one is done in part. `unknown`, `unanswered`: of one nobody
 * knows. `borne_out`: all that were asked are done. `not_asked`: no answer says anything about it.
 */
export type SentenceState = 'contradicted' | 'partly' | 'unknown' | 'unanswered' | 'borne_out' | 'not_asked';

export interface Standing {
  readonly id: string;
  readonly sentence: Sentence;
  readonly state: SentenceState;
  /** The items that do not bear it out, with their checklist. */
  readonly against: readonly { readonly checklist: string; readonly assessed: AssessedItem }[];
}

/** The worst first. */
const ORDER = ['not_implemented', 'partial', 'unknown', 'unanswered'] as const;
const STATES = {
  not_implemented: 'contradicted',
  partial: 'partly',
  unknown: 'unknown',
  unanswered: 'unanswered',
} as const satisfies Readonly<Record<(typeof ORDER)[number], SentenceState>>;

/**
 * How each sentence stands to the answers, in the document's order. `links` are those of all checklists (`linksAmong`): they
 * lead to the items of a checklist that the document does not name itself.
 */
export function standings(
  { sentences }: GuidedDocument,
  assessments: readonly Assessment[],
  links: ReadonlyMap<string, readonly Link[]>,
): readonly Standing[] {
  return Object.entries(sentences).map(([id, sentence]) => {
    const found = assessments.flatMap((assessment) => {
      const ids = itemsBehind(sentence.restsOn, assessment.checklist.id, links);
      return assessment.items
        .filter(({ item, points }) => points !== null && ids.has(item.id))
        .map((assessed) => ({ checklist: assessment.checklist.id, assessed }));
    });
    const against = found.filter(({ assessed: { status } }) => status !== 'implemented');
    const worst = ORDER.find((status) => against.some(({ assessed }) => assessed.status === status));
    return { id, sentence, state: worst ? STATES[worst] : found.length > 0 ? 'borne_out' : 'not_asked', against };
  });
}

/** Items of one checklist: those named, else those that mean the same as one that is, or a part of it, or contain it. */
export function itemsBehind(
  refs: readonly string[],
  checklist: string,
  links: ReadonlyMap<string, readonly Link[]>,
): ReadonlySet<string> {
  const parsed = refs.map(parseItemRef);
  const own = parsed.filter((ref) => ref.checklist === checklist).map(({ item }) => item);
  if (own.length > 0) return new Set(own);
  const linked = parsed
    .flatMap((ref) => links.get(itemRef(ref.checklist, ref.item)) ?? [])
    .filter((link) => link.checklist === checklist && link.relation !== 'intersects');
  return new Set(linked.map(({ item }) => item));
}
