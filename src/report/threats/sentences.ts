import type { Messages } from '../../messages/messages.js';
import type { Report, ReportThreat } from '../model.js';

/** How many of the threats are open, unclear, without a gap, and not asked about. */
export function threatsSummary({ threats: { rows } }: Report, { threats: words }: Messages): string {
  const count = (state: (typeof rows)[number]['state']) => rows.filter((row) => row.state === state).length;
  return words.summary(count('open'), count('unclear'), count('no_gap'), count('not_asked'));
}

/** How the table is ordered, then where the list is from and whose the assignment is. */
export function threatNotes({ threats }: Report, { threats: words }: Messages): string[] {
  return [words.hint, words.source(threats.publisher, threats.title, threats.asOf), ...threats.notes];
}

/** What would close a threat, for a row of a table: the first few with their labels, the others as ids. */
export function closing({ open }: ReportThreat, { threats: words }: Messages): string[] {
  const rest = open.slice(IN_A_ROW);
  return [
    ...open.slice(0, IN_A_ROW).map(({ id, action }) => `[${id}] ${action}`),
    ...(rest.length > MANY ? [words.more(rest.length)] : []),
    ...(rest.length > 0 && rest.length <= MANY
      ? [words.moreIds(rest.length, rest.map(({ id }) => id).join(', '))]
      : []),
  ];
}

const IN_A_ROW = 3;
/** More ids than this say nothing in a row of a table. */
const MANY = 8;
