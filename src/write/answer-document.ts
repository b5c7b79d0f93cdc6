import { type Document, isMap, isScalar, type Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import type { AnswerRecord, Organization, ProfileAnswers, Respondent } from '../model/answers.js';
import type { Answer } from '../model/vocabulary.js';
import { harmlessYaml } from './harmless.js';

/** The words an answer is written with; the first spelling of each language. */
export const WRITTEN: Readonly<Record<'ja' | 'en', Readonly<Record<Answer, string>>>> = {
  ja: {
    implemented: '実施している',
    partial: '一部実施している',
    not_implemented: '実施していない',
    unknown: 'わからない',
    not_applicable: '対象外',
  },
  en: {
    implemented: 'implemented',
    partial: 'partial',
    not_implemented: 'not_implemented',
    unknown: 'unknown',
    not_applicable: 'not_applicable',
  },
};

/** The fields of a record in the order they are written, with the file's names. */
const FIELDS = [
  ['answer', 'answer'],
  ['note', 'note'],
  ['evidence', 'evidence'],
  ['owner', 'owner'],
  ['due', 'due'],
  ['reason', 'reason'],
  ['checkedOn', 'checked_on'],
  ['validUntil', 'valid_until'],
  ['proposed', 'proposed'],
  ['origin', 'origin'],
] as const;

/**
 * An answer file being edited: whatever is not edited stays, with comments, order and fields tenken does not know. Scalars
 * are kept as they were typed. Writing the result, reading it and writing it again changes nothing.
 */
export class AnswerDocument {
  readonly #document: Document;
  readonly #lang: 'ja' | 'en';
  readonly #lineEnd: string;

  private constructor(document: Document, lang: 'ja' | 'en', lineEnd: string) {
    this.#document = document;
    this.#lang = lang;
    this.#lineEnd = lineEnd;
  }

  /** An empty answer file for a checklist. */
  static create(checklistRef: string, lang: 'ja' | 'en'): AnswerDocument {
    return AnswerDocument.parse(`tenken: answers/1\nchecklist: ${checklistRef}\n`, lang);
  }

  /** A file that was already read without errors. */
  static parse(text: string, lang: 'ja' | 'en'): AnswerDocument {
    // Failsafe: every scalar is the text that was typed, so 4.0, 007 and 2026-11-20 stay what they are.
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'error', uniqueKeys: false });
    return new AnswerDocument(document, lang, text.includes('\r\n') ? '\r\n' : '\n');
  }

  text(): string {
    const text = harmlessYaml(this.#document, (each) => each.toString({ lineWidth: 0, blockQuote: 'literal' }));
    return this.#lineEnd === '\n' ? text : text.replaceAll('\n', this.#lineEnd);
  }

  /** The overlay the questions were asked with: a file beside this one. */
  setOverlay(file: string, digest: string): void {
    this.#setFields('overlay', { file, digest });
  }

  setOrganization(organization: Organization): void {
    this.#setFields('organization', {
      name: organization.name,
      industry: organization.industry,
      employees: organization.employees?.toString(),
    });
  }

  setRespondent(respondent: Respondent): void {
    this.#setFields('respondent', { name: respondent.name, role: respondent.role });
  }

  setDate(date: string): void {
    this.#place(this.#root(), 'date', TOP, this.#text(date));
  }

  /** `factIds`: every fact there is; those that are not known go. */
  setProfile({ method, facts }: ProfileAnswers, factIds: readonly string[]): void {
    const [yes, no] = this.#lang === 'ja' ? ['はい', 'いいえ'] : ['yes', 'no'];
    const word = (value: boolean | undefined) => (value === undefined ? undefined : value ? yes : no);
    this.#setFields('profile', { method, ...Object.fromEntries(factIds.map((id) => [id, word(facts.get(id))])) });
  }

  /** Sets one answer, at its place in the checklist's order if it is new. Fields that are absent in the record go. */
  setAnswer(id: string, record: AnswerRecord, order: readonly string[]): void {
    const answers = this.#mapAt('answers');
    const existing = pairOf(answers, id);
    const fields = FIELDS.map(([key, name]) => [name, this.#fieldText(key, record)] as const);
    const given = fields.filter(([, text]) => text !== undefined);
    const bare = given.length === 1 && given[0]?.[0] === 'answer' && !isMap(existing?.value);
    if (bare) {
      this.#place(answers, id, order, this.#text(given[0]?.[1] ?? ''));
      return;
    }
    const map = isMap(existing?.value) ? existing.value : new YAMLMap();
    // A bare answer becomes a map; what was said about it in a comment stays with it.
    if (existing && !isMap(existing.value)) keepComments(existing.value, map);
    for (const [name, text] of fields) {
      if (text === undefined) map.delete(pairOf(map, name)?.key ?? name);
      else this.#place(map, name, NAMES, this.#text(text));
    }
    if (map !== existing?.value) this.#place(answers, id, order, map);
  }

  /** Takes an answer back: what else was said about the item stays. */
  clearAnswer(id: string): void {
    const answers = this.#mapAt('answers');
    const pair = pairOf(answers, id);
    if (!pair) return;
    if (isMap(pair.value)) {
      pair.value.delete(pairOf(pair.value, 'answer')?.key ?? 'answer');
      if (pair.value.items.length > 0) return;
    }
    answers.delete(pair.key);
  }

  #fieldText(key: (typeof FIELDS)[number][0], record: AnswerRecord): string | undefined {
    if (key !== 'answer' && key !== 'proposed') return record[key];
    const answer = record[key];
    return answer && WRITTEN[this.#lang][answer];
  }

  /** Sets named texts of a map field and takes away those that are empty; the other fields stay. */
  #setFields(name: string, fields: Readonly<Record<string, string | undefined>>): void {
    const root = this.#root();
    const existing = pairOf(root, name)?.value;
    const map = isMap(existing) ? existing : new YAMLMap();
    for (const [key, text] of Object.entries(fields)) {
      if (text) this.#place(map, key, Object.keys(fields), this.#text(text));
      else map.delete(pairOf(map, key)?.key ?? key);
    }
    if (map.items.length === 0) root.delete(pairOf(root, name)?.key ?? name);
    else if (map !== existing) this.#place(root, name, TOP, map);
  }

  #mapAt(name: string): YAMLMap {
    const root = this.#root();
    const existing = pairOf(root, name)?.value;
    if (isMap(existing)) return existing;
    const map = new YAMLMap();
    this.#place(root, name, TOP, map);
    return map;
  }

  #root(): YAMLMap {
    const { contents } = this.#document;
    if (!isMap(contents)) throw new TypeError('an answer file is a map');
    return contents;
  }

  /** Puts a value under a key: in place if the key is there, else before the first key that comes later in the order. */
  #place(map: YAMLMap, key: string, order: readonly string[], value: Scalar | YAMLMap): void {
    const existing = pairOf(map, key);
    if (existing) {
      if (isScalar(existing.value) && isScalar(value)) {
        existing.value.value = value.value;
        if (value.type !== undefined) existing.value.type = value.type;
      } else existing.value = value;
      return;
    }
    const rank = order.indexOf(key);
    const later = map.items.findIndex((pair) => order.indexOf(keyText(pair)) > rank);
    const pair = this.#document.createPair(this.#key(key), value);
    map.items.splice(rank === -1 || later === -1 ? map.items.length : later, 0, pair);
  }

  /** Ids that another YAML reader would take for a number are quoted. */
  #key(key: string): Scalar {
    const scalar = new Scalar(key);
    if (/^[\d.+-]/u.test(key) && !/^\d+-\d/u.test(key)) scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  }

  #text(text: string): Scalar {
    const scalar = new Scalar(text);
    if (text.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
    // Somebody's note "null" is a word, not nothing.
    else if (/^(?:~|null)$/iu.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  }
}

const TOP = ['tenken', 'checklist', 'overlay', 'organization', 'respondent', 'date', 'profile', 'answers'];
const NAMES = FIELDS.map(([, name]) => name);

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value).normalize('NFKC') : '';
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return (map.items as Pair[]).find((pair) => keyText(pair) === key);
}

function keepComments(from: unknown, to: YAMLMap): void {
  if (isScalar(from) && from.comment) to.comment = from.comment;
}
