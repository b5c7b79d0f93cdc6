import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';

/** How many of the threats are open, unclear, without a gap, and not asked about. */
export function threatsSummary({ threats: { rows } }: Report, { threats: words }: Messages): string {
  const count = (state: (typeof rows)[number]['state']) => rows.filter((row) => row.state === state).length;
  return words.summary(count('open'), count('unclear'), count('no_gap'), count('not_asked'));
}

/** Where the list is from, whose the assignment is, and what the table does not say. */
export function threatNotes({ threats }: Report, { threats: words, report }: Messages): string[] {
  return [
    words.hint,
    words.source(threats.publisher, threats.title, threats.asOf),
    ...threats.notes,
    report.notCertification,
  ];
}
