import type { AnswerFile, AnswerRecord, Organization } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import type { Finding } from '../../model/finding.js';
import { PlacedFile } from '../../model/placed-file.js';
import { nearest } from '../../text/nearest.js';
import { LIMITS } from '../limits.js';
import type { Node } from '../tree.js';
import { Notes, readDateField, readFields } from './fields.js';
import type { Header } from './header.js';
import { readOrganization, readRespondent } from './people.js';
import { PlacedReader } from './placed.js';
import { readProfile } from './profile.js';
import { QuickParts, readQuickly } from './quick.js';
import type { QuickFile } from './quick-file.js';
import { readRecord } from './record.js';
import { AnswerSpelling } from './spelling.js';
import { checkVersion } from './version.js';

export interface ReadAnswers {
  /** As far as it could be read; not to be used if a finding is an error. */
  readonly answers: AnswerFile;
  readonly findings: readonly Finding[];
}

/** Reads the answers to one checklist. Make one reader for many files: it keeps what the checklist decides. */
export class AnswersReader {
  readonly checklist: Checklist;
  readonly #spelling: AnswerSpelling;
  /** The place of each item. */
  readonly #ids: ReadonlyMap<string, number>;
  readonly #parts: QuickParts;
  #placed: PlacedReader | undefined;

  constructor(checklist: Checklist) {
    this.checklist = checklist;
    this.#spelling = new AnswerSpelling(checklist.scale);
    this.#ids = new Map(checklist.items.map((item, place) => [item.id, place]));
    this.#parts = new QuickParts(checklist, this.#ids, this.#spelling);
  }

  /** The same for JSON in which there is nothing to point at; null where there may be. */
  readQuickly(file: QuickFile): AnswerFile | null {
    return readQuickly(file, this.checklist, this.#ids, this.#spelling);
  }

  /**
   * The same for one whose answers stand last, several times as fast again. What counts for no status is left out: notes,
   * evidence and owner. `head` is what was read of what stands before them, `start` is where they begin. Throws `UNSURE`, as
   * the next does.
   */
  readPlaced(head: AnswerFile, organization: Organization, bytes: Uint8Array, start: number): AnswerFile {
    this.#placed ??= new PlacedReader(this.checklist, this.#spelling, (json) => this.#parts.record(json));
    return new PlacedFile(head, organization, this.#placed.read(bytes, start));
  }

  /** One that stands in JSON. */
  readOrganization(json: string): Organization {
    return this.#parts.organization(json);
  }

  read(header: Header): ReadAnswers {
    const notes = new Notes();
    const file: { -readonly [Key in keyof AnswerFile]: AnswerFile[Key] } = {
      checklist: header.checklist,
      organization: {},
      respondent: {},
      profile: { facts: new Map() },
      answers: new Map(),
    };
    // Answers to another version would only give follow-up errors.
    if (!checkVersion(header, this.checklist, notes)) return { answers: file, findings: notes.findings };
    readFields(header.map, notes, {
      tenken: () => {},
      checklist: () => {},
      overlay: () => {}, // read with the header: it decides which questions there are
      organization: (node) => {
        file.organization = readOrganization(node, notes);
      },
      respondent: (node) => {
        file.respondent = readRespondent(node, notes);
      },
      date: (node) => {
        const date = readDateField(node, notes);
        if (date !== undefined) file.date = date;
      },
      profile: (node) => {
        file.profile = readProfile(node, this.checklist.profile, notes);
      },
      answers: (node) => {
        file.answers = this.#readAnswers(node, notes);
      },
    });
    return { answers: file, findings: notes.findings };
  }

  #readAnswers(node: Node, notes: Notes): ReadonlyMap<string, AnswerRecord> {
    const answers = new Map<string, AnswerRecord>();
    if (node.kind !== 'map') {
      notes.add('error', 'shape.expected', { expected: 'map' }, node);
      return answers;
    }
    if (node.entries.length > LIMITS.answers) {
      notes.add('error', 'answers.too-many', { count: node.entries.length, limit: LIMITS.answers }, node);
      return answers;
    }
    const isSeen = new Uint8Array(this.#ids.size);
    for (const { key, value } of node.entries) {
      const id = this.#ids.has(key.text) ? key.text : key.text.normalize('NFKC').trim();
      const place = this.#ids.get(id);
      if (place === undefined) {
        notes.add(
          'error',
          'answers.item-unknown',
          { id: key.text, checklist: this.checklist.id, nearest: nearest(id, this.#ids.keys()) },
          key,
        );
        continue;
      }
      // The parser finds keys written twice; `１１` and `11`, and two rows of a table, are one only here.
      if (isSeen[place] === 1) notes.add('error', 'syntax.duplicate-key', { key: key.text }, key);
      isSeen[place] = 1;
      const record = readRecord(value, this.checklist, this.#spelling, notes);
      if (record) answers.set(id, record);
    }
    return answers;
  }
}
