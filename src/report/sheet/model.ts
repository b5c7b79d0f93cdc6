import type { AnswerRecord } from '../../model/answers.js';

/** What every format of an answer sheet prints: an answer file to be filled in, with what a person needs to do so. */
export interface AnswerSheet {
  /** `id@version`. */
  readonly checklist: string;
  readonly title: string;
  /** What to do, a sentence each. */
  readonly steps: readonly string[];
  /** Until when and to whom to return it. */
  readonly returning: readonly string[];
  /** Who answers, about whom, on which day. */
  readonly about: readonly SheetFact[];
  /** The way of working, as far as it decides which questions apply. */
  readonly facts: readonly SheetFact[];
  readonly sections: readonly SheetSection[];
  readonly columns: readonly SheetColumn[];
  readonly notApplicable: boolean;
  readonly overlay?: { readonly file: string; readonly digest: string };
}

/** A field before the questions. `key` is its path in an answer file: `organization.name`. */
export interface SheetFact {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'text' | 'day' | 'yes-no' | 'method';
  /** As an answer file says it; '' if nobody has said it. */
  readonly value: string;
  /** What people choose from instead of ids. */
  readonly choices?: readonly { readonly id: string; readonly title: string }[];
}

export interface SheetSection {
  readonly title: string;
  readonly items: readonly SheetItem[];
}

export interface SheetItem {
  readonly id: string;
  readonly question: string;
  readonly why: string;
  readonly firstStep: string;
  readonly record: AnswerRecord;
}

/** A field of an answer that can be filled in, with its name in the file and in a record. */
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

export const SHEET_COLUMNS = [
  { name: 'answer', of: 'answer' },
  { name: 'reason', of: 'reason' },
  { name: 'note', of: 'note' },
  { name: 'evidence', of: 'evidence' },
  { name: 'owner', of: 'owner' },
  { name: 'due', of: 'due' },
  { name: 'checked_on', of: 'checkedOn' },
  { name: 'valid_until', of: 'validUntil' },
  { name: 'proposed', of: 'proposed' },
  { name: 'origin', of: 'origin' },
] as const;
