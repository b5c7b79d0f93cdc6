import type { Messages } from '../../messages/messages.js';
import { decisionReason } from '../applicability.js';
import type { Report } from '../model.js';
import { answerMark } from './marks.js';
import { html, type Markup } from './markup.js';

/** The statement of applicability, where the checklist asks for one: every control, included or excluded, and why. */
export function applicability(report: Report, messages: Messages): Markup | null {
  if (!report.applicability) return null;
  const { report: words } = messages;
  const { counts, controls } = report.applicability;
  const own = words.applicability;
  return html`<section id="applicability" aria-labelledby="applicability-title">
<h2 id="applicability-title">${own.title}</h2>
<p><b>${own.counts(counts.included, counts.excluded, counts.undecided)}</b></p>
<p class="lead">${own.note}</p>
<table class="plain">
<caption class="unseen">${own.title}</caption>
<thead><tr><th scope="col">${words.columns.item}</th><th scope="col">${own.control}</th><th scope="col">${own.decision}</th><th scope="col">${own.state}</th></tr></thead>
<tbody>
${controls.map(({ decision, item }) => {
  const reason = decisionReason(item, messages);
  return html`<tr><th scope="row" class="id">${item.id}</th><td>${item.action}${reason && html`<p class="small">${words.pair(words.labels.reason, reason)}</p>`}</td><td class="nowrap">${own.decisions[decision]}</td><td class="nowrap">${decision === 'included' ? answerMark(item.status, messages) : ''}</td></tr>
`;
})}</tbody>
</table>
</section>`;
}
