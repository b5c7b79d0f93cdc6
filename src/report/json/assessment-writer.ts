import type { Messages } from '../../messages/messages.js';
import type { AnswerFile, AnswerRecord } from '../../model/answers.js';
import type { Filter } from '../../model/assessment.js';
import type { Checklist } from '../../model/checklist.js';
import { STATUSES } from '../../model/vocabulary.js';
import { bandOf } from '../../score/band.js';
import { countAmong, Summer, type Sums } from '../../score/counted.js';
import { percent } from '../../score/percent.js';
import { PLACE_OF, type Statuses, statusesOf } from '../../score/status.js';
import { Utf8Builder } from '../../text/utf8.js';
import { COUNTS, GroupWriter, MAX, NULL, PERCENT } from './group-writer.js';
import { bytesOf, type PreparedJson, prepareJson } from './prepared.js';

/**
 * Writes assessments as the JSON text that `JSON.stringify` makes of `assessmentJson`, byte for byte, a line each, where
 * there are many: what a checklist decides is put into words once, and nothing is built only to be read out again.
 */
export class AssessmentWriter {
  readonly #messages: Messages;
  readonly #filter: Filter;
  readonly #asOf: string;
  readonly #out: Utf8Builder;
  readonly #known = new WeakMap<Checklist, OneChecklist>();

  /** `room`: bytes that are kept ready. */
  constructor(messages: Messages, filter: Filter, asOf: string, room: number) {
    this.#messages = messages;
    this.#filter = filter;
    this.#asOf = asOf;
    this.#out = new Utf8Builder(room);
  }

  /** Bytes that wait to be taken. */
  get length(): number {
    return this.#out.length;
  }

  /** Adds a line. `checklist`: what the filter leaves of it. */
  add(checklist: Checklist, answers: AnswerFile): void {
    let one = this.#known.get(checklist);
    if (!one) {
      one = new OneChecklist(checklist, prepareJson(checklist, this.#filter, this.#messages), this.#out);
      this.#known.set(checklist, one);
    }
    one.add(answers, this.#asOf);
    this.#out.addByte(LINE_FEED);
  }

  take(): Uint8Array {
    return this.#out.take();
  }
}

const LINE_FEED = 10;
const KINDS = STATUSES.length;
const IS_DONE = STATUSES.map((status) => status === 'implemented');
const UNANSWERED = PLACE_OF.unanswered;

const COMMA = 44;

class OneChecklist {
  readonly #checklist: Checklist;
  readonly #prepared: PreparedJson;
  readonly #summer: Summer;
  readonly #out: Utf8Builder;
  readonly #groups: GroupWriter;

  constructor(checklist: Checklist, prepared: PreparedJson, out: Utf8Builder) {
    this.#checklist = checklist;
    this.#prepared = prepared;
    this.#summer = new Summer(checklist);
    this.#out = out;
    this.#groups = new GroupWriter(prepared, this.#summer, out);
  }

  add(answers: AnswerFile, asOf: string): void {
    const { head, all, provenance } = this.#prepared;
    const found = statusesOf(this.#checklist, answers, asOf);
    const statuses = found.places;
    const counts = countAmong(all, statuses);
    const unanswered = counts[UNANSWERED] as number;
    const applicable = statuses.length - (counts[PLACE_OF.out_of_scope] as number);
    const answered = applicable - unanswered;
    const out = this.#out;
    out.add(head);
    out.addText(JSON.stringify(answers.organization));
    out.add(RESPONDENT);
    out.addText(JSON.stringify(answers.respondent));
    out.add(DATE);
    out.addText(JSON.stringify(answers.date ?? null));
    out.add(unanswered === 0 ? COMPLETE : INCOMPLETE);
    this.#score(this.#summer.sumsOf(counts));
    out.add(GATE);
    this.#gate(statuses);
    out.add(COUNTS);
    this.#groups.addCounts(counts);
    out.add(COVERAGE);
    out.addNumber(answered);
    out.add(APPLICABLE);
    out.addNumber(applicable);
    out.add(PERCENT);
    out.addNumber(percent({ points: answered, max: applicable }));
    this.#groups.add(statuses);
    out.add(BASIC);
    this.#basic(statuses);
    out.add(DOCUMENTS);
    this.#documents(statuses);
    out.add(LOSSES);
    this.#ofEach(this.#prepared.losses, statuses);
    out.add(ACTIONS);
    this.#actions(statuses);
    out.add(PROVENANCE);
    out.add(provenance);
    out.add(EXPIRED);
    this.#expired(found);
    out.add(PROPOSALS);
    this.#proposals(answers, statuses);
    out.add(ITEMS);
    this.#ofEach(this.#prepared.items, statuses);
    out.add(END);
  }

  #score(total: Sums): void {
    const { points, min, max, worst, best } = total;
    const band = bandOf(this.#checklist, total);
    const out = this.#out;
    out.addNumber(points);
    out.add(MIN);
    out.addNumber(min);
    out.add(MAX);
    out.addNumber(max);
    out.add(PERCENT);
    out.addNumber(percent(total));
    out.add(WORST);
    out.addNumber(worst);
    out.add(BEST);
    out.addNumber(best);
    out.add(BAND);
    out.addText(JSON.stringify(band?.id ?? null));
  }

  /** As `gateOf` decides it. */
  #gate(statuses: Uint8Array): void {
    const out = this.#out;
    const scored = this.#checklist.gate === undefined ? [] : this.#scored(statuses);
    if (scored.length === 0) {
      out.add(NULL);
      return;
    }
    const having = (isWanted: (status: number) => boolean) =>
      scored.filter((index) => isWanted(statuses[index] as number));
    const open = having((status) => status === PLACE_OF.unknown || status === UNANSWERED);
    const missing = having((status) => status === PLACE_OF.partial || status === PLACE_OF.not_implemented);
    const state = missing.length > 0 ? 'not_met' : open.length > 0 ? 'undecided' : 'met';
    const met = scored.length - missing.length - open.length;
    out.addText(`{"state":"${state}","met":${met},"total":${scored.length},"missing":[`);
    this.#ids(missing);
    out.addText('],"open":[');
    this.#ids(open);
    out.addText(']}');
  }

  #scored(statuses: Uint8Array): number[] {
    return Array.from(statuses.keys()).filter((index) => this.#prepared.isScored[statuses[index] as number]);
  }

  #basic(statuses: Uint8Array): void {
    const { basic } = this.#prepared;
    if (!basic) {
      this.#out.add(NULL);
      return;
    }
    this.#out.add(ACHIEVED);
    this.#idsWith(IS_DONE, basic, statuses);
    this.#missing(basic, statuses);
  }

  #documents(statuses: Uint8Array): void {
    const { documents, isScored } = this.#prepared;
    for (const { head, items } of documents) {
      const scored = items.filter((index) => isScored[statuses[index] as number]);
      if (scored.length === 0) continue;
      this.#out.add(head);
      this.#ids(scored);
      this.#missing(scored, statuses);
      this.#out.addByte(COMMA);
    }
    this.#out.drop(COMMA);
  }

  /** The end of an object: of some items, those that count and are not wholly done. */
  #missing(items: readonly number[], statuses: Uint8Array): void {
    this.#out.add(MISSING);
    this.#idsWith(this.#prepared.isMissing, items, statuses);
    this.#out.add(END);
  }

