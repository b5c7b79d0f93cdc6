import type { Messages } from '../../../messages/messages.js';
import type { ComparedItem, Comparison } from '../../compare/model.js';
import { bands, dates, headline, leftOut, openCount, ranges } from '../../compare/sentences.js';
import { COMPARISON_MARK } from '../../own-mark.js';
import { shortScore } from '../../score-text.js';
import { provenanceSentence, sourceSentence, standingSentences } from '../../sentences.js';
import { nameOf } from '../cover.js';
import { answerMark } from '../marks.js';
import { html, type Markup } from '../markup.js';
import { htmlDocument } from '../own-document.js';
import { type Before, radarChart, radarLegend } from '../radar.js';
import { categoryTable, splitTable } from './tables.js';
import { trendChart } from './trend.js';

/** A comparison as one page that needs nothing else: no request, no script. */
export function comparisonHtml(comparison: Comparison, messages: Messages): string {
  const { last } = comparison;
  const { compare, html: own, report: words } = messages;
  const body = html`<a class="skip" href="#main">${own.skip}</a>
<header class="masthead">
<p class="kind">${compare.title}</p>
<h1>${nameOf(last, messages)}</h1>
<p class="checklist">${last.checklist.title}<span class="when">${dates(comparison, messages)}</span></p>
${leftOut(comparison, messages).map((line) => html`<p class="notice">${line}</p>\n`)}</header>
<main id="main" tabindex="-1">
${change(comparison, messages)}
${trend(comparison, messages)}
${categories(comparison, messages)}
${items(comparison, messages)}
</main>
<footer><p><strong>${words.notCertification}</strong> ${own.what}</p>
<p class="small">${words.source(sourceSentence(last.checklist, messages))} ${provenanceSentence(last.checklist, messages)}</p>
<p class="small">${words.checklist(`${last.checklist.id}@${last.checklist.version}`)}${words.gap}${words.asOf(last.asOf)}</p></footer>`;
  const title = own.title(nameOf(last, messages), `${last.checklist.title} ${compare.title}`);
  return `${htmlDocument(messages.lang, title, body).text}\n${COMPARISON_MARK}\n`;
}

/** From what to what, what it is made of, and both balances in one picture. */
function change(comparison: Comparison, messages: Messages): Markup {
  const { first, last, split } = comparison;
  const { compare, html: own } = messages;
  const before: Before = {
    percents: first.categories.map(({ percent }) => percent),
    name: compare.before(first.date ?? compare.noDate),
  };
  return html`<section aria-labelledby="change-title">
<h2 id="change-title">${compare.columns.change}</h2>
<div class="columns">
<div class="total">
<p class="headline">${headline(comparison, messages)}</p>
${[bands(comparison, messages), ranges(comparison, messages)].filter(Boolean).map((line) => html`<p>${line}</p>\n`)}${standingSentences(last.items, messages).map((line) => html`<p class="small standing">${line}</p>\n`)}${splitTable(split, messages)}
</div>
<div class="shape-of-it">
<h3>${own.headings.radar}</h3>
${radarChart(last.categories, messages, before)}
${radarLegend(before, compare.now(last.date ?? compare.noDate))}
</div>
</div>
</section>`;
}

/** Where there are more than two dates: the score of each. */
function trend(comparison: Comparison, messages: Messages): Markup | null {
  const { reports } = comparison;
  if (reports.length < 3) return null;
  const { compare, report: words } = messages;
  return html`<section id="trend" aria-labelledby="trend-title">
<h2 id="trend-title">${compare.trend}</h2>
${trendChart(comparison, messages)}
<table class="plain short">
<caption class="unseen">${compare.trend}</caption>
<thead><tr><th scope="col">${compare.columns.date}</th><th scope="col" class="number">${words.columns.score}</th><th scope="col" class="number">${compare.columns.open}</th></tr></thead>
<tbody>
${reports.map((each) => html`<tr><th scope="row">${each.date ?? compare.noDate}</th><td class="number">${shortScore(each.score, messages)}</td><td class="number">${openCount(each)}</td></tr>\n`)}</tbody>
</table>
</section>`;
}

function categories({ categories: all, reports }: Comparison, messages: Messages): Markup {
  const { compare } = messages;
  const { from, to } = compare.columns;
  const names = reports.length > 2 ? reports.map(({ date }) => date ?? compare.noDate) : [from, to];
  return html`<section id="categories" aria-labelledby="categories-title">
<h2 id="categories-title">${compare.categories}</h2>
${categoryTable(all, names, messages)}
</section>`;
}

/** Every question that changed, by what became of it. */
function items({ groups }: Comparison, messages: Messages): Markup {
  const { compare, report: words } = messages;
  return html`<section id="items" aria-labelledby="items-title">
<h2 id="items-title">${compare.changed}</h2>
${groups.length === 0 ? html`<p>${compare.unchanged}</p>` : ''}${groups.map(
  ({ kind, items: own }) => html`<h3>${words.aside(compare.kinds[kind], words.questions(own.length))}</h3>
<table class="changes">
<caption class="unseen">${compare.kinds[kind]}</caption>
<thead><tr><th scope="col">${words.columns.item}</th><th scope="col">${words.columns.question}</th><th scope="col">${compare.columns.before}</th><th scope="col">${compare.columns.after}</th><th scope="col" class="number">${compare.columns.change}</th></tr></thead>
<tbody>
${own.map((item) => row(item, messages))}</tbody>
</table>
`,
)}</section>`;
}

function row({ before, after, points }: ComparedItem, messages: Messages): Markup {
  const { compare } = messages;
  return html`<tr><th scope="row" class="id">${after.id}</th><td>${after.question}</td><td>${answerMark(before.status, messages)}</td><td>${answerMark(after.status, messages)}</td><td class="number${points < 0 ? ' worse' : ''}">${compare.points(points)}</td></tr>
`;
}
