import type { AnswerFile, AnswerRecord } from '../model/answers.js';
import type { Expiry } from '../model/assessment.js';
import type { Checklist, Item } from '../model/checklist.js';
import type { Status } from '../model/vocabulary.js';
import { expiryOf } from './expiry.js';
import { applies, knownFacts } from './scope.js';

/** What counts of a firm's answers to a checklist on a day (YYYY-MM-DD; without one, nothing runs out). */
export class Judge {
  readonly #checklist: Checklist;
  readonly #answeredOn: string | undefined;
  readonly #asOf: string | undefined;
  readonly #facts: ReadonlyMap<string, boolean>;

  constructor(checklist: Checklist, { date, profile }: AnswerFile, asOf: string | undefined) {
    this.#checklist = checklist;
    this.#answeredOn = date;
    this.#asOf = asOf;
    this.#facts = knownFacts(checklist.profile, profile);
  }

  isInScope(item: Item): boolean {
    return item.off === undefined && applies(item.appliesWhen, this.#facts);
  }

  expiry(record: AnswerRecord): Expiry | null {
    return this.#asOf === undefined ? null : expiryOf(record, this.#answeredOn, this.#checklist, this.#asOf);
  }
}

/** `expired` counts as not known. */
export function statusOf(record: AnswerRecord | undefined, inScope: boolean, expired: Expiry | null): Status {
  if (!inScope) return 'out_of_scope';
  if (expired) return 'unknown';
  return record?.answer ?? 'unanswered';
}
