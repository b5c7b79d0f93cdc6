import { groupingsOf } from '../groupings.js';
import { occurring } from '../mark.js';
import type { ReportGroup } from '../model.js';
import { documentSentence } from '../sentences.js';
import { answersBar, countsInWords, legend } from './charts.js';
import type { Sheet } from './sheet.js';
import { CONTENT, PAGE, STYLES } from './style.js';
import { type Cell, type Column, table, tableHeight } from './table.js';

/** The 13 categories, then parts, levels, roles, priorities and kinds of measure: bars with their numbers beside them. */
export function categories(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { headings } = messages.report;
  flow.page(messages.pdf.categories, 'categories');
  const statuses = occurring(report.counts).map(({ status }) => status);
  const { pen } = sheet;
  pen.mark('P', () => legend(pen, statuses, messages.vocabulary.statuses, PAGE.left, flow.y));
  flow.space(20);
  const tables = [
    groupTable(
      sheet,
      messages.report.columns.category,
      report.categories.map((group) => ({ ...group, title: `${group.id}  ${group.title}` })),
    ),
    ...groupingsOf(report, messages).map(({ title, groups }) => ({
      ...groupTable(sheet, messages.report.columns.group, groups),
      title,
    })),
  ];
  const padding = paddingOf(sheet, tables);
  for (const each of tables) {
    if (each.title !== undefined)
      flow.heading(each.title, Math.min(tableHeight(flow, each.columns, each.rows, padding), CONTENT.height / 2));
    table(flow, each.columns, each.rows, padding);
  }
  if (report.basic && report.basic.achieved.length + report.basic.missing.length > 0) basicMeasures(sheet, headings);
  if (report.documents.length > 0) documents(sheet);
}

/** Which of the firm's own documents the rules belong into, and what is missing in each. */
function documents({ flow, messages, report }: Sheet): void {
  flow.heading(messages.report.headings.documents, 40);
  for (const document of report.documents)
    flow.paragraph(messages.report.pair(document.title, documentSentence(document, messages)));
}

interface GroupTable {
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Above and below the bars, from airy to dense. */
const PADDINGS = [2.6, 2, 1.4] as const;
/** What a table's heading takes with the space around it. */
const HEADING = STYLES.section.leading + 11;

/** As airy as all the tables still fit on the page; what does not fit in any way is airy. */
function paddingOf({ flow }: Sheet, tables: readonly GroupTable[]): number {
  const height = (padding: number) =>
    tables.reduce(
      (sum, { title, columns, rows }) =>
        sum + (title === undefined ? 0 : HEADING) + tableHeight(flow, columns, rows, padding),
      0,
    );
  return PADDINGS.find((padding) => height(padding) <= flow.room) ?? PADDINGS[0];
}

function groupTable({ messages, pen }: Sheet, first: string, groups: readonly ReportGroup[]): GroupTable {
  const { report: words } = messages;
  const { columns } = words;
  const title: Column = { title: first, width: 206 };
  const share: Column = { title: columns.share, width: 52, align: 'right' };
  const points: Column = { title: columns.score, width: 66, align: 'right' };
  const bar: Column = { title: columns.answers, width: CONTENT.width - title.width - share.width - points.width };
  const row = (group: ReportGroup): Cell[] => {
    const empty = group.percent === null;
    return [
      [{ text: group.title, style: STYLES.table }],
      [
        {
          text: empty ? words.noScore : words.percent(group.percent ?? 0),
          style: empty ? STYLES.tableQuiet : STYLES.tableStrong,
        },
      ],
      [{ text: empty ? '' : `${group.points} / ${group.max}`, style: STYLES.tableQuiet }],
      occurring(group.counts).length === 0
        ? [{ text: words.noQuestions, style: STYLES.tableQuiet }]
        : {
            height: 11.5,
            alt: countsInWords(group, messages),
            draw: (x, y, width) => answersBar(pen, group, x, y, width, 11),
          },
    ];
  };
  return { columns: [title, share, points, bar], rows: groups.map(row) };
}

/** What everyone is asked to do, and what of it is still missing. */
function basicMeasures({ flow, messages, report }: Sheet, headings: Sheet['messages']['report']['headings']): void {
  const { basic } = report;
  if (!basic) return;
  const { achieved, missing } = basic;
  flow.heading(headings.basic, 110);
  flow.paragraph(messages.report.basicAchieved(achieved.length, achieved.length + missing.length));
  if (missing.length === 0) return;
  flow.space(4);
  const { columns } = messages.report;
  table(
    flow,
    [
      { title: columns.item, width: 70 },
      { title: headings.basicMissing, width: CONTENT.width - 160 },
      { title: columns.answer, width: 90 },
    ],
    missing.map(({ id, action, status }) => [
      [{ text: id, style: STYLES.table }],
      [{ text: action, style: STYLES.table }],
      [{ text: messages.vocabulary.statuses[status], style: STYLES.tableQuiet }],
    ]),
  );
}
