import type { Checklist } from '../model/checklist.js';
import type { FindingArgs, FindingCode, Severity } from '../model/finding.js';
import type { Text } from '../model/text.js';

/** What a rule found, with the path into the checklist file (its names, not the model's). */
export type Problem = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly args: FindingArgs[Code];
    readonly path: readonly (string | number)[];
    /** Whether the last step's name is wrong, or its value. */
    readonly aim?: 'key' | 'value';
  };
}[FindingCode];

/** One thing that must hold in every checklist. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly why: Text;
  check(checklist: Checklist): Iterable<Problem>;
}
