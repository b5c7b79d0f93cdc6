import type { Messages } from '../../messages/messages.js';
import type { Report, ReportThreat } from '../model.js';
import { closing, threatNotes, threatsSummary } from '../threats/sentences.js';
import { html, type Markup } from './markup.js';

/** The major threats of the year in one table: how the answers stand to each, and what would close it. */
export function threats(report: Report, messages: Messages): Markup {
  const { threats: words } = messages;
  const { columns } = words;
  const [hint, ...notes] = threatNotes(report, messages);
  return html`<section id="threats" aria-labelledby="threats-title">
<h2 id="threats-title">${words.title}</h2>
<p>${threatsSummary(report, messages)}</p>
<p class="lead">${hint}</p>
<table class="plain threats">
<caption class="unseen">${report.threats.title}</caption>
<thead><tr><th scope="col" class="number">${columns.rank}</th><th scope="col">${columns.threat}</th><th scope="col">${columns.state}</th><th scope="col">${columns.close}</th></tr></thead>
<tbody>
${report.threats.rows.map((row) => tableRow(row, messages))}</tbody>
</table>
<ul class="sentences small">${notes.map((note) => html`<li>${note}</li>`)}</ul>
</section>`;
}

function tableRow(row: ReportThreat, messages: Messages): Markup {
  const { threats: words } = messages;
  const { columns, states } = words;
  const close = closing(row, messages).map((each) => html`<li>${each}</li>`);
  const done = row.asked > 0 ? html`<p class="small">${columns.done} ${words.done(row.done, row.asked)}</p>` : '';
  const state = row.state === 'open' ? html`<b>${states.open}</b>` : states[row.state];
  return html`<tr><td class="number">${row.rank}</td><th scope="row"><b>${row.title}</b><p class="why">${row.what}</p></th><td class="nowrap">${state}${done}</td><td>${close.length > 0 ? html`<ul class="steps">${close}</ul>` : ''}</td></tr>
`;
}
