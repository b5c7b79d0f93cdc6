import type { AnswerFile, AnswerRecord } from '../model/answers.js';
import type { Expiry } from '../model/assessment.js';
import type { Checklist, Item } from '../model/checklist.js';
import { STATUSES, type Status } from '../model/vocabulary.js';
import { expiryOf } from './expiry.js';
import { applies, knownFacts } from './scope.js';

/** What a firm's answers to a checklist come to on a day, item by item: every number follows from it. */
export interface Statuses {
  /** Of each item in the checklist's order, its status as a place in `STATUSES`. */
  readonly places: Uint8Array;
  /** Answers that have run out, by the item's place, in order. */
  readonly expired: readonly (readonly [number, Expiry])[];
}

/** The place of each status in the vocabulary. */
export const PLACE_OF = Object.fromEntries(STATUSES.map((status, place) => [status, place])) as Record<Status, number>;

/**
 * The one place where an answer, its question's scope and its expiry become a status. An answer that has run out by the
 * day (YYYY-MM-DD; without one, nothing runs out) counts as not known.
 */
export function statusesOf(checklist: Checklist, file: AnswerFile, asOf?: string): Statuses {
  return placedStatusesOf(checklist, file, asOf) ?? statusesById(checklist, file, asOf);
}

function statusesById(checklist: Checklist, { answers, date, profile }: AnswerFile, asOf?: string): Statuses {
  const { ids, canLeave } = columnsOf(checklist);
  const places = new Uint8Array(ids.length);
  const expired: (readonly [number, Expiry])[] = [];
  let facts: ReadonlyMap<string, boolean> | undefined;
  for (let index = 0; index < places.length; index++) {
    if (canLeave[index]) {
      facts ??= knownFacts(checklist.profile, profile);
      if (!isInScope(checklist.items[index] as Item, facts)) {
        places[index] = PLACE_OF.out_of_scope;
        continue;
      }
    }
    const record = answers.get(ids[index] as string);
    const expiry = record && asOf !== undefined ? expiryOf(record, date, checklist, asOf) : null;
    if (expiry) expired.push([index, expiry]);
    places[index] = PLACE_OF[expiry ? 'unknown' : answerOf(record)];
  }
  return { places, expired };
}

/** The same for answers by place, of which nearly all are what they are; null where each could run out. */
function placedStatusesOf(checklist: Checklist, { placed, profile, date }: AnswerFile, asOf?: string): Statuses | null {
  if (placed?.checklist !== checklist || checklist.reviewAfter) return null;
  const places = placed.statuses.slice();
  const expired: (readonly [number, Expiry])[] = [];
  const { leaving } = columnsOf(checklist);
  if (leaving.length > 0) {
    const facts = knownFacts(checklist.profile, profile);
    for (const index of leaving)
      if (!isInScope(checklist.items[index] as Item, facts)) places[index] = PLACE_OF.out_of_scope;
  }
  for (const [index, record] of placed.more) {
    const expiry = asOf === undefined ? null : expiryOf(record, date, checklist, asOf);
    if (!expiry || places[index] === PLACE_OF.out_of_scope) continue;
    expired.push([index, expiry]);
    places[index] = PLACE_OF.unknown;
  }
  // Records come in their file's order.
  return { places, expired: expired.sort(([a], [b]) => a - b) };
}

const answerOf = (record: AnswerRecord | undefined): Status => record?.answer ?? 'unanswered';

function isInScope({ off, appliesWhen }: Item, facts: ReadonlyMap<string, boolean>): boolean {
  return off === undefined && applies(appliesWhen, facts);
}

/** What is looked at of every item, apart from the items: their objects are of many shapes, which is slow to read. */
interface Columns {
  readonly ids: readonly string[];
  /** Whether an item can be out of scope at all. */
  readonly canLeave: readonly boolean[];
  /** The places of those that can. */
  readonly leaving: readonly number[];
}

const known = new WeakMap<Checklist, Columns>();

function columnsOf(checklist: Checklist): Columns {
  const columns = known.get(checklist) ?? makeColumns(checklist);
  known.set(checklist, columns);
  return columns;
}

function makeColumns({ items }: Checklist): Columns {
  const canLeave = items.map(({ off, appliesWhen }) => off !== undefined || appliesWhen !== undefined);
  return {
    ids: items.map(({ id }) => id),
    canLeave,
    leaving: canLeave.flatMap((can, index) => (can ? [index] : [])),
  };
}
