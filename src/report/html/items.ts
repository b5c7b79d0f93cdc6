import type { Messages } from '../../messages/messages.js';
import { STATUSES } from '../../model/vocabulary.js';
import type { Report, ReportItem } from '../model.js';
import { exclusionReasons, expirySentence, proposalSentence, validUntilText } from '../sentences.js';
import { answerMark } from './marks.js';
import { html, type Markup } from './markup.js';

/** A row with more text than this may be broken between pages. */
const LONG = 600;

/** Every question with its answer, note and evidence, by part, and a filter that works where scripts do. */
export function allItems(report: Report, messages: Messages): Markup {
  const { html: own } = messages;
  return html`<section id="items" aria-labelledby="items-title">
<h2 id="items-title">${own.headings.items}</h2>
${filter(report, messages)}
${report.sections
  .map(({ id, title }) => ({ title, items: report.items.filter(({ section }) => section === id) }))
  .filter(({ items }) => items.length > 0)
  .map(
    ({ title, items }) => html`<div class="part">
<h3>${title}</h3>
${itemTable(title, items, messages)}
</div>
`,
  )}</section>`;
}

function itemTable(title: string, items: readonly ReportItem[], messages: Messages): Markup {
  const { report: words, html: own } = messages;
  return html`<table class="items">
<caption class="unseen">${own.itemsCaption(title)}</caption>
<thead><tr><th scope="col">${words.columns.item}</th><th scope="col">${own.question}</th><th scope="col">${own.answer}</th></tr></thead>
<tbody>
${items.map((item) => row(item, messages))}</tbody>
</table>`;
}

function row(item: ReportItem, messages: Messages): Markup {
  const { report: words } = messages;
  const { id, category, status, points, lost } = item;
  const worth = points === null ? '' : html`<span class="worth">${words.pointsOf(points, points + lost)}</span>`;
  const long = (item.note?.length ?? 0) + (item.evidence?.length ?? 0) + (item.reason?.length ?? 0) > LONG;
  return html`<tr data-category="${category}" data-answer="${status}"${long ? html` class="long"` : ''}><th scope="row" class="id">${id}</th><td><p class="question">${item.question}</p><p class="tags">${tags(item, messages)}</p>${standing(item, messages)}${record(item, messages)}</td><td>${answerMark(status, messages)}${worth}</td></tr>
`;
}

/** That an answer has run out, or waits to be confirmed. */
export function standing(item: ReportItem, messages: Messages): Markup {
  const said = [expirySentence(item, messages), proposalSentence(item, messages)].filter(Boolean);
  return html`${said.map((sentence) => html`<p class="small standing">${sentence}</p>`)}`;
}

function tags(item: ReportItem, { vocabulary, report: words }: Messages): string {
  const { category, role, level, priority, officialId } = item;
  return [
    `${category} ${vocabulary.categories[category]}`,
    priority && vocabulary.priorities[priority],
    level && vocabulary.levels[level],
    role && vocabulary.roles[role],
    officialId && words.pair(words.labels.officialId, officialId),
  ]
    .filter(Boolean)
    .join(words.gap);
}

function record(item: ReportItem, messages: Messages): Markup | null {
  const { report: words, html: own } = messages;
  const { labels } = words;
  const excluded = item.status === 'out_of_scope' ? exclusionReasons(item, messages).join('\n') : '';
  const all: readonly (readonly [string, string | undefined])[] = [
    [labels.note, item.note],
    [labels.evidence, item.evidence],
    [labels.reason, item.reason],
    [own.excluded, excluded],
    [labels.owner, item.owner],
    [labels.due, item.due && item.overdue ? words.aside(item.due, words.overdue) : item.due],
    [labels.checkedOn, item.checkedOn],
    [labels.validUntil, validUntilText(item, messages)],
  ];
  const given = all.filter(([, text]) => text !== undefined && text !== '');
  if (given.length === 0) return null;
  return html`<dl class="record">${given.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`;
}

/** Hidden until the script shows it: without scripts every question stands there anyway. */
function filter(report: Report, messages: Messages): Markup {
  const { html: own } = messages;
  const used = (id: string) => report.items.some(({ category, status }) => category === id || status === id);
  const all = report.items.length;
  return html`<div id="filter" class="filter" hidden>
<details>
<summary>${own.filter.title}</summary>
<p class="small">${own.filter.hint}</p>
<fieldset><legend>${own.filter.answer}</legend>
${STATUSES.filter(used).map((status) => box('answer', status, html`${answerMark(status, messages)}`))}
${box('open', 'open', html`${own.filter.open}`)}</fieldset>
<fieldset><legend>${own.filter.category}</legend>
${report.categories.filter(({ id }) => used(id)).map(({ id, title }) => box('category', id, html`<b>${id}</b> ${title}`))}</fieldset>
<p><button type="button" id="clear">${own.filter.clear}</button></p>
</details>
<p id="shown" class="shown" role="status" data-all="${own.filter.all(all)}" data-some="${own.filter.some(all)}" data-none="${own.filter.none}">${own.filter.all(all)}</p>
</div>`;
}

const box = (name: string, value: string, label: Markup): Markup =>
  html`<label><input type="checkbox" name="${name}" value="${value}" autocomplete="off"> <span>${label}</span></label>\n`;
