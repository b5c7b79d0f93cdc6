import type { Messages } from '../../messages/messages.js';
import { html, type Markup } from '../html/markup.js';
import type { ClientReport, GroupReport } from './model.js';
import { besideText, clientScore, firstOf, LISTED, openText, placeText, rangeText, shareText } from './sentences.js';

/** Each client's score, and its 13 categories beside the rest. */
export function clientTables(group: GroupReport, messages: Messages): Markup {
  const { portfolio: words } = messages;
  const { headings } = words;
  const scored: Markup[] = [];
  const inCategories: Markup[] = [];
  for (const client of firstOf(group.clients())) {
    scored.push(scoreRow(client, group, messages));
    inCategories.push(matrixRow(client, messages));
  }
  return html`<section>
<h3>${headings.clients}</h3>
${group.size > LISTED ? html`<p class="lead">${words.listed(LISTED, group.size)}</p>\n` : ''}${scores(scored, group, messages)}
</section>
<section>
<h3>${headings.matrix}</h3>
${matrix(inCategories, group, messages)}
<p class="small">${words.besideNote}</p>
</section>`;
}

/** A name that can be seen: a heading is never empty. */
function nameOf({ name }: ClientReport, { report }: Messages): string {
  return /[^\s\p{C}\p{Z}]/u.test(name) ? name : report.noName;
}

/** A table that may be wider than the screen: it scrolls by itself, with the keyboard too, and says so. */
export function scrolling(title: string, { ref }: GroupReport, { portfolio }: Messages, table: Markup): Markup {
  return html`<div class="scrolls" role="region" tabindex="0" aria-label="${portfolio.scroll(title, ref)}">${table}</div>`;
}

function scores(rows: readonly Markup[], group: GroupReport, messages: Messages): Markup {
  const { columns, headings } = messages.portfolio;
  const table = html`<table>
<caption class="unseen">${headings.clients}</caption>
<thead><tr><th scope="col">${columns.client}</th><th scope="col">${columns.date}</th><th scope="col" class="number">${columns.score}</th><th scope="col" class="number">${columns.range}</th>${group.hasBands ? html`<th scope="col">${columns.band}</th>` : null}<th scope="col" class="number">${columns.open}</th><th scope="col" class="number">${columns.place}</th><th scope="col" class="number">${columns.beside}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return scrolling(headings.clients, group, messages, table);
}

function scoreRow(client: ClientReport, group: GroupReport, messages: Messages): Markup {
  return html`<tr><th scope="row">${nameOf(client, messages)}</th><td class="nowrap">${client.date}</td><td class="number"><b>${clientScore(client.score, messages)}</b></td><td class="number">${rangeText(client.score, messages)}</td>${group.hasBands ? html`<td>${client.score.band?.title}</td>` : null}<td class="number">${openText(client)}</td><td class="number">${placeText(client, group, messages)}</td><td class="number">${besideText(client.beside, group.unit, messages)}</td></tr>
`;
}

/** A category that differs by more than this many percentage points is pointed out. */
const FAR = 20;

function matrix(rows: readonly Markup[], group: GroupReport, messages: Messages): Markup {
  const { columns, headings } = messages.portfolio;
  const table = html`<table class="matrix">
<caption class="unseen">${headings.matrix}</caption>
<thead><tr><th scope="col">${columns.client}</th>${group.categories.map(({ id, title }) => html`<th scope="col"><abbr title="${title}">${id}</abbr></th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return scrolling(headings.matrix, group, messages, table);
}

function matrixRow(client: ClientReport, messages: Messages): Markup {
  return html`<tr><th scope="row">${nameOf(client, messages)}</th>${client.categories.map((share, index) => cell(share, client.categoryBeside(index), messages))}</tr>
`;
}

function cell(share: number | null, beside: number | null, messages: Messages): Markup {
  const text = shareText(share, messages).replace(/%$/u, '');
  if (beside === null || Math.abs(beside) < FAR) return html`<td>${text}</td>`;
  const words = besideText(beside, 'percent', messages);
  return html`<td class="${beside > 0 ? 'above' : 'below'}">${beside > 0 ? '▲' : '▼'}${text}<span class="unseen"> (${words})</span></td>`;
}

/** What became of clients who answered more than once. */
export function trendTable(group: GroupReport, messages: Messages): Markup | string {
  const { columns, headings } = messages.portfolio;
  const rows = Array.from(firstOf(group.returning()), (client) => trendRows(client, messages));
  if (rows.length === 0) return '';
  const table = html`<table>
<caption class="unseen">${headings.trend}</caption>
<thead><tr><th scope="col">${columns.client}</th><th scope="col">${columns.date}</th><th scope="col" class="number">${columns.score}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return html`<section>
<h3>${headings.trend}</h3>
${scrolling(headings.trend, group, messages, table)}
</section>
`;
}

function trendRows(client: ClientReport, messages: Messages): Markup[] {
  return client.trend.map(
    ({ date, score }, index) =>
      html`<tr>${index === 0 ? html`<th scope="rowgroup" rowspan="${client.trend.length}">${nameOf(client, messages)}</th>` : ''}<td class="nowrap">${date}</td><td class="number">${clientScore(score, messages)}</td></tr>
`,
  );
}
