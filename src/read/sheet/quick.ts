import type { AnswerFile, AnswerRecord } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import type { Answer } from '../../model/vocabulary.js';
import { readDate } from '../answers/date.js';
import { Notes } from '../answers/fields.js';
import { readOrganization, readRespondent } from '../answers/people.js';
import { readProfile } from '../answers/profile.js';
import { AnswerSpelling, readsAsNotApplicable } from '../answers/spelling.js';
import { LIMITS } from '../limits.js';
import type { MapNode } from '../tree.js';
import { UNSURE, unlessUnsure } from '../unsure.js';
import { fieldOf } from './heads.js';
import { entry, mapNode, scalar } from './nodes.js';
import { type QuickRow, type QuickTable, QuickTables } from './quick-table.js';
import { DETAILS, readKey } from './table.js';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Detail = (typeof DETAILS)[number];

/** Reads tables in which nothing is unusual, to any checklist. Make one for many files. */
export class QuickSheets {
  readonly #tables = new QuickTables();
  readonly #sheets = new Map<Checklist, QuickSheet>();

  table(text: string): QuickTable | null {
    return this.#tables.read(text);
  }

  /** The same answers as the other reader finds; null where it may have something to say. */
  read(table: QuickTable, checklist: Checklist): AnswerFile | null {
    const sheet = this.#sheets.get(checklist) ?? new QuickSheet(checklist);
    this.#sheets.set(checklist, sheet);
    return sheet.read(table);
  }
}

/** Makes answers to one checklist of tables in which nothing is unusual. */
class QuickSheet {
  readonly #checklist: Checklist;
  readonly #spelling: AnswerSpelling;
  /** Items by what a row may call them. */
  readonly #ids = new Map<string, string>();

  constructor(checklist: Checklist) {
    this.#checklist = checklist;
    this.#spelling = new AnswerSpelling(checklist.scale);
    for (const { id } of checklist.items) {
      for (const written of [id, `No.${id}`]) {
        // What heads a column may be a row of heads; a name in brackets is never taken for a question's.
        if (readKey(written).name === id && fieldOf(written) === null) this.#ids.set(written, id);
      }
    }
  }

  read(table: QuickTable): AnswerFile | null {
    if (table.checklist.version !== this.#checklist.version) return null;
    return unlessUnsure(() => this.#file(table));
  }

  #file(table: QuickTable): AnswerFile {
    const { facts } = table;
    const notes = new Notes();
    const groups = groupsOf(facts);
    const [organization, respondent, profile] = ['organization', 'respondent', 'profile'].map((group) =>
      groups.get(group),
    );
    if (groups.has('overlay')) throw UNSURE;
    const day = facts.get('[date]');
    const file: AnswerFile = {
      checklist: table.checklist,
      organization: organization ? readOrganization(organization, notes) : {},
      respondent: respondent ? readRespondent(respondent, notes) : {},
      profile: profile ? readProfile(profile, this.#checklist.profile, notes) : { facts: new Map() },
      ...(day !== undefined && { date: dayIn(day) }),
      answers: this.#answers(table),
    };
    if (notes.findings.length > 0) throw UNSURE;
    return file;
  }

  #answers({ rows, columns, facts }: QuickTable): ReadonlyMap<string, AnswerRecord> {
    const answers = new Map<string, AnswerRecord>();
    const seen = new Set<string>();
    const answerAt = columns.get('answer') as number; // without such a column, no row is a row of heads
    const details = DETAILS.flatMap((field): [Detail, number][] => {
      const column = columns.get(field);
      return column === undefined ? [] : [[field, column]];
    });
    for (const row of rows) {
      const id = this.#idOf(row);
      if (seen.has(id)) throw UNSURE;
      seen.add(id);
      const record = this.#record(row.cells, answerAt, details);
      if (record) answers.set(id, record);
    }
    const asked = facts.get('[items]')?.split(',') ?? [];
    if (answers.size > LIMITS.answers || asked.some((id) => id !== '' && !seen.has(id))) throw UNSURE;
    return answers;
  }

  #idOf({ key, number }: QuickRow): string {
    const id = this.#ids.get(key);
    if (id === undefined || (number !== '' && this.#ids.get(number) !== id)) throw UNSURE;
    return id;
  }

  #record(cells: readonly string[], answerAt: number, details: readonly [Detail, number][]): AnswerRecord | undefined {
    const written = cells[answerAt] ?? '';
    const record: Writable<AnswerRecord> = {};
    if (written !== '') record.answer = this.#understood(written);
    let hasDetails = false;
    for (const [field, column] of details) {
      const text = cells[column] ?? '';
      if (text === '') continue;
      hasDetails = true;
      this.#add(record, field, text);
    }
    if (record.answer === undefined) {
      // An answer may stand in a note.
      if (hasDetails) throw UNSURE;
      return undefined;
    }
    if (record.answer !== 'not_applicable') return record;
    return withReason(record, written);
  }

  #add(record: Writable<AnswerRecord>, field: Detail, text: string): void {
    switch (field) {
      case 'due':
        record.due = dayIn(text);
        break;
      case 'checked_on':
        record.checkedOn = dayIn(text);
        break;
      case 'valid_until':
        record.validUntil = dayIn(text);
        break;
      case 'proposed':
        record.proposed = this.#understood(text);
        break;
      default:
        record[field] = text;
    }
  }

  #understood(text: string): Answer {
    const answer = this.#spelling.read(text);
    if (answer === null) throw UNSURE;
    if (answer === 'not_applicable' && this.#checklist.notApplicable === 'forbidden') throw UNSURE;
    return answer;
  }
}

/** Why something does not apply is often written as a note: there it is the reason. */
function withReason(record: AnswerRecord, written: string): AnswerRecord {
  if (record.reason !== undefined) return record;
  const { note, ...rest } = record;
  if (note === undefined || !readsAsNotApplicable(written)) throw UNSURE;
  return { ...rest, reason: note };
}

function dayIn(text: string): string {
  const day = readDate(text);
  if (day === null) throw UNSURE;
  return day;
}

const NOWHERE = { start: 0, end: 0 };

/** `[organization.name]` and what stands beside it, as maps by the part before the dot. */
function groupsOf(facts: ReadonlyMap<string, string>): ReadonlyMap<string, MapNode> {
  const groups = new Map<string, MapNode>();
  for (const [key, value] of facts) {
    const dot = key.indexOf('.');
    const name = key.slice(dot + 1, -1);
    if (dot === -1 || name === '') continue;
    const group = key.slice(1, dot);
    const field = entry(name, NOWHERE, scalar(value, NOWHERE));
    const known = groups.get(group);
    if (known) groups.set(group, mapNode([...known.entries, field], NOWHERE));
    else groups.set(group, mapNode([field], NOWHERE));
  }
  return groups;
}
