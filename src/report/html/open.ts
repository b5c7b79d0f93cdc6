import type { Messages } from '../../messages/messages.js';
import type { Report, ReportItem } from '../model.js';
import { standing } from './items.js';
import { html, type Markup } from './markup.js';

/** A table of at most so many rows is kept on one sheet. */
const SHORT = 8;

/** What nobody knows yet, and what nobody has answered yet: two different things, apart. */
export function openPoints(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const withStatus = (status: string) => report.items.filter((item) => item.status === status);
  const { headings } = words;
  return html`<section id="open" aria-labelledby="open-title">
<h2 id="open-title">${own.headings.open}</h2>
${part(headings.unknown, words.unknownHint, own.noUnknown, withStatus('unknown'), messages)}
${part(headings.unanswered, words.unansweredHint, own.noUnanswered, withStatus('unanswered'), messages)}
</section>`;
}

function part(title: string, hint: string, none: string, items: readonly ReportItem[], messages: Messages): Markup {
  const { report: words, html: own } = messages;
  if (items.length === 0) return html`<h3>${title}</h3>\n<p>${none}</p>`;
  return html`<h3>${words.aside(title, own.questionsIn(items.length))}</h3>
<p class="lead">${hint}</p>
<table class="${items.length > SHORT ? 'plain' : 'plain short'}">
<caption class="unseen">${title}</caption>
<thead><tr><th scope="col">${words.columns.item}</th><th scope="col">${words.columns.question}</th><th scope="col">${words.labels.lookFor}</th><th scope="col">${own.asked}</th></tr></thead>
<tbody>
${items.map(
  (
    item,
  ) => html`<tr><th scope="row" class="id">${item.id}</th><td>${item.question}${standing(item, messages)}</td><td class="small">${item.wanted}</td><td>${item.owner ?? own.noOwner}</td></tr>
`,
)}</tbody>
</table>`;
}
