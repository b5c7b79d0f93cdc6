import { changedAnswer, sinceHeadline, sinceLists, sinceNotes, sinceParts, sinceTitle } from '../since/sentences.js';
import type { Sheet } from './sheet.js';
import { COLOURS, CONTENT, STYLES } from './style.js';
import { type Cell, table } from './table.js';

/** What changed since last time: the score and what its change is made of, what got better and worse, the categories. */
export function sinceLast({ report, messages, flow }: Sheet): void {
  const { since } = report;
  if (!since) return;
  const { compare, report: words } = messages;
  flow.page(sinceTitle(since, messages), 'since');
  flow.paragraph(sinceHeadline(since, messages), STYLES.band);
  flow.space(4);
  for (const note of sinceNotes(since, messages)) flow.paragraph(note, STYLES.quiet);
  const parts = sinceParts(since, messages);
  if (parts.length > 0) {
    flow.heading(compare.split, 80);
    table(
      flow,
      [
        { title: compare.columns.part, width: 220 },
        { title: compare.columns.items, width: 80 },
        { title: compare.columns.change, width: CONTENT.width - 300 },
      ],
      parts.map(({ title, amount, items }) => [
        [{ text: title, style: STYLES.table }],
        [{ text: words.questions(items), style: STYLES.tableQuiet }],
        [{ text: amount, style: STYLES.tableStrong }],
      ]),
    );
    flow.paragraph(compare.exact, STYLES.note);
  }
  for (const { title, items, more } of sinceLists(since, messages)) {
    flow.heading(title, 60);
    table(
      flow,
      [
        { title: words.columns.item, width: 62 },
        { title: words.columns.action, width: CONTENT.width - 62 - 130 },
        { title: compare.columns.change, width: 130 },
      ],
      items.map((item): Cell[] => [
        [{ text: item.id, style: STYLES.table }],
        [{ text: item.action, style: STYLES.table }],
        [{ text: changedAnswer(item, messages, true), style: STYLES.table }],
      ]),
      2.6,
    );
    if (more > 0) flow.paragraph(words.more(more), STYLES.note);
  }
  categories({ report, messages, flow });
}

function categories({ report, messages, flow }: Pick<Sheet, 'report' | 'messages' | 'flow'>): void {
  const { compare, report: words } = messages;
  const asked = report.since?.categories.filter(({ from, to }) => from !== null || to !== null) ?? [];
  if (asked.length === 0) return;
  const share = (percent: number | null) => (percent === null ? words.noScore : words.percent(percent));
  flow.heading(compare.categories, 30 + asked.length * 18);
  table(
    flow,
    [
      { title: words.columns.category, width: CONTENT.width - 260 },
      { title: compare.columns.from, width: 70, align: 'right' },
      { title: compare.columns.to, width: 70, align: 'right' },
      { title: compare.columns.change, width: 120, align: 'right' },
    ],
    asked.map(({ id, title, from, to, change }) => [
      [{ text: `${id}  ${title}`, style: STYLES.table }],
      [{ text: share(from), style: STYLES.tableQuiet }],
      [{ text: share(to), style: STYLES.tableStrong }],
      [
        {
          text: change === null ? '' : compare.percentPoints(change),
          style: change !== null && change < 0 ? { ...STYLES.tableStrong, colour: COLOURS.alarm } : STYLES.table,
        },
      ],
    ]),
    2.6,
  );
}
