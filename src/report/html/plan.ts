import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { byPhase, type RankedAction } from '../phases.js';
import { effortMark } from './marks.js';
import { html, type Markup } from './markup.js';

/** Everything to do, in order, by how much it takes: why, first steps, effort, who and until when. */
export function plan(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const parts = byPhase(report);
  const none = report.counts.unanswered > 0 ? words.onlyOpen : words.nothingToDo;
  return html`<section id="plan" aria-labelledby="plan-title">
<h2 id="plan-title">${own.headings.plan}</h2>
<p class="lead">${parts.length === 0 ? none : own.planIntro}</p>
${parts.map(
  ({ phase, actions }) => html`<h3>${words.phases[phase]}</h3>
<ol class="plan" role="list">
${actions.map((action) => planned(action, messages))}</ol>
`,
)}</section>`;
}

function planned({ rank, kind, gain, item }: RankedAction, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const unclear = kind === 'find_out';
  const due = item.overdue ? words.aside(item.due ?? '', words.overdue) : item.due;
  return html`<li><span class="rank">${rank}</span>
<div class="what"><h4>${unclear ? words.findOut(item.action) : item.action}</h4>
<p class="why">${item.why}</p>
${unclear ? lookFor(item.wanted, words.labels.lookFor) : firstSteps(item.how)}</div>
<dl class="cost">
<div><dt>${words.columns.item}</dt><dd>${item.id}</dd></div>
<div><dt>${words.columns.gain}</dt><dd><b>${unclear ? words.gainUpTo(gain) : words.gain(gain)}</b></dd></div>
${unclear ? '' : html`<div><dt>${words.columns.effort}</dt><dd>${effortMark(item.effort, messages)}</dd></div>`}
<div><dt>${words.columns.owner}</dt><dd>${item.owner ?? own.noOwner}</dd></div>
<div><dt>${words.columns.due}</dt><dd${item.overdue ? html` class="overdue"` : ''}>${due ?? own.noDue}</dd></div>
</dl></li>
`;
}

const firstSteps = (how: readonly string[]): Markup | string =>
  how.length === 0 ? '' : html`<ul class="steps">${how.map((step) => html`<li>${step}</li>`)}</ul>`;

const lookFor = (wanted: string, label: string): Markup | string =>
  wanted === '' ? '' : html`<ul class="steps"><li><b>${label}</b> ${wanted}</li></ul>`;
