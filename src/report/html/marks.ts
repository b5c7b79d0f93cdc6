import type { Messages } from '../../messages/messages.js';
import type { Counts } from '../../model/assessment.js';
import type { Effort, Status } from '../../model/vocabulary.js';
import { MARKS, occurring } from '../mark.js';
import { html, type Markup } from './markup.js';

const answerMarks = new WeakMap<Messages, Map<Status, Markup>>();

/** An answer: its mark for the eye, its word for everybody. Made once a language: there are few, and every row has one. */
export function answerMark(status: Status, messages: Messages): Markup {
  const known = answerMarks.get(messages) ?? new Map<Status, Markup>();
  answerMarks.set(messages, known);
  const made = known.get(status) ?? makeAnswerMark(status, messages);
  known.set(status, made);
  return made;
}

function makeAnswerMark(status: Status, { vocabulary }: Messages): Markup {
  return html`<span class="answer is-${status}"><span class="mark" aria-hidden="true">${MARKS[status]}</span> ${vocabulary.statuses[status]}</span>`;
}

/** How many of each answer, in short: marks to look at, words to listen to. */
export function answerCounts(counts: Counts, { vocabulary }: Messages): Markup {
  const parts = occurring(counts).map(
    ({ status, count }) =>
      html`<span class="count is-${status}"><span class="mark" aria-hidden="true">${MARKS[status]}</span><span class="unseen">${vocabulary.statuses[status]} </span>${count}</span> `,
  );
  return html`<span class="counts">${parts}</span>`;
}

/** How much work it is: ●○○ for the eye, words for everybody. */
export function effortMark(effort: Effort, { vocabulary }: Messages): Markup {
  const dots = '●'.repeat(effort) + '○'.repeat(3 - effort);
  return html`<span class="effort"><span class="dots" aria-hidden="true">${dots}</span> ${vocabulary.efforts[effort]}</span>`;
}
