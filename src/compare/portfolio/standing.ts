import type { Assessment } from '../../model/assessment.js';
import type { Checklist } from '../../model/checklist.js';
import { checklistRef } from '../../model/checklist.js';
import { statusLetters } from '../../score/letters.js';

/** One assessment as far as a portfolio needs it: little, since there may be ten thousands. */
export interface Standing {
  /** Standings with the same key are the same organisation's. */
  readonly client: string;
  readonly name: string;
  readonly checklist: Checklist;
  /** YYYY-MM-DD. */
  readonly date?: string;
  /** The statuses of the items on the day of the portfolio, as `statusLetters` gives them. */
  readonly letters: string;
  /** The same on the day of the answers, where answers have run out since: what a trend is made of. */
  readonly lettersThen?: string;
}

/** `then` is the same judged on the day of the answers, where that makes a difference. */
export function standingOf(client: string, name: string, now: Assessment, then: Assessment | null): Standing {
  const { date } = now.answers;
  return {
    client,
    name,
    checklist: now.checklist,
    ...(date !== undefined && { date }),
    letters: statusLetters(now),
    ...(then && { lettersThen: statusLetters(then) }),
  };
}

/** Who is meant by a name: width, case and spaces make no other organisation. */
export function clientKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/gu, ' ');
}

/** What has to be the same for two assessments to be counted together: the questions and what their answers are worth. */
export function groupKey(checklist: Checklist): string {
  return `${checklistRef(checklist)} ${checklist.overlay?.digest ?? ''}`.trimEnd();
}
