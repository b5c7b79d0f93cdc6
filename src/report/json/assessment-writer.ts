import type { Messages } from '../../messages/messages.js';
import type { AnswerFile, AnswerRecord } from '../../model/answers.js';
import type { Filter } from '../../model/assessment.js';
import type { Checklist } from '../../model/checklist.js';
import { type Category, STATUSES } from '../../model/vocabulary.js';
import { bandOf } from '../../score/band.js';
import { type Counted, countStatuses, Summer, type Sums } from '../../score/counted.js';
import { percent } from '../../score/percent.js';
import { PLACE_OF } from '../../score/status.js';
import { weakestOf } from '../../score/weakest.js';
import { Utf8Builder } from '../../text/utf8.js';
import type { Share } from './known-groups.js';
import { bytesOf, type PreparedGroup, type PreparedJson, prepareJson } from './prepared.js';

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
const ZERO = 48;
const KINDS = STATUSES.length;
const IS_DONE = STATUSES.map((status) => status === 'implemented');
const UNANSWERED = PLACE_OF.unanswered;

const COMMA = 44;

/** The counts of a group, with a digit for each. */
const FEW_COUNTS = bytesOf(JSON.stringify(Object.fromEntries(STATUSES.map((status) => [status, 0]))));
const DIGITS = Array.from(FEW_COUNTS.entries()).flatMap(([at, byte]) => (byte === ZERO ? [at] : []));
/** What stands before the count of each status. */
const COUNT_HEADS = STATUSES.map((status, index) => bytesOf(`${index === 0 ? '{' : ','}"${status}":`));

class OneChecklist {
  readonly #checklist: Checklist;
  readonly #prepared: PreparedJson;
  readonly #summer: Summer;
  readonly #out: Utf8Builder;

  constructor(checklist: Checklist, prepared: PreparedJson, out: Utf8Builder) {
    this.#checklist = checklist;
    this.#prepared = prepared;
    this.#summer = new Summer(checklist);
    this.#out = out;
  }

  add(answers: AnswerFile, asOf: string): void {
    const { head, groups, provenance } = this.#prepared;
    const counted = countStatuses(this.#checklist, answers, asOf);
    const { places: statuses, counts } = counted;
    const unanswered = counts[UNANSWERED] ?? 0;
    const applicable = statuses.length - (counts[PLACE_OF.out_of_scope] ?? 0);
    const answered = applicable - unanswered;
    const total = this.#summer.sumsAt(counts, 0);
    const out = this.#out;
    out.add(head);
    out.addText(`${JSON.stringify(answers.organization)},"respondent":${JSON.stringify(answers.respondent)}`);
    out.addText(`,"date":${JSON.stringify(answers.date ?? null)},"complete":${unanswered === 0}`);
    out.addText(`,"score":${this.#score(total)},"gate":`);
    this.#gate(statuses);
    out.addText(',"counts":');
    this.#counts(counts, 0);
    out.addText(`,"coverage":{"answered":${answered},"applicable":${applicable}`);
    out.addText(`,"percent":${percent({ points: answered, max: applicable })}},"categories":[`);
    const categories = this.#groups(groups.categories, counts);
    out.addText('],"sections":[');
    this.#groups(groups.sections, counts);
    out.addText('],"levels":[');
    this.#groups(groups.levels, counts);
    out.addText('],"roles":[');
    this.#groups(groups.roles, counts);
    out.addText('],"priorities":[');
    this.#groups(groups.priorities, counts);
    out.addText('],"measures":[');
    this.#groups(groups.measures, counts);
    out.addText(`],"weakest":${weakest(categories)},"basic":`);
    this.#basic(statuses);
    out.addText(',"documents":[');
    this.#documents(statuses);
    out.addText('],"losses":[');
    this.#ofEach(this.#prepared.losses, statuses);
    out.addText('],"actions":[');
    this.#actions(statuses);
    out.addText('],"provenance":');
    out.add(provenance);
    out.addText(`,"expired":[`);
    this.#expired(counted);
    out.addText('],"proposals":[');
    this.#proposals(answers, statuses);
    out.addText('],"items":[');
    this.#ofEach(this.#prepared.items, statuses);
    out.addText(']}');
  }

  #score(total: Sums): string {
    const { points, min, max, worst, best } = total;
    const band = bandOf(this.#checklist, total);
    return JSON.stringify({ points, min, max, percent: percent(total), worst, best, band: band?.id ?? null });
  }

  #groups(groups: readonly PreparedGroup[], counts: Int32Array): readonly Share[] {
    const shares = groups.map((group) => this.#group(group, counts));
    this.#out.drop(COMMA);
    return shares;
  }

  /** A group of few questions comes to the same counts again and again, and is written as it was then. */
  #group({ id, head, slot, known }: PreparedGroup, counts: Int32Array): Share {
    const out = this.#out;
    const before = known?.get(counts, slot * KINDS);
    if (before) {
      out.add(before.json);
      return before;
    }
    const start = out.length;
    const { points, max } = this.#summer.sumsAt(counts, slot);
    out.add(head);
    out.addNumber(points);
    out.add(MAX);
    out.addNumber(max);
    out.add(PERCENT);
    out.addNumber(percent({ points, max }));
    out.add(COUNTS);
    this.#counts(counts, slot);
    out.add(GROUP_END);
    known?.add(counts, slot * KINDS, () => ({ id, points, max, json: out.since(start) }));
    return { id, points, max };
  }

