import type { Messages } from '../../../messages/messages.js';
import type { ComparedCategory, ComparisonSplit } from '../../compare/model.js';
import { amount } from '../../compare/sentences.js';
import { html, type Markup } from '../markup.js';
import { sparkline } from './trend.js';

/** What a change is made of; nothing where there is none. */
export function splitTable(split: ComparisonSplit | null, messages: Messages): Markup | null {
  const { compare } = messages;
  if (!split || split.parts.every(({ items }) => items === 0)) return null;
  return html`<table class="plain narrow short">
<caption>${compare.split}</caption>
<thead><tr><th scope="col">${compare.columns.part}</th><th scope="col" class="number">${compare.columns.items}</th><th scope="col" class="number">${compare.columns.change}</th></tr></thead>
<tbody>
${split.parts.map(({ id, items, shown }) => html`<tr><th scope="row">${compare.parts[id]}</th><td class="number">${items}</td><td class="number">${amount(shown, split.unit, messages)}</td></tr>\n`)}</tbody>
<tfoot><tr><th scope="row">${compare.whole}</th><td class="number">${split.parts.reduce((sum, { items }) => sum + items, 0)}</td><td class="number"><b>${amount(split.total, split.unit, messages)}</b></td></tr></tfoot>
</table>
<p class="small">${compare.exact}</p>`;
}

/**
 * The share of each category at the first and the last date, with its change; where there are dates between, with a small
 * chart of all of them. `dates`: what the dates are called.
 */
export function categoryTable(
  categories: readonly Omit<ComparedCategory, 'split'>[],
  dates: readonly string[],
  messages: Messages,
): Markup {
  const { compare, report } = messages;
  const shown = (percent: number | null) => (percent === null ? report.noScore : report.percent(percent));
  const isTrend = dates.length > 2;
  const head = (title: string) => html`<th scope="col" class="number">${title}</th>`;
  const asked = categories.filter(({ percents }) => percents.some((percent) => percent !== null));
  return html`<table class="changes">
<caption class="unseen">${compare.categories}</caption>
<thead><tr><th scope="col">${report.columns.category}</th>${isTrend ? html`<th scope="col">${compare.trend}</th>` : ''}${head(dates[0] ?? '')}${head(dates.at(-1) ?? '')}${head(compare.columns.change)}</tr></thead>
<tbody>
${asked.map(
  ({ id, title, percents, change }) => html`<tr><th scope="row"><b class="letter">${id}</b> ${title}</th>${
    isTrend
      ? html`<td>${sparkline(
          percents,
          percents.map((percent, index) => compare.trendValue(dates[index] ?? '', shown(percent))).join(report.gap),
        )}</td>`
      : ''
  }<td class="number">${shown(percents[0] ?? null)}</td><td class="number">${shown(percents.at(-1) ?? null)}</td><td class="number${change !== null && change < 0 ? ' worse' : ''}">${change === null ? '' : compare.percentPoints(change)}</td></tr>
`,
)}</tbody>
</table>`;
}
