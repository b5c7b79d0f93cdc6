import type { Messages } from '../../messages/messages.js';
import { MARKS, occurring } from '../mark.js';
import type { Report, ReportAction, ReportGroup } from '../model.js';
import { gateSentences } from '../sentences.js';
import { intervalBar } from './interval.js';
import { answerCounts, effortMark } from './marks.js';
import { html, type Markup } from './markup.js';
import { radarChart } from './radar.js';
import { stackedBar } from './stack.js';
import { total, totalWith } from './total.js';

/** How many actions the page names. */
const ACTIONS = 3;

/** The one page for whoever decides: the score and its range, the balance, the weakest place, what to do first. */
export function managementPage(report: Report, messages: Messages): Markup {
  const { html: own } = messages;
  return html`<section class="management" id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${own.headings.summary}</h2>
<div class="columns">
<div class="total">
${totalBlock(report, messages)}
</div>
<div class="shape-of-it">
<h3>${own.headings.radar}</h3>
${radarChart(report.categories, messages)}
${radarKey(report.categories, messages)}
</div>
</div>
<h3>${own.headings.balance}</h3>
${balance(report.measures, messages)}
<p class="weakest">${weakest(report, messages)}</p>
${firstActions(report, messages)}
</section>`;
}

function totalBlock(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const { score, counts, coverage, checklist } = report;
  if (score.percent === null) return html`<h3>${own.headings.score}</h3>\n<p>${words.nothingScored}</p>`;
  const isPoints = score.total === 'points';
  const gate = gateSentences(report, messages);
  const exact = score.worst === score.best;
  const range = words.range(
    total(score, score.worst, score.worstPercent, messages),
    total(score, score.best, score.bestPercent, messages),
  );
  return html`<h3>${own.headings.score}</h3>
<p class="score"><span class="figure">${isPoints ? score.points : score.percent.toFixed(1)}</span><span class="unit">${isPoints ? own.outOf(score.max) : own.percentUnit}</span>${report.complete ? '' : html` <span class="badge">${own.provisional}</span>`}</p>
${isPoints ? '' : html`<p class="small">${words.pointsOf(score.points, score.max)}</p>`}
${score.band && html`<p class="band">${score.band.title}</p>`}${gate && html`<p class="band">${gate.title}</p>`}
${intervalBar(score, isPoints ? checklist.bands : [], messages)}
<p class="small">${exact ? words.exact : words.aside(range, words.because(counts.unknown, counts.unanswered))}</p>
${report.complete ? '' : html`<p class="small">${words.provisional(counts.unanswered)}</p>`}
${gate?.sentences.map((sentence) => html`<p class="small">${sentence}</p>`) ?? null}${score.band?.advice ? html`<p class="advice">${score.band.advice}</p>` : ''}
<h3>${own.answersSum}</h3>
${stackedBar(counts)}
<ul class="legend" role="list">${occurring(counts).map(
    ({ status, count }) =>
      html`<li><span class="swatch is-${status}" aria-hidden="true">${MARKS[status]}</span> ${messages.vocabulary.statuses[status]} <b>${count}</b></li>`,
  )}</ul>
<p class="small">${words.coverage(coverage.answered, coverage.applicable)}</p>`;
}

function radarKey(categories: readonly ReportGroup[], { report: words, html: own }: Messages): Markup {
  return html`<ol class="key" role="list" aria-label="${own.radarKey}">${categories.map(
    ({ id, title, percent }) =>
      html`<li${percent === null ? html` class="gap"` : ''}><b>${id}</b> <span>${title}</span> <span class="share">${percent === null ? words.noScore : words.percent(percent)}${percent === null ? html`<span class="unseen"> ${own.noQuestionsInGroup}</span>` : ''}</span></li>`,
  )}</ol>`;
}

function balance(measures: readonly ReportGroup[], messages: Messages): Markup {
  const { report: words, html: own } = messages;
  return html`<table class="balance">
<caption class="unseen">${own.headings.balance}</caption>
<thead class="unseen"><tr><th scope="col">${words.columns.group}</th><th scope="col">${words.columns.share}</th><th scope="col">${words.columns.answers}</th></tr></thead>
<tbody>
${measures.map(
  ({ title, percent, counts }) => html`<tr><th scope="row">${title}</th>
<td><div class="meter">${percentBar(percent)}<span class="share">${percent === null ? words.noScore : words.percent(percent)}</span></div></td>
<td>${percent === null && occurring(counts).length === 0 ? own.noQuestionsInGroup : answerCounts(counts, messages)}</td></tr>
`,
)}</tbody>
</table>`;
}

/** Below 0 the bar stops at 0; the number beside it says so. */
function percentBar(percent: number | null): Markup {
  const width = Math.min(Math.max(percent ?? 0, 0), 100) * 2;
  return html`<svg class="bar" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" x="0" y="0" width="200" height="12"/>${width > 0 ? html`<rect class="fill" x="0" y="0" width="${Math.round(width * 10) / 10}" height="12"/>` : ''}</svg>`;
}

/** Nothing is the weakest while nothing is answered. */
function weakest({ weakest: groups, score, coverage }: Report, { report: words }: Messages): string {
  if (coverage.answered === 0) return '';
  const [first] = groups;
  if (first) {
    const titles = groups.map(({ id, title }) => `${id} ${title}`);
    return words.weakest(titles, first.percent === null ? words.noScore : words.percent(first.percent));
  }
  return score.percent === null ? '' : words.noWeakest;
}

function firstActions(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const first = report.first.slice(0, ACTIONS);
  if (first.length === 0) {
    const none = report.counts.unanswered > 0 ? words.onlyOpen : words.nothingToDo;
    return html`<h3>${words.headings.first}</h3>\n<p>${none}</p>`;
  }
  return html`<h3>${first.length === ACTIONS ? own.headings.first : words.headings.first}</h3>
<ol class="first" role="list">
${first.map((action, index) => firstAction(action, index + 1, messages))}</ol>
<p class="together">${together(first, report, messages)}</p>`;
}

function firstAction({ kind, gain, item }: ReportAction, rank: number, messages: Messages): Markup {
  const { report: words } = messages;
  const label = kind === 'find_out' ? words.findOut(item.action) : item.action;
  return html`<li><span class="rank">${rank}</span><div><p class="what"><b>${label}</b> <span class="small">${item.id}</span></p>
<p class="why">${item.why}</p></div>
<p class="cost">${kind === 'find_out' ? words.labels.findOut : effortMark(item.effort, messages)}<span class="gain">${kind === 'find_out' ? words.gainUpTo(gain) : words.gain(gain)}</span></p></li>
`;
}

/** What the named actions bring together. What has to be found out first brings its points at most. */
function together(first: readonly ReportAction[], { score }: Report, messages: Messages): string {
  const { report: words, html: own } = messages;
  const gain = first.reduce((sum, action) => sum + action.gain, 0);
  const unsure = first.some(({ kind }) => kind === 'find_out');
  const word = unsure ? own.togetherUpTo : own.together;
  return word(
    first.length,
    unsure ? words.gainUpTo(gain) : words.gain(gain),
    total(score, score.points, score.percent, messages),
    totalWith(score, gain, messages),
  );
}