  #counts(counts: Int32Array, slot: number): void {
    const out = this.#out;
    const from = slot * KINDS;
    if (areFew(counts, from)) {
      out.addWithDigits(FEW_COUNTS, DIGITS, counts, from);
      return;
    }
    for (let status = 0; status < KINDS; status++) {
      out.add(COUNT_HEADS[status] as Uint8Array);
      out.addNumber(counts[from + status] as number);
    }
    out.addByte(CLOSE);
  }

  /** As `gateOf` decides it. */
  #gate(statuses: Uint8Array): void {
    const out = this.#out;
    const scored = this.#checklist.gate === undefined ? [] : this.#scored(statuses);
    if (scored.length === 0) {
      out.addText('null');
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
      this.#out.addText('null');
      return;
    }
    this.#out.addText('{"achieved":[');
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
    this.#out.addText('],"missing":[');
    this.#idsWith(this.#prepared.isMissing, items, statuses);
    this.#out.addText(']}');
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
    for (const { index, status, json } of this.#prepared.actions) if (statuses[index] === status) this.#out.add(json);
    this.#out.drop(COMMA);
  }

  #expired({ expired }: Counted): void {
    for (const [index, { answer, by, lastDay }] of expired) {
      const id = this.#checklist.items[index]?.id;
      this.#out.addText(`${JSON.stringify({ id, answer, by, last_day: lastDay })},`);
    }
    this.#out.drop(COMMA);
  }

  #proposals({ answers }: AnswerFile, statuses: Uint8Array): void {
    for (let index = statuses.indexOf(UNANSWERED); index !== -1; index = statuses.indexOf(UNANSWERED, index + 1)) {
      const id = this.#checklist.items[index]?.id ?? '';
      const { proposed, origin } = answers.get(id) ?? NOTHING;
      if (proposed) this.#out.addText(`${JSON.stringify({ id, answer: proposed, origin: origin ?? null })},`);
    }
    this.#out.drop(COMMA);
  }
}

const NOTHING: AnswerRecord = {};
const CLOSE = 125;
const MAX = bytesOf(',"max":');
const PERCENT = bytesOf(',"percent":');
const COUNTS = bytesOf(',"counts":');
const GROUP_END = bytesOf('},');

function areFew(counts: Int32Array, from: number): boolean {
  for (let at = from; at < from + KINDS; at++) if ((counts[at] as number) > 9) return false;
  return true;
}

function weakest(categories: readonly Share[]): string {
  const tied = weakestOf(categories as readonly (Share & { readonly id: Category })[]);
  return JSON.stringify({ category: tied[0] ?? null, tied });
}
