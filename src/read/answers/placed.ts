import type { AnswerRecord, PlacedAnswers } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import { STATUSES } from '../../model/vocabulary.js';
import {
  afterSpace,
  BRACE,
  BRACE_END,
  bytesOf,
  COLON,
  COMMA,
  endOfText,
  endOfValue,
  isAt,
  NOWHERE,
  QUOTE,
  textOf,
} from '../json-bytes.js';
import { UNSURE } from '../unsure.js';
import { Words } from '../words.js';
import { FIELDS } from './record.js';
import type { AnswerSpelling } from './spelling.js';

const UNANSWERED = STATUSES.indexOf('unanswered');

/** Fields of a record that count for no status, and what `tenken sheet` writes beside an answer for whoever gives it. */
const REMARKS = ['note', 'evidence', 'owner', 'x-question', 'x-why'];
const ANSWER = 0;
/** From here on come those that do count. Most are empty, as the sheet was sent. */
const FIRST_OTHER = 1 + REMARKS.length;
const NAMES = new Words(Array.from(new Set(['answer', ...REMARKS, ...FIELDS.keys()]), (name, index) => [name, index]));

/** Reads answers that stand last in their file from its bytes; quickest, if they are in the checklist's order. */
export class PlacedReader {
  readonly #checklist: Checklist;
  /** What the questions are called, as JSON has it. */
  readonly #ids: readonly Uint8Array[];
  readonly #places: ReadonlyMap<string, number>;
  /** What most write as an answer that needs nothing beside it, or as none, as places in `STATUSES`. */
  readonly #words: Words;
  readonly #recordOf: (json: string) => AnswerRecord | undefined;
  /** Where what was read last ended. */
  #end = 0;

  /** `recordOf` reads the answer to one question, and throws `UNSURE`. */
  constructor(checklist: Checklist, spelling: AnswerSpelling, recordOf: (json: string) => AnswerRecord | undefined) {
    this.#checklist = checklist;
    const ids = checklist.items.map(({ id }) => JSON.stringify(id));
    this.#ids = ids.map(bytesOf);
    this.#places = new Map(ids.map((id, place) => [id, place]));
    const alone = Array.from(spelling.exact).filter(([, answer]) => answer !== 'not_applicable');
    const words = alone.flatMap(([text, answer]) =>
      inJson(text).map((json) => [json, STATUSES.indexOf(answer)] as const),
    );
    this.#words = new Words([...words, ['', UNANSWERED]]);
    this.#recordOf = recordOf;
  }

  /** `start` is behind the brace of the answers. Throws `UNSURE`. */
  read(bytes: Uint8Array, start: number): PlacedAnswers {
    const statuses = new Uint8Array(this.#ids.length).fill(UNANSWERED);
    const more = new Map<number, AnswerRecord>();
    let at = afterSpace(bytes, start);
    at = bytes[at] === BRACE_END ? at + 1 : this.#readAll(bytes, at, statuses, more);
    // The end of the file's own map.
    at = afterSpace(bytes, at);
    if (bytes[at] !== BRACE_END || afterSpace(bytes, at + 1) !== bytes.length) throw UNSURE;
    return { checklist: this.#checklist, statuses, more };
  }

  /** Where they ended. */
  #readAll(bytes: Uint8Array, start: number, statuses: Uint8Array, more: Map<number, AnswerRecord>): number {
    const isRead = new Uint8Array(statuses.length);
    let place = 0;
    for (let at = start; ; at = afterSpace(bytes, at + 1)) {
      place = this.#placeAt(bytes, at, place);
      if (isRead[place] === 1) throw UNSURE;
      isRead[place] = 1;
      at = afterSpace(bytes, this.#end);
      if (bytes[at] !== COLON) throw UNSURE;
      at = afterSpace(bytes, at + 1);
      let status = bytes[at] === QUOTE ? this.#word(bytes, at) : bytes[at] === BRACE ? this.#plain(bytes, at) : NOWHERE;
      if (status === NOWHERE) status = this.#unusual(bytes, at, place, more);
      statuses[place++] = status;
      at = afterSpace(bytes, this.#end);
      if (bytes[at] === BRACE_END) return at + 1;
      if (bytes[at] !== COMMA) throw UNSURE;
    }
  }

  /** The place of the question that is named here: mostly the one that is expected. */
  #placeAt(bytes: Uint8Array, start: number, expected: number): number {
    const id = this.#ids[expected];
    if (id && isAt(id, bytes, start)) {
      this.#end = start + id.length;
      return expected;
    }
    this.#end = endOfText(bytes, start + 1);
    // Without both its quotes it is none of them.
    const place = this.#places.get(textOf(bytes, start, this.#end));
    if (place === undefined) throw UNSURE;
    return place;
  }

  #word(bytes: Uint8Array, start: number): number {
    const status = this.#words.at(bytes, start + 1);
    this.#end = this.#words.end;
    return status;
  }

  /** A record in which nothing but an answer counts; `NOWHERE` for every other. */
  #plain(bytes: Uint8Array, start: number): number {
    let status = UNANSWERED;
    let seen = 0;
    let at = start;
    do {
      at = afterSpace(bytes, at + 1);
      if (bytes[at] !== QUOTE) return NOWHERE;
      const field = NAMES.at(bytes, at + 1);
      if (field === NOWHERE || seen & (1 << field)) return NOWHERE;
      seen |= 1 << field;
      at = afterSpace(bytes, NAMES.end);
      if (bytes[at] !== COLON) return NOWHERE;
      at = afterSpace(bytes, at + 1);
      if (bytes[at] !== QUOTE) return NOWHERE;
      if (field === ANSWER) {
        status = this.#word(bytes, at);
        if (status === NOWHERE) return NOWHERE;
        at = this.#end;
      } else if (field < FIRST_OTHER) at = endOfText(bytes, at + 1);
      else at = bytes[at + 1] === QUOTE ? at + 2 : NOWHERE;
      at = afterSpace(bytes, at); // nowhere there is neither comma nor brace
    } while (bytes[at] === COMMA);
    this.#end = at + 1;
    return bytes[at] === BRACE_END ? status : NOWHERE;
  }

  #unusual(bytes: Uint8Array, start: number, place: number, more: Map<number, AnswerRecord>): number {
    this.#end = endOfValue(bytes, start);
    if (this.#end === NOWHERE) throw UNSURE;
    const record = this.#recordOf(textOf(bytes, start, this.#end));
    if (record) more.set(place, record);
    return STATUSES.indexOf(record?.answer ?? 'unanswered');
  }
}

/** A word as programs write it in JSON: as it is, or in ASCII alone. */
function inJson(text: string): readonly string[] {
  const escaped = (hex: (code: string) => string) =>
    text.replace(/[^\0-\x7f]/g, (char) => `\\u${hex(char.charCodeAt(0).toString(16).padStart(4, '0'))}`);
  return [...new Set([text, escaped((code) => code), escaped((code) => code.toUpperCase())])];
}
