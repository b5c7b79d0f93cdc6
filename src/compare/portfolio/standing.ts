import type { AnswerFile } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import { checklistRef } from '../../model/checklist.js';
import { lettersOf } from '../../score/letters.js';

/** One assessment as far as a portfolio needs it: little, since there may be ten thousands. */
export interface Standing {
  /** Standings with the same key are the same organisation's. */
  readonly client: string;
  readonly name: string;
  readonly checklist: Checklist;
  /** YYYY-MM-DD. */
  readonly date?: string | undefined;
  /** The statuses of the items on the day of the portfolio, as `lettersOf` gives them. */
  readonly letters: string;
  /** The same on the day of the answers, where answers have run out since: what a trend is made of. */
  readonly lettersThen?: string | undefined;
}

/** Many of them: an array, or what needs less room than one. */
export interface Standings {
  readonly length: number;
  at(index: number): Standing | undefined;
}

/** What a portfolio keeps of answers to a checklist on a day (YYYY-MM-DD). */
export function standingOf(
  client: string,
  name: string,
  { checklist, answers }: { readonly checklist: Checklist; readonly answers: AnswerFile },
  asOf: string,
): Standing {
  const { date } = answers;
  const { letters, hasExpired } = lettersOf(checklist, answers, asOf);
  // What has run out since is no change of that day.
  if (date === undefined) return { client, name, checklist, letters };
  if (!hasExpired) return { client, name, checklist, date, letters };
  return { client, name, checklist, date, letters, lettersThen: lettersOf(checklist, answers, date).letters };
}

/** Who is meant by a name: width, case and spaces make no other organisation. */
export function clientKey(name: string): string {
  if (SETTLED.test(name)) return name;
  const key = name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  return key === name ? name : key; // one text kept instead of two
}

/** Small letters, digits, kana and the common kanji in their usual width: nothing of them has another form. */
const SETTLED = /^[0-9a-z\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]+$/u;

/** What has to be the same for two assessments to be counted together: the questions and what their answers are worth. */
export function groupKey(checklist: Checklist): string {
  return `${checklistRef(checklist)} ${checklist.overlay?.digest ?? ''}`.trimEnd();
}
