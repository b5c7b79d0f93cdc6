import type { AnswerFile, AnswerRecord, Organization } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import type { Answer } from '../../model/vocabulary.js';
import { LIMITS } from '../limits.js';
import type { Entry, Node, ScalarNode } from '../tree.js';
import { UNSURE, unlessUnsure } from '../unsure.js';
import { readDate } from './date.js';
import { Notes } from './fields.js';
import { nameAlone } from './name-alone.js';
import { readOrganization, readRespondent } from './people.js';
import { readProfile } from './profile.js';
import { parseJson, type QuickFile } from './quick-file.js';
import { FIELDS } from './record.js';
import { Seen } from './seen.js';
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
  const reader = new QuickReader(checklist, ids, spelling);
  const answers = unlessUnsure(() => reader.file(file));
  return answers && reader.seen.isAllOf(file.text) ? answers : null;
}

/** Reads parts of such files, given as JSON. Throws `UNSURE`. */
export class QuickParts {
  readonly #make: () => QuickReader;

  constructor(checklist: Checklist, ids: Ids, spelling: AnswerSpelling) {
    this.#make = () => new QuickReader(checklist, ids, spelling);
  }

  /** The answer to one question. */
  record(json: string): AnswerRecord | undefined {
    return this.#whole(json, (reader, value) => reader.record(value));
  }

  organization(json: string): Organization {
    const name = nameAlone(json);
    if (name !== null) return { name };
    return this.#whole(json, (reader, value) => reader.organization(value));
  }

  #whole<T>(json: string, read: (reader: QuickReader, value: unknown) => T): T {
    const reader = this.#make();
    const part = read(reader, parseJson(json));
    if (!reader.seen.isAllOf(json)) throw UNSURE;
    return part;
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One object each for bare answers: most are, and nobody changes a record. */
const BARE: Readonly<Record<Exclude<Answer, 'not_applicable'>, AnswerRecord>> = {
  implemented: { answer: 'implemented' },
  partial: { answer: 'partial' },
  not_implemented: { answer: 'not_implemented' },
  unknown: { answer: 'unknown' },
};

/** Whatever there is to be noted is for the other reader. */
class Doubts extends Notes {
  override add(): void {
    throw UNSURE;
  }
}

class QuickReader {
  readonly seen = new Seen();
  readonly #notes = new Doubts();
  readonly #checklist: Checklist;
  readonly #ids: Ids;
  readonly #spelling: AnswerSpelling;

  constructor(checklist: Checklist, ids: Ids, spelling: AnswerSpelling) {
    this.#checklist = checklist;
    this.#ids = ids;
    this.#spelling = spelling;
  }

  file({ fields, checklist }: QuickFile): AnswerFile {
    const file: Writable<AnswerFile> = {
      checklist,
      organization: {},
      respondent: {},
      profile: { facts: new Map() },
      answers: new Map(),
    };
    for (const key in fields) {
      this.seen.string();
      const value = fields[key];
      switch (key) {
        case 'tenken':
        case 'checklist':
          this.seen.string();
          break;
        case 'organization':
          file.organization = this.organization(value);
          break;
        case 'respondent':
          if (!isNothing(value)) file.respondent = readRespondent(this.#node(value), this.#notes);
          break;
        case 'profile':
          if (!isNothing(value)) file.profile = readProfile(this.#node(value), this.#checklist.profile, this.#notes);
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
          this.#passOver(key, value);
      }
    }
    return file;
  }

  #answers(value: unknown): ReadonlyMap<string, AnswerRecord> {
    const answers = new Map<string, AnswerRecord>();
    if (!isPlainObject(value)) throw UNSURE;
    for (const key in value) {
      this.seen.string();
      if (!this.#ids.has(key)) throw UNSURE;
      const record = this.record(value[key]);
      if (record !== undefined) answers.set(key, record);
    }
    return answers;
  }

  organization(value: unknown): Organization {
    return isNothing(value) ? {} : readOrganization(this.#node(value), this.#notes);
  }

  /** The answer to one question. */
  record(given: unknown): AnswerRecord | undefined {
    return isPlainObject(given) ? this.#detailed(given) : this.#bare(given);
  }

  #bare(value: unknown): AnswerRecord | undefined {
    const answer = this.#answer(value);
    if (answer === 'not_applicable') throw UNSURE; // there is no reason beside it
    return answer && BARE[answer];
  }

  #detailed(fields: Readonly<Record<string, unknown>>): AnswerRecord | undefined {
    const record: Writable<AnswerRecord> = {};
    let isEmpty = true;
    for (const key in fields) {
      this.seen.string();
      const field = FIELDS.get(key);
      if (field === undefined) {
        this.#passOver(key, fields[key]);
        continue;
      }
      const read = this.#field(field, fields[key]);
      if (read === undefined) continue;
      isEmpty = false;
      record[field as 'note'] = read;
    }
    if (record.answer === 'not_applicable' && record.reason === undefined) throw UNSURE;
    return isEmpty ? undefined : record;
  }

  /** What is somebody's own is nothing to us. */
  #passOver(key: string, value: unknown): void {
    if (!key.startsWith('x-')) throw UNSURE;
    this.#scalar(value);
  }

  #field(field: keyof AnswerRecord, value: unknown): string | undefined {
    switch (field) {
      case 'answer':
      case 'proposed':
        return this.#answer(value);
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
      this.seen.number();
      return this.#understood(this.#spelling.read(String(value)));
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
    if (value === null) return undefined;
    if (typeof value !== 'string') throw UNSURE;
    this.seen.string();
    return value.trim() === '' ? undefined : value;
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
    for (const key in value) {
      this.seen.string();
      entries.push({ key: scalar(key, key), value: this.#scalar(value[key]) });
    }
    return { kind: 'map', start: 0, end: 0, entries };
  }

  #scalar(value: unknown): ScalarNode {
    if (typeof value === 'string') {
      this.seen.string();
      return scalar(value, value);
    }
    if (typeof value === 'number') this.seen.number();
    else if (typeof value !== 'boolean' && value !== null) throw UNSURE;
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
