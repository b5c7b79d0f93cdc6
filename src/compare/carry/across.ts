import type { AnswerRecord } from '../../model/answers.js';
import type { AssessedItem, Assessment } from '../../model/assessment.js';
import type { Checklist, Item, Relation } from '../../model/checklist.js';
import type { Text } from '../../model/text.js';
import type { Answer } from '../../model/vocabulary.js';
import { itemRef, type Link, linksAmong } from '../links.js';

/** An answer in another checklist that says something about an item. */
export interface Origin {
  /** `id@version` of its checklist. */
  readonly from: string;
  readonly item: Item;
  readonly answer: Answer;
  readonly record: AnswerRecord;
  /** Read from the item the answer is carried to: "my meaning is … theirs". */
  readonly relation: Relation;
  /** Why the two belong together, and where they differ. */
  readonly rationale: Text;
  /** The day the answer is from. */
  readonly date?: string;
}

/** An answer that may be taken over once somebody has confirmed it. */
export interface Proposal {
  readonly item: Item;
  readonly answer: Answer;
  /** One or several that say the same. */
  readonly origins: readonly Origin[];
  /** Known of a part only: this much is done, and whether the rest is has to be looked at. */
  readonly atLeast: boolean;
}

/** Answers that say something about an item, but not enough to answer it. */
export interface Hint {
  readonly item: Item;
  readonly origins: readonly Origin[];
  /** They would propose different answers. */
  readonly contradictory: boolean;
  /** A part of an item that has to be met wholly is not done, so that the item is not met. */
  readonly notMet: boolean;
}

export interface CarriedAcross {
  readonly proposals: readonly Proposal[];
  readonly hints: readonly Hint[];
  /** Ids of items no answer says anything about. */
  readonly without: readonly string[];
}

/**
 * What the answers to other checklists, one or several, say about the items of this one. An answer is proposed only
 * where it follows: from an item of the same meaning any answer; from an item that contains this one "done", "not done"
 * and "not applicable", since what holds for all of it holds for its part. A part says nothing sure about the whole, nor
 * does an overlap; only where every item has to be met (`gate`), a part that is done is enough for "partly", which there
 * never overstates: it is not met until somebody has seen to the rest.
 */
export function carryAcross(sources: readonly Assessment[], target: Checklist): CarriedAcross {
  const links = linksAmong([...sources.map(({ checklist }) => checklist), target]);
  const answered = sources.map((source) => ({
    source,
    items: new Map(source.items.filter(isUsable).map((assessed) => [assessed.item.id, assessed])),
  }));
  const proposals: Proposal[] = [];
  const hints: Hint[] = [];
  const without: string[] = [];
  for (const item of target.items) {
    const origins = (links.get(itemRef(target.id, item.id)) ?? []).flatMap((link) =>
      answered.flatMap(({ source, items }) => originOf(link, source, items)),
    );
    const found = propose(origins, target);
    if (origins.length === 0) without.push(item.id);
    else if (found) proposals.push({ item, ...found });
    else hints.push({ item, origins, contradictory: contradict(origins, target), notMet: isNotMet(origins, target) });
  }
  return { proposals, hints, without };
}

/** An answer that applies and still holds. */
function isUsable({ status, record, expired }: AssessedItem): boolean {
  return record?.answer !== undefined && status === record.answer && !expired;
}

function originOf(
  { checklist, item: id, relation, rationale }: Link,
  { checklist: from, answers }: Assessment,
  answered: ReadonlyMap<string, AssessedItem>,
): Origin[] {
  const found = checklist === from.id ? answered.get(id) : undefined;
  if (!found?.record?.answer) return [];
  const { item, record } = found;
  const date = record.checkedOn ?? answers.date;
  const ref = `${from.id}@${answers.checklist.version ?? from.version}`;
  return [
    { from: ref, item, answer: found.record.answer, record, relation, rationale, ...(date !== undefined && { date }) },
  ];
}

/** The same meaning goes before a wider one; of equally good ones all have to agree. */
function propose(origins: readonly Origin[], target: Checklist): Omit<Proposal, 'item'> | null {
  for (const relation of ['equal', 'subset'] as const) {
    const able = origins.filter((origin) => origin.relation === relation && follows(origin, target));
    const [first] = able;
    if (!first) continue;
    const agreed = able.every(({ answer }) => answer === first.answer);
    return agreed ? { answer: first.answer, origins: able, atLeast: false } : null;
  }
  const parts = origins.filter(({ relation, answer }) => relation === 'superset' && DEGREES.includes(answer));
  if (target.gate === undefined || !parts.some(({ answer }) => answer !== 'not_implemented')) return null;
  return { answer: 'partial', origins: parts, atLeast: parts.every(({ answer }) => answer === 'implemented') };
}

/** The answers that say how far something is done. */
const DEGREES: readonly Answer[] = ['implemented', 'partial', 'not_implemented'];

function isNotMet(origins: readonly Origin[], { gate }: Checklist): boolean {
  return (
    gate !== undefined &&
    origins.some(({ relation, answer }) => relation === 'superset' && answer === 'not_implemented')
  );
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
  const text = (field: 'note' | 'evidence' | 'reason') =>
    [...new Set(origins.flatMap(({ record }) => record[field] ?? []))].join('\n') || undefined;
  const [note, evidence, reason] = [text('note'), text('evidence'), text('reason')];
  // What rests on several answers holds as long as all of them.
  const date = origins.flatMap((origin) => origin.date ?? []).sort()[0];
  const validUntil = origins.flatMap(({ record }) => record.validUntil ?? []).sort()[0];
  return {
    proposed: answer,
    ...(note !== undefined && { note }),
    ...(evidence !== undefined && { evidence }),
    ...(answer === 'not_applicable' && reason !== undefined && { reason }),
    ...(date !== undefined && { checkedOn: date }),
    ...(validUntil !== undefined && { validUntil }),
  };
}
