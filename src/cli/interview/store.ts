import type { AnswerFile, AnswerRecord, Organization, ProfileAnswers, Respondent } from '../../model/answers.js';
import type { AnswersOpener } from '../../open/answers.js';
import { decode } from '../../read/decode.js';
import { AnswerDocument } from '../../write/answer-document.js';
import { readIfThere } from '../answers-file.js';
import { FileError, type Files } from '../world.js';

/** What became of a save. `problem` null: the file was there, and is no longer an answer file of this checklist. */
export type Saved =
  | { readonly state: 'saved' }
  /** Somebody else had changed the file: this is what it holds now, theirs and ours. */
  | { readonly state: 'merged'; readonly answers: AnswerFile }
  | { readonly state: 'failed'; readonly problem: FileError | null };

/** One thing to write down; kept so that it can be written into a file that somebody else has changed. */
type Change = (document: AnswerDocument) => void;

/** How often a file may change between reading and writing it before the save counts as failed. */
const ATTEMPTS = 3;

/**
 * The file a questionnaire is written to. What is said is kept here until it is on the disk, and a file that was changed
 * meanwhile is never written over: what was said is put into it as it is then.
 */
export class AnswerStore {
  readonly #files: Files;
  readonly #opener: AnswersOpener;
  readonly #lang: 'ja' | 'en';
  readonly #checklist: string;
  readonly #changes = new Map<string, Change>();
  #path: string;
  #document: AnswerDocument;
  /** The file as this process last read or wrote it; null while there is none. */
  #onDisk: Uint8Array | null;
  #unsaved = false;

  private constructor(setting: Setting, document: AnswerDocument, onDisk: Uint8Array | null) {
    this.#files = setting.files;
    this.#opener = setting.opener;
    this.#lang = setting.lang;
    this.#checklist = setting.checklist;
    this.#path = setting.path;
    this.#document = document;
    this.#onDisk = onDisk;
  }

  /** For a file that does not exist yet. `checklistRef` is `id@version`. */
  static create(setting: Setting, checklistRef: string): AnswerStore {
    return new AnswerStore(setting, AnswerDocument.create(checklistRef, setting.lang), null);
  }

  /** For a file whose bytes were already opened without errors. */
  static resume(setting: Setting, bytes: Uint8Array): AnswerStore {
    return new AnswerStore(setting, parseBytes(bytes, setting.lang), bytes);
  }

  /** For a file that does not exist yet and begins with answers from elsewhere. */
  static copy(setting: Setting, bytes: Uint8Array): AnswerStore {
    const store = new AnswerStore(setting, parseBytes(bytes, setting.lang), null);
    store.#unsaved = true;
    return store;
  }

  get path(): string {
    return this.#path;
  }

  /** True if there is a file with what was said. */
  get written(): boolean {
    return this.#onDisk !== null;
  }

  /** True while something is only in memory. */
  get unsaved(): boolean {
    return this.#unsaved;
  }

  /** The whole answer file as it would be written. */
  text(): string {
    return this.#document.text();
  }

  setOverlay(file: string, digest: string): void {
    this.#change('overlay', (document) => document.setOverlay(file, digest));
  }

  setOrganization(organization: Organization): void {
    this.#change('organization', (document) => document.setOrganization(organization));
  }

  setRespondent(respondent: Respondent): void {
    this.#change('respondent', (document) => document.setRespondent(respondent));
  }

  setDate(date: string): void {
    this.#change('date', (document) => document.setDate(date));
  }

  setProfile(profile: ProfileAnswers, factIds: readonly string[]): void {
    this.#change('profile', (document) => document.setProfile(profile, factIds));
  }

  setAnswer(id: string, record: AnswerRecord, order: readonly string[]): void {
    this.#change(`answers.${id}`, (document) => document.setAnswer(id, record, order));
  }

  /** Another place to save to, when this one cannot be written. A file that is there is not replaced. */
  moveTo(path: string): void {
    this.#path = path;
    this.#onDisk = null;
    this.#unsaved = true;
  }

  /** Puts everything on the disk. Never throws for what a disk can do. */
  async save(): Promise<Saved> {
    if (!this.#unsaved) return { state: 'saved' };
    try {
      const merged = await this.#write();
      this.#unsaved = false;
      return merged ? { state: 'merged', answers: merged } : { state: 'saved' };
    } catch (error) {
      if (error instanceof FileError) return { state: 'failed', problem: error };
      if (error instanceof NotOurs) return { state: 'failed', problem: null };
      throw error;
    }
  }

  #change(what: string, change: Change): void {
    // The last word on a thing is the one that is written again.
    this.#changes.delete(what);
    this.#changes.set(what, change);
    change(this.#document);
    this.#unsaved = true;
  }

  async #write(): Promise<AnswerFile | null> {
    let merged: AnswerFile | null = null;
    for (let attempt = 1; ; attempt++) {
      const now = await readIfThere(this.#files, this.#path);
      if (now && !(this.#onDisk && same(now, this.#onDisk))) merged = await this.#putInto(now);
      const bytes = new TextEncoder().encode(this.#document.text());
      if (now && same(now, bytes)) return merged;
      try {
        const isOurs = (existing: Uint8Array) => now !== null && same(existing, now);
        await this.#files.write(this.#path, bytes, { force: false, isOurs });
        this.#onDisk = bytes;
        return merged;
      } catch (error) {
        const again = error instanceof FileError && error.problem === 'exists' && attempt < ATTEMPTS;
        if (!again) throw error;
      }
    }
  }

  /** Writes what was said into the file as somebody else left it. */
  async #putInto(bytes: Uint8Array): Promise<AnswerFile> {
    await this.#open(bytes);
    const document = parseBytes(bytes, this.#lang);
    for (const change of this.#changes.values()) change(document);
    const answers = await this.#open(new TextEncoder().encode(document.text()));
    this.#document = document;
    this.#onDisk = bytes;
    return answers;
  }

  async #open(bytes: Uint8Array): Promise<AnswerFile> {
    const { opened } = await this.#opener.open(this.#path, bytes);
    if (!opened || opened.checklist.id !== this.#checklist) throw new NotOurs();
    return opened.answers;
  }
}

export interface Setting {
  readonly files: Files;
  readonly opener: AnswersOpener;
  readonly lang: 'ja' | 'en';
  /** Id of the checklist that is answered. */
  readonly checklist: string;
  readonly path: string;
}

/** The file has become something answers cannot be put into. */
class NotOurs extends Error {}

function parseBytes(bytes: Uint8Array, lang: 'ja' | 'en'): AnswerDocument {
  return AnswerDocument.parse(decode(bytes).text ?? '', lang);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
