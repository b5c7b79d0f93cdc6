import type { AnswerFile } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import type { FindingArgs, FindingCode, Severity } from '../model/finding.js';
import type { Text } from '../model/text.js';

/** What a rule found, with the path into the file (its names, not the model's). */
export type Problem = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly args: FindingArgs[Code];
    readonly path: readonly (string | number)[];
    /** Whether the last step's name is wrong, or its value. */
    readonly aim?: 'key' | 'value';
    /** The wrong part of the text at the path, in UTF-16 code units; all of it if left out. */
    readonly part?: { readonly start: number; readonly end: number };
  };
}[FindingCode];

/** What people are told about a rule. */
export interface RuleNote {
  /** The code of the one finding it makes; ignores and settings name it. */
  readonly id: FindingCode;
  readonly severity: Severity;
  readonly why: Text;
}

/** One thing that must hold. */
export interface Rule<Subject = Checklist> extends RuleNote {
  /**
   * Which part of a checklist must be sound for the rule to make sense: in a file with errors elsewhere, the rules that
   * can still be trusted are checked on the items that are sound. `everything` if left out.
   */
  readonly needs?: 'items' | 'sections' | 'profile' | 'everything';
  check(subject: Subject): Iterable<Problem>;
}

/** A checklist among others it may have links to. */
export interface Linked {
  readonly checklist: Checklist;
  /** By id; the checklist itself may be among them. */
  readonly others: ReadonlyMap<string, Checklist>;
}

/** Answers that could be read, and what they answer. */
export interface Answered {
  readonly answers: AnswerFile;
  readonly checklist: Checklist;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** A checklist and what was released before it. */
export interface Release {
  readonly now: Checklist;
  readonly before: Checklist;
}
