import type { Messages } from '../../messages/messages.js';
import { document } from '../html/document.js';
import { STYLE, STYLE_HASH } from '../html/generated/portfolio.js';
import { effortMark } from '../html/marks.js';
import { html, type Markup } from '../html/markup.js';
import { boxPlot } from './html-box.js';
import { clientTables, scrolling, trendTable } from './html-clients.js';
import { PORTFOLIO_MARK } from './markdown.js';
import type { GroupReport, PortfolioReport } from './model.js';
import { FAILED, spreadText, standingNotes, USEFUL } from './sentences.js';

/** A portfolio as one page that needs nothing else: no request, no script. */
export function portfolioHtml(portfolio: PortfolioReport, messages: Messages): string {
  const { portfolio: words, report, html: own, lang } = messages;
  const { groups } = portfolio;
  const body = html`<div class="portfolio">
<a class="skip" href="#main">${own.skip}</a>
<header class="cover">
<p class="kind">tenken</p>
<h1>${words.title}</h1>
${standingNotes(portfolio, messages).map((note) => html`<p class="notice">${note}</p>\n`)}<p class="notice"><strong>${report.notCertification}</strong> ${words.versions}</p>
${groups.length > 1 ? contents(groups, words.contents) : ''}</header>
<main id="main" tabindex="-1">
${groups.length === 0 ? html`<p>${words.nobody}</p>` : groups.map((group, index) => groupPart(group, index, messages))}</main>
<footer><p>${report.notCertification}</p></footer>
</div>`;
  const page = document({ lang, title: words.title, body, style: STYLE, allowed: `style-src '${STYLE_HASH}'` });
  return `${page.text}\n${PORTFOLIO_MARK}\n`;
}

function contents(groups: readonly GroupReport[], label: string): Markup {
  return html`<nav aria-label="${label}"><ul>${groups.map(
    (group, index) => html`<li><a href="#group-${index + 1}">${group.checklist.title}</a> ${group.ref}</li>`,
  )}</ul></nav>
`;
}

function groupPart(group: GroupReport, index: number, messages: Messages): Markup {
  const { portfolio: words, report } = messages;
  const id = `group-${index + 1}`;
  return html`<div class="group">
<h2 id="${id}">${report.aside(group.checklist.title, group.ref)}</h2>
<p class="median">${words.clients(group.size)} ${spreadText(group.total, group.unit, messages)}</p>
${group.bands.filter(({ count }) => count > 0).map(({ title, count }) => html`<p class="lead">${words.band(title, count)}</p>\n`)}${clientTables(group, messages)}
${group.size > 1 ? [categories(group, messages), failed(group, messages)] : ''}${useful(group, messages)}${trendTable(group, messages)}</div>
`;
}

function categories(group: GroupReport, messages: Messages): Markup | string {
  const { portfolio: words, report } = messages;
  const { columns, headings } = words;
  const there = group.categories.flatMap(({ id, title, spread }) => (spread ? [{ id, title, spread }] : []));
  if (there.length === 0) return '';
  const table = html`<table>
<caption class="unseen">${headings.categories}</caption>
<thead><tr><th scope="col">${report.columns.category}</th><th scope="col" class="number">${columns.count}</th><th scope="col">${columns.box}</th><th scope="col" class="number">${columns.lowerQuartile}</th><th scope="col" class="number">${columns.median}</th><th scope="col" class="number">${columns.upperQuartile}</th></tr></thead>
<tbody>
${there.map(
  ({
    id,
    title,
    spread,
  }) => html`<tr><th scope="row"><b class="letter">${id}</b> ${title}</th><td class="number">${spread.count}</td><td>${boxPlot(spread, messages)}</td><td class="number">${report.percent(spread.lowerQuartile)}</td><td class="number"><b>${report.percent(spread.median)}</b></td><td class="number">${report.percent(spread.upperQuartile)}</td></tr>
`,
)}</tbody>
</table>`;
  return html`<section>
<h3>${headings.categories}</h3>
${scrolling(headings.categories, group, messages, table)}
<p class="small">${words.quartiles}</p>
</section>
`;
}

function failed(group: GroupReport, messages: Messages): Markup | string {
  const { portfolio: words, report } = messages;
  const { columns, headings } = words;
  if (group.failed.length === 0) return '';
  const table = html`<table>
<caption class="unseen">${headings.failed}</caption>
<thead><tr><th scope="col">${report.columns.item}</th><th scope="col">${report.columns.question}</th><th scope="col" class="number">${columns.failing}</th><th scope="col" class="number">${report.columns.share}</th></tr></thead>
<tbody>
${group.failed.slice(0, FAILED).map(
  ({
    id,
    question,
    failing,
    applicable,
    share,
  }) => html`<tr><th scope="row" class="id">${id}</th><td class="sentence">${question}</td><td class="number">${words.failing(failing, applicable)}</td><td class="number">${report.percent(share)}</td></tr>
`,
)}</tbody>
</table>`;
  return html`<section>
<h3>${headings.failed}</h3>
${scrolling(headings.failed, group, messages, table)}
</section>
`;
}

function useful(group: GroupReport, messages: Messages): Markup | string {
  const { portfolio: words, report } = messages;
  const { columns, headings } = words;
  if (group.useful.length === 0) return '';
  const table = html`<table>
<caption class="unseen">${headings.useful}</caption>
<thead><tr><th scope="col" class="number">${columns.rank}</th><th scope="col">${report.columns.item}</th><th scope="col">${report.columns.action}</th><th scope="col" class="number">${columns.failing}</th><th scope="col" class="number">${columns.gain}</th><th scope="col">${report.columns.effort}</th></tr></thead>
<tbody>
${group.useful.slice(0, USEFUL).map(
  (
    { id, action, failing, gain, effort },
    index,
  ) => html`<tr><td class="number">${index + 1}</td><th scope="row" class="id">${id}</th><td class="sentence">${action}</td><td class="number">${words.count(failing)}</td><td class="number">${report.gain(gain)}</td><td>${effortMark(effort, messages)}</td></tr>
`,
)}</tbody>
</table>`;
  return html`<section>
<h3>${headings.useful}</h3>
${scrolling(headings.useful, group, messages, table)}
<p class="small">${words.usefulNote}</p>
</section>
`;
}
