import type { AnswerFile, AnswerRecord } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import type { Answer } from '../../model/vocabulary.js';
import { fromBinary } from '../../text/binary.js';
import { LIMITS } from '../limits.js';
import type { Entry, Node, ScalarNode } from '../tree.js';
import { UNSURE, unlessUnsure } from '../unsure.js';
import { readDate } from './date.js';
import { Notes } from './fields.js';
import { readOrganization, readRespondent } from './people.js';
import { readProfile } from './profile.js';
import type { QuickFile } from './quick-file.js';
import { FIELDS } from './record.js';
import { Shortest } from './shortest.js';
import type { AnswerSpelling } from './spelling.js';

/** The items of a checklist. */
type Ids = Pick<ReadonlyMap<string, number>, 'has'>;

/**
 * The answers of such a file. Answers to questions whose ids are whole numbers come in ascending order, whatever order
 * they were written in.
 */
export function readQuickly(
  file: QuickFile,
  checklist: Checklist,
  ids: Ids,
  spelling: AnswerSpelling,
): AnswerFile | null {
  if (file.checklist.version !== checklist.version) return null;
  // Of any other checklist a file has at most as many answers as it may.
  if (checklist.items.length > LIMITS.answers) return null;
  const reader = new QuickReader(checklist, ids, spelling, file.isBinary);
  const answers = unlessUnsure(() => reader.file(file));
  return answers && reader.seen.isAllOf(file.text) ? answers : null;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One object each for bare answers: most are, and nobody changes a record. */
const BARE: Readonly<Record<Exclude<Answer, 'not_applicable'>, AnswerRecord>> = {
  implemented: { answer: 'implemented' },
  partial: { answer: 'partial' },
  not_implemented: { answer: 'not_implemented' },
  unknown: { answer: 'unknown' },
};

class QuickReader {
  readonly seen = new Shortest();
  readonly #checklist: Checklist;
  readonly #ids: Ids;
  readonly #spelling: AnswerSpelling;
  readonly #isBinary: boolean;

  constructor(checklist: Checklist, ids: Ids, spelling: AnswerSpelling, isBinary: boolean) {
    this.#checklist = checklist;
    this.#ids = ids;
    this.#spelling = spelling;
    this.#isBinary = isBinary;
  }

  file({ fields, checklist }: QuickFile): AnswerFile {
    const file: Writable<AnswerFile> = {
      checklist,
      organization: {},
      respondent: {},
      profile: { facts: new Map() },
      answers: new Map(),
    };
    const notes = new Notes();
    this.seen.map();
    for (const key in fields) {
      this.seen.key(key);
      const value = fields[key];
      switch (key) {
        case 'tenken':
        case 'checklist':
          this.seen.string(value as string);
          break;
        case 'organization':
          if (!isNothing(value)) file.organization = readOrganization(this.#node(value), notes);
          break;
        case 'respondent':
          if (!isNothing(value)) file.respondent = readRespondent(this.#node(value), notes);
          break;
        case 'profile':
          if (!isNothing(value)) file.profile = readProfile(this.#node(value), this.#checklist.profile, notes);
          break;
        case 'date': {
          const date = this.#date(value);
          if (date !== undefined) file.date = date;
          break;
        }
        case 'answers':
          file.answers = this.#answers(value);
          break;
        default:
          throw UNSURE;
      }
    }
    if (notes.findings.length > 0) throw UNSURE;
    return file;
  }

  #answers(value: unknown): ReadonlyMap<string, AnswerRecord> {
    const answers = new Map<string, AnswerRecord>();
    if (!isPlainObject(value)) throw UNSURE;
    this.seen.map();
    for (const key in value) {
      this.seen.key(key);
      const id = this.#ids.has(key) ? key : this.#read(key);
      if (!this.#ids.has(id)) throw UNSURE;
      const given = value[key];
      const record = isPlainObject(given) ? this.#detailed(given) : this.#bare(given);
      if (record !== undefined) answers.set(id, record);
    }
    return answers;
  }

  #bare(value: unknown): AnswerRecord | undefined {
    const answer = this.#answer(value);
    if (answer === 'not_applicable') throw UNSURE; // there is no reason beside it
    return answer && BARE[answer];
  }

  #detailed(fields: Readonly<Record<string, unknown>>): AnswerRecord | undefined {
    const record: Writable<AnswerRecord> = {};
    let isEmpty = true;
    this.seen.map();
    for (const key in fields) {
      this.seen.key(key);
      const field = FIELDS.get(key);
      if (field === undefined) throw UNSURE;
      const read = this.#field(field, fields[key]);
      if (read === undefined) continue;
      isEmpty = false;
      record[field as 'note'] = read;
    }
    if (record.answer === 'not_applicable' && record.reason === undefined) throw UNSURE;
    return isEmpty ? undefined : record;
  }

  #field(field: keyof AnswerRecord, value: unknown): string | undefined {
    switch (field) {
      case 'answer':
      case 'proposed':
        return this.#answer(value);
      case 'note':
      case 'evidence':
      case 'owner':
        return this.#isBinary ? this.#passOver(value) : this.#text(value);
      case 'due':
      case 'checkedOn':
      case 'validUntil':
        return this.#date(value);
      default:
        return this.#text(value);
    }
  }

  #answer(value: unknown): Answer | undefined {
    if (typeof value === 'number') {
      this.seen.number(value);
      return this.#understood(this.#spelling.read(String(value)));
    }
    const known = this.#isBinary && typeof value === 'string' ? this.#spelling.readBinary(value) : null;
    if (known !== null) {
      this.seen.string(value as string);
      return this.#understood(known);
    }
    const text = this.#text(value);
    return text === undefined ? undefined : this.#understood(this.#spelling.read(text));
  }

  #understood(answer: Answer | null): Answer {
    if (answer === null) throw UNSURE;
    if (answer === 'not_applicable' && this.#checklist.notApplicable === 'forbidden') throw UNSURE;
    return answer;
  }

  /** A text; undefined for what says nothing. */
  #text(value: unknown): string | undefined {
    if (value === null) {
      this.seen.word(null);
      return undefined;
    }
    if (typeof value !== 'string') throw UNSURE;
    this.seen.string(value);
    const text = this.#read(value);
    return text.trim() === '' ? undefined : text;
  }

  /** A text that is not needed. */
  #passOver(value: unknown): undefined {
    if (value === null) this.seen.word(null);
    else if (typeof value === 'string') this.seen.string(value);
    else throw UNSURE;
  }

  #read(written: string): string {
    return this.#isBinary ? fromBinary(written) : written;
  }

  #date(value: unknown): string | undefined {
    const text = this.#text(value);
    if (text === undefined) return undefined;
    const date = readDate(text);
    if (date === null) throw UNSURE;
    return date;
  }

  /** A small part as a tree, for the readers of people and of the way of working. */
  #node(value: unknown): Node {
    if (!isPlainObject(value)) return this.#scalar(value);
    const entries: Entry[] = [];
    this.seen.map();
    for (const key in value) {
      this.seen.key(key);
      const name = this.#read(key);
      entries.push({ key: scalar(name, name), value: this.#scalar(value[key]) });
    }
    return { kind: 'map', start: 0, end: 0, entries };
  }

  #scalar(value: unknown): ScalarNode {
    if (typeof value === 'string') {
      this.seen.string(value);
      const text = this.#read(value);
      return scalar(text, text);
    }
    if (typeof value === 'number') this.seen.number(value);
    else if (typeof value === 'boolean' || value === null) this.seen.word(value);
    else throw UNSURE;
    return scalar(String(value), value);
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that says nothing is left for the other reader to see. */
function isNothing(value: unknown): boolean {
  if (typeof value === 'string' && value.trim() === '') throw UNSURE;
  return value === null;
}

function scalar(text: string, value: ScalarNode['value']): ScalarNode {
  return { kind: 'scalar', start: 0, end: 0, text, value };
}
