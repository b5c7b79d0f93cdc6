import { groupingsOf } from '../groupings.js';
import { occurring } from '../mark.js';
import type { ReportGroup } from '../model.js';
import { documentSentence } from '../sentences.js';
import { answersBar, countsInWords, legend } from './charts.js';
import type { Sheet } from './sheet.js';
import { CONTENT, PAGE, STYLES } from './style.js';
import { type Cell, type Column, table } from './table.js';

/** The 13 categories, then parts, levels, roles, priorities and kinds of measure: bars with their numbers beside them. */
export function categories(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { headings } = messages.report;
  flow.page(messages.pdf.categories, 'categories');
  const statuses = occurring(report.counts).map(({ status }) => status);
  const { pen } = sheet;
  pen.mark('P', () => legend(pen, statuses, messages.vocabulary.statuses, PAGE.left, flow.y));
  flow.space(20);
  groupTable(
    sheet,
    messages.report.columns.category,
    report.categories.map((group) => ({ ...group, title: `${group.id}  ${group.title}` })),
  );
  for (const { title, groups } of groupingsOf(report, messages)) {
    flow.heading(title, 30 + groups.length * 18);
    groupTable(sheet, messages.report.columns.group, groups);
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

function groupTable({ flow, messages, pen }: Sheet, first: string, groups: readonly ReportGroup[]): void {
  const { report: words } = messages;
  const { columns } = words;
  const title: Column = { title: first, width: 178 };
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
  table(flow, [title, share, points, bar], groups.map(row), 2.6);
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
