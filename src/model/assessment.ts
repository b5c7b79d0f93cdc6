import type { AnswerFile, AnswerRecord } from './answers.js';
import type { Band, Checklist, Item } from './checklist.js';
import type { Answer, Category, Level, Role, Status } from './vocabulary.js';

/** How many items have each status. */
export type Counts = Readonly<Record<Status, number>>;

/**
 * The exact result of a group of items. All numbers are integers; a percent is made from them only to be shown.
 * Items that are not applicable or out of scope are in no number but their count.
 */
export interface Tally {
  readonly points: number;
  /** The sum of the scale's lowest values: the least these items can give. */
  readonly min: number;
  /** The sum of the scale's highest values. */
  readonly max: number;
  /** Points if every open item (unanswered or unknown) turned out the worst way, and the best way. */
  readonly worst: number;
  readonly best: number;
  readonly counts: Counts;
}

/** A group with a name: a category, section, level, role, priority or kind of measure. */
export interface Group<Id extends string = string> extends Tally {
  readonly id: Id;
}

/** One item with what was answered and what it is worth. */
export interface AssessedItem {
  readonly item: Item;
  readonly status: Status;
  readonly record?: AnswerRecord;
  /** Why the answer no longer counts; the status is then `unknown`. */
  readonly expired?: Expiry;
  /** Points counted; null where the item leaves both sides (not applicable, out of scope). */
  readonly points: number | null;
  /** Highest points minus points; 0 where `points` is null. */
  readonly lost: number;
}

/** An answer that has run out. */
export interface Expiry {
  /** What had been answered. */
  readonly answer: Answer;
  /** Past its own `valid_until`, or older than the checklist's `review_after`. */
  readonly by: 'valid_until' | 'review_after';
  /** The last day it counted, YYYY-MM-DD. */
  readonly lastDay: string;
}

/** The lowest-scoring category, and those that share its score. Empty when nothing is scored or nothing is lost. */
export type Weakest = readonly Category[];

/** How much of what applies has an answer. `unknown` and `not_applicable` are answers. */
export interface Coverage {
  readonly answered: number;
  readonly applicable: number;
}

/** Whether a checklist that wants everything done has it. The ids are in the checklist's order. */
export interface Gate {
  /** `undecided`: nothing is known to be missing, but not everything is known. */
  readonly state: 'met' | 'not_met' | 'undecided';
  /** Items that are done; with `missing` and `open` they make `total`, the items that count. */
  readonly met: number;
  readonly total: number;
  /** Known not to be wholly done. */
  readonly missing: readonly string[];
  /** Unknown or unanswered. */
  readonly open: readonly string[];
}

/** Which part of a checklist was scored; empty for all of it. */
export interface Filter {
  readonly role?: Role;
  readonly level?: Level;
}

/** Everything the score knows about one answer file. */
export interface Assessment {
  readonly checklist: Checklist;
  readonly answers: AnswerFile;
  readonly filter: Filter;
  /** The day answers are judged on, YYYY-MM-DD; without one nothing has run out. */
  readonly asOf?: string;
  /** False while an item in scope is unanswered: the score is then provisional. */
  readonly complete: boolean;
  readonly total: Tally;
  readonly band: Band | null;
  /** Null unless the checklist wants everything done, and for a part of it. */
  readonly gate: Gate | null;
  readonly coverage: Coverage;
  /** Always the 13, in order. */
  readonly categories: readonly Group<Category>[];
  readonly sections: readonly Group[];
  /** Empty where the checklist has no levels; likewise roles and priorities. */
  readonly levels: readonly Group[];
  readonly roles: readonly Group[];
  readonly priorities: readonly Group[];
  readonly measures: readonly Group[];
  readonly weakest: Weakest;
  readonly items: readonly AssessedItem[];
}
