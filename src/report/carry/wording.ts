import {
  type CarriedAcross,
  type Hint,
  type Origin,
  type Proposal,
  proposalRecord,
} from '../../compare/carry/across.js';
import type { Migrated, Moved, Reshaped } from '../../compare/carry/migrate.js';
import type { Messages } from '../../messages/messages.js';
import type { AnswerRecord } from '../../model/answers.js';
import type { Item } from '../../model/checklist.js';
import { inLang } from '../../model/text.js';
import type { Answer } from '../../model/vocabulary.js';

/** An answer to be written, with where it comes from in words. */
export interface Carried {
  readonly item: Item;
  readonly kind: 'moved' | 'proposed';
  readonly answer?: Answer;
  /** With `proposed` for what somebody has to confirm. */
  readonly record: AnswerRecord;
  readonly origin: string;
  /** Why it follows, and what is still to be looked at. */
  readonly reasons: readonly string[];
}

/** Something to look at for an item, in words. */
export interface Look {
  readonly item: Item;
  readonly lines: readonly string[];
}

/** What becomes of answers that are carried; what every form of the report prints. */
export interface Carrying {
  readonly carried: readonly Carried[];
  readonly hints: readonly Look[];
  readonly looks: readonly Look[];
  readonly dropped: readonly { readonly id: string; readonly answer?: Answer; readonly note?: string }[];
  /** How many items nothing was said about. */
  readonly without: number;
}

/** Answers to other checklists. */
export function acrossCarrying({ proposals, hints, without }: CarriedAcross, messages: Messages): Carrying {
  const carried = proposals.map((proposal: Proposal): Carried => {
    const { item, answer, origins, atLeast } = proposal;
    const origin = origins.map((each) => originText(each, messages)).join(messages.carry.between);
    const reasons = [
      ...origins.map(({ rationale }) => inLang(rationale, messages.lang)),
      ...(atLeast ? [messages.carry.atLeast] : []),
    ];
    return { item, kind: 'proposed', answer, record: { ...proposalRecord(proposal), origin }, origin, reasons };
  });
  const hint = ({ item, origins, contradictory, notMet }: Hint): Look => ({
    item,
    lines: [
      ...origins.map((each) => originText(each, messages)),
      ...(notMet ? [messages.carry.notMet] : []),
      ...(contradictory ? [messages.carry.contradictory] : []),
    ],
  });
  return { carried, hints: hints.map(hint), looks: [], dropped: [], without: without.length };
}

function originText({ from, item, answer, relation, date }: Origin, { carry, vocabulary }: Messages): string {
  return carry.origin(from, item.id, vocabulary.statuses[answer], carry.relations[relation], date);
}

/** Answers to an earlier version; `items` is how many questions there are now. */
export function migratedCarrying(
  { moved, reshaped, dropped }: Migrated,
  from: string,
  items: number,
  messages: Messages,
): Carrying {
  const followed = reshaped.filter(({ answer }) => answer !== undefined);
  return {
    carried: [
      ...moved.map((each) => movedAnswer(each, from, messages)),
      ...followed.map((each) => reshapedAnswer(each, from, messages)),
    ],
    hints: [],
    looks: reshaped.filter(({ answer }) => answer === undefined).map((each) => lookAt(each, messages)),
    dropped: dropped.map(({ id, record: { answer, note } }) => ({
      id,
      ...(answer && { answer }),
      ...(note !== undefined && { note }),
    })),
    without: items - moved.length - reshaped.length,
  };
}

function movedAnswer({ item, old, how }: Moved, from: string, { carry }: Messages): Carried {
  const origin = how === 'same' ? '' : carry.originOld(from, [old.id]);
  const kept = old.record.origin;
  const record = { ...old.record, ...(origin && { origin: kept === undefined ? origin : `${kept}\n${origin}` }) };
  return { item, kind: 'moved', ...(old.record.answer && { answer: old.record.answer }), record, origin, reasons: [] };
}

function reshapedAnswer({ item, old, answer }: Reshaped, from: string, { carry, merge }: Messages): Carried {
  const origin = carry.originOld(
    from,
    old.map(({ id }) => id),
  );
  const texts = (field: 'note' | 'evidence' | 'reason') => {
    const found = old.flatMap(({ id, record }) => (record[field] === undefined ? [] : [{ id, text: record[field] }]));
    return found.length === 1
      ? (found[0]?.text ?? '')
      : found.map(({ id, text }) => merge.labelled(id, text)).join('\n');
  };
  const [note, evidence, reason] = [texts('note'), texts('evidence'), texts('reason')];
  const checkedOn = old.flatMap(({ record }) => record.checkedOn ?? []).sort()[0];
  const validUntil = old.flatMap(({ record }) => record.validUntil ?? []).sort()[0];
  const record: AnswerRecord = {
    ...(answer && { proposed: answer }),
    ...(note && { note }),
    ...(evidence && { evidence }),
    ...(reason && answer === 'not_applicable' && { reason }),
    ...(checkedOn !== undefined && { checkedOn }),
    ...(validUntil !== undefined && { validUntil }),
    origin,
  };
  return { item, kind: 'proposed', ...(answer && { answer }), record, origin, reasons: [] };
}

function lookAt({ item, how, old }: Reshaped, { carry, vocabulary }: Messages): Look {
  const ids = old
    .map(({ id, record }) => `${id}（${vocabulary.statuses[record.answer ?? 'unanswered']}）`)
    .join(carry.between);
  return { item, lines: [how === 'split' ? carry.split(ids) : carry.merged(ids)] };
}

/** A proposal that was accepted: it is the answer now, and still says where it is from. */
export function accepted({ proposed, ...record }: AnswerRecord): AnswerRecord {
  return proposed === undefined || record.answer !== undefined ? record : { answer: proposed, ...record };
}
