import type { Checklist } from './checklist.js';
import type { Answer } from './vocabulary.js';

/** A filled-in answer file (`tenken: answers/1`), whatever format it came in. */
export interface AnswerFile {
  readonly checklist: ChecklistRef;
  readonly organization: Organization;
  readonly respondent: Respondent;
  /** The day the answers are about, YYYY-MM-DD. */
  readonly date?: string;
  readonly profile: ProfileAnswers;
  /**
   * By item id, in the order of the file or of the checklist. An item that is absent is unanswered, which is not
   * `unknown`.
   */
  readonly answers: ReadonlyMap<string, AnswerRecord>;
  /** The same by the place of their item in a checklist, where there are so many files that looking up takes long. */
  readonly placed?: PlacedAnswers;
  /** `sha256:…` of the file's bytes, where somebody wants to know. */
  readonly digest?: string;
}

export interface PlacedAnswers {
  readonly checklist: Checklist;
  /** Of each item, its answer as a place in `STATUSES`; `unanswered` where there is none. Nobody changes it. */
  readonly statuses: Uint8Array;
  /** Records that say more than an answer, or say it as few do, by the place of their item. */
  readonly more: ReadonlyMap<number, AnswerRecord>;
}

/** Which checklist was answered; `version` is absent where the file names none. */
export interface ChecklistRef {
  readonly id: string;
  readonly version?: string;
}

export interface Organization {
  readonly name?: string;
  readonly industry?: string;
  readonly employees?: number;
}

export interface Respondent {
  readonly name?: string;
  readonly role?: string;
}

/** What the firm said about its way of working. A fact that is absent is not known. */
export interface ProfileAnswers {
  /** Id of a preset of the checklist. */
  readonly method?: string;
  readonly facts: ReadonlyMap<string, boolean>;
}

export interface AnswerRecord {
  /** Absent where someone left only a note: the item is still unanswered. */
  readonly answer?: Answer;
  readonly note?: string;
  readonly evidence?: string;
  readonly owner?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
  /** Why the item does not apply; required with `not_applicable`. */
  readonly reason?: string;
  readonly checkedOn?: string;
  readonly validUntil?: string;
  /** Where the answer comes from, in words: who said what when, or which question of another checklist. */
  readonly origin?: string;
  /** An answer taken over from elsewhere that nobody has confirmed: the item is still unanswered. */
  readonly proposed?: Answer;
}