  /** Of some items, those with one of some statuses. */
  #idsWith(isWanted: readonly boolean[], items: readonly number[], statuses: Uint8Array): void {
    const { ids } = this.#prepared;
    for (const index of items) if (isWanted[statuses[index] as number]) this.#out.add(ids[index] as Uint8Array);
    this.#out.drop(COMMA);
  }

  #ids(indexes: readonly number[]): void {
    for (const index of indexes) this.#out.add(this.#prepared.ids[index] as Uint8Array);
    this.#out.drop(COMMA);
  }

  /** Of each item what its status makes of it. */
  #ofEach(texts: readonly Uint8Array[], statuses: Uint8Array): void {
    const out = this.#out;
    for (let index = 0; index < statuses.length; index++)
      out.add(texts[index * KINDS + (statuses[index] as number)] as Uint8Array);
    out.drop(COMMA);
  }

  /** All there could be stand in the order to do them: those that there are stand in the same. */
  #actions(statuses: Uint8Array): void {
    const { items, statuses: wanted, json } = this.#prepared.actions;
    for (let index = 0; index < items.length; index++)
      if (statuses[items[index] as number] === wanted[index]) this.#out.add(json[index] as Uint8Array);
    this.#out.drop(COMMA);
  }

  #expired({ expired }: Statuses): void {
    for (const [index, { answer, by, lastDay }] of expired) {
      const id = this.#checklist.items[index]?.id;
      this.#out.addText(`${JSON.stringify({ id, answer, by, last_day: lastDay })},`);
    }
    this.#out.drop(COMMA);
  }

  #proposals(file: AnswerFile, statuses: Uint8Array): void {
    const placed = file.placed?.checklist === this.#checklist ? file.placed.more : null;
    for (let index = statuses.indexOf(UNANSWERED); index !== -1; index = statuses.indexOf(UNANSWERED, index + 1)) {
      const id = this.#checklist.items[index]?.id ?? '';
      const { proposed, origin } = (placed ? placed.get(index) : file.answers.get(id)) ?? NOTHING;
      if (proposed) this.#out.addText(`${JSON.stringify({ id, answer: proposed, origin: origin ?? null })},`);
    }
    this.#out.drop(COMMA);
  }
}

const NOTHING: AnswerRecord = {};
/** What stands between what has to be worked out. */
const RESPONDENT = bytesOf(',"respondent":');
const DATE = bytesOf(',"date":');
const COMPLETE = bytesOf(',"complete":true,"score":{"points":');
const INCOMPLETE = bytesOf(',"complete":false,"score":{"points":');
const MIN = bytesOf(',"min":');
const WORST = bytesOf(',"worst":');
const BEST = bytesOf(',"best":');
const BAND = bytesOf(',"band":');
const GATE = bytesOf('},"gate":');
const COVERAGE = bytesOf(',"coverage":{"answered":');
const APPLICABLE = bytesOf(',"applicable":');
const BASIC = bytesOf(']},"basic":');
const ACHIEVED = bytesOf('{"achieved":[');
const MISSING = bytesOf('],"missing":[');
const DOCUMENTS = bytesOf(',"documents":[');
const LOSSES = bytesOf('],"losses":[');
const ACTIONS = bytesOf('],"actions":[');
const PROVENANCE = bytesOf('],"provenance":');
const EXPIRED = bytesOf(',"expired":[');
const PROPOSALS = bytesOf('],"proposals":[');
const ITEMS = bytesOf('],"items":[');
const END = bytesOf(']}');
