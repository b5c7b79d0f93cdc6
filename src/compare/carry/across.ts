import type { AnswerRecord } from '../../model/answers.js';
import type { AssessedItem, Assessment } from '../../model/assessment.js';
import type { Checklist, Item, Relation } from '../../model/checklist.js';
import type { Answer } from '../../model/vocabulary.js';
import { itemRef, type Link, linksAmong } from '../links.js';

/** An answer in another checklist that says something about an item. */
export interface Origin {
  readonly item: Item;
  readonly answer: Answer;
  readonly record: AnswerRecord;
  /** Read from the item the answer is carried to: "my meaning is … theirs". */
  readonly relation: Relation;
  /** The day the answer is from. */
  readonly date?: string;
}

/** An answer that may be taken over once somebody has confirmed it. */
export interface Proposal {
  readonly item: Item;
  readonly answer: Answer;
  /** One or several that say the same. */
  readonly origins: readonly Origin[];
}

/** Answers that say something about an item, but not enough to answer it. */
export interface Hint {
  readonly item: Item;
  readonly origins: readonly Origin[];
  /** They would propose different answers. */
  readonly contradictory: boolean;
}

export interface CarriedAcross {
  readonly proposals: readonly Proposal[];
  readonly hints: readonly Hint[];
  /** Ids of items no answer says anything about. */
  readonly without: readonly string[];
}

/**
 * What the answers to one checklist say about the items of another. An answer is proposed only where it follows: from
 * an item of the same meaning any answer; from an item that contains this one "done", "not done" and "not applicable",
 * since what holds for all of it holds for its part. A part says nothing sure about the whole, nor does an overlap.
 */
export function carryAcross(source: Assessment, target: Checklist): CarriedAcross {
  const links = linksAmong([source.checklist, target]);
  const answered = new Map(source.items.filter(isUsable).map((assessed) => [assessed.item.id, assessed]));
  const proposals: Proposal[] = [];
  const hints: Hint[] = [];
  const without: string[] = [];
  for (const item of target.items) {
    const origins = (links.get(itemRef(target.id, item.id)) ?? []).flatMap((link) => originOf(link, source, answered));
    const found = propose(origins, target);
    if (origins.length === 0) without.push(item.id);
    else if (found) proposals.push({ item, ...found });
    else hints.push({ item, origins, contradictory: contradict(origins, target) });
  }
  return { proposals, hints, without };
}

/** An answer that applies and still holds. */
function isUsable({ status, record, expired }: AssessedItem): boolean {
  return record?.answer !== undefined && status === record.answer && !expired;
}

function originOf(
  { checklist, item: id, relation }: Link,
  { checklist: from, answers }: Assessment,
  answered: ReadonlyMap<string, AssessedItem>,
): Origin[] {
  const found = checklist === from.id ? answered.get(id) : undefined;
  if (!found?.record?.answer) return [];
  const { item, record } = found;
  const date = record.checkedOn ?? answers.date;
  return [{ item, answer: found.record.answer, record, relation, ...(date !== undefined && { date }) }];
}

/** The same meaning goes before a wider one; of equally good ones all have to agree. */
function propose(origins: readonly Origin[], target: Checklist): Omit<Proposal, 'item'> | null {
  for (const relation of ['equal', 'subset'] as const) {
    const able = origins.filter((origin) => origin.relation === relation && follows(origin, target));
    const [first] = able;
    if (!first) continue;
    return able.every(({ answer }) => answer === first.answer) ? { answer: first.answer, origins: able } : null;
  }
  return null;
}

function contradict(origins: readonly Origin[], target: Checklist): boolean {
  return new Set(origins.filter((origin) => follows(origin, target)).map(({ answer }) => answer)).size > 1;
}

/** Whether an item must have the answer that another one has. */
function follows({ relation, answer }: Origin, { notApplicable }: Checklist): boolean {
  if (answer === 'not_applicable' && notApplicable === 'forbidden') return false;
  if (relation === 'equal') return true;
  return relation === 'subset' && answer !== 'partial' && answer !== 'unknown';
}

/** The record to write down for a proposal: what was said with it, but neither who does it nor by when. */
export function proposalRecord({ answer, origins }: Proposal): AnswerRecord {
  const [first] = origins;
  const { record, date } = first ?? { record: {} as AnswerRecord };
  const { note, evidence, reason, validUntil } = record;
  return {
    proposed: answer,
    ...(note !== undefined && { note }),
    ...(evidence !== undefined && { evidence }),
    ...(answer === 'not_applicable' && reason !== undefined && { reason }),
    ...(date !== undefined && { checkedOn: date }),
    ...(validUntil !== undefined && { validUntil }),
  };
}
