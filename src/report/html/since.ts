import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import type { SinceLast } from '../since/model.js';
import { changedAnswer, sinceHeadline, sinceLists, sinceNotes, sinceTitle } from '../since/sentences.js';
import { categoryTable, splitTable } from './compare/tables.js';
import { html, type Markup } from './markup.js';
import type { Before } from './radar.js';

/** What changed since last time; null where the answers of last time were not given. */
export function sinceLastTime({ since }: Report, messages: Messages): Markup | null {
  if (!since) return null;
  const { compare } = messages;
  return html`<section id="since" aria-labelledby="since-title">
<h2 id="since-title">${sinceTitle(since, messages)}</h2>
<p class="headline">${sinceHeadline(since, messages)}</p>
${sinceNotes(since, messages).map((note) => html`<p class="small">${note}</p>\n`)}${splitTable(since.split, messages)}
${sinceLists(since, messages).map((list) => changed(list, messages))}<h3>${compare.categories}</h3>
${categoryTable(
  since.categories.map(({ from, to, ...rest }) => ({ ...rest, percents: [from, to] })),
  [compare.columns.from, compare.columns.to],
  messages,
)}
</section>`;
}

function changed({ title, items, more }: ReturnType<typeof sinceLists>[number], messages: Messages): Markup {
  return html`<h3>${title}</h3>
<ul class="changed">
${items.map((item) => html`<li><b>${item.id}</b> ${item.action} <span class="small nowrap">${changedAnswer(item, messages, true)}</span></li>\n`)}${more > 0 ? html`<li>${messages.report.more(more)}</li>\n` : ''}</ul>
`;
}

/** Last time, for the radar. */
export function beforeOf({ first, categories }: SinceLast, { compare }: Messages): Before {
  return { percents: categories.map(({ from }) => from), name: compare.before(first.date ?? compare.noDate) };
}
