import { MARKS } from '../mark.js';
import type { ReportItem } from '../model.js';
import { expirySentence, proposalSentence, validUntilText } from '../sentences.js';
import type { Run } from './flow.js';
import type { Sheet } from './sheet.js';
import { COLOURS, CONTENT, STYLES } from './style.js';
import { type Cell, table } from './table.js';

/** Every question with its answer, and what was said about it. */
export function answers(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { columns } = messages.report;
  flow.page(messages.pdf.answers, 'answers');
  for (const section of report.sections) {
    const items = report.items.filter((item) => item.section === section.id);
    if (items.length === 0) continue;
    flow.heading(section.title, 80);
    table(
      flow,
      [
        { title: columns.item, width: 62 },
        { title: columns.question, width: CONTENT.width - 62 - 104 - 40 },
        { title: columns.answer, width: 104 },
        { title: columns.score, width: 40, align: 'right' },
      ],
      items.map((item) => row(sheet, item)),
    );
    flow.space(6);
  }
}

/** What has run out is not to be overlooked. */
const ALARM = { ...STYLES.note, colour: COLOURS.alarm, bold: true };

/** That an answer has run out, or waits to be confirmed. */
export function standing(item: ReportItem, messages: Sheet['messages']): Run[] {
  const said = [expirySentence(item, messages), proposalSentence(item, messages)].filter(Boolean);
  return said.map((text) => ({ text, style: ALARM, indent: 8 }));
}

function row({ messages }: Sheet, item: ReportItem): Cell[] {
  const { report: words, vocabulary } = messages;
  const { labels } = words;
  const said: readonly (readonly [string, string | undefined])[] = [
    [labels.reason, item.reason],
    [labels.note, item.note],
    [labels.evidence, item.evidence],
    [labels.owner, item.owner],
    [labels.due, item.due && item.overdue ? words.aside(item.due, words.overdue) : item.due],
    [labels.checkedOn, item.checkedOn],
  ];
  const question: Run[] = [
    { text: item.question, style: STYLES.table },
    ...said.flatMap(([label, text]) =>
      text ? [{ text: words.pair(label, text), style: STYLES.note, indent: 8 }] : [],
    ),
    ...(item.validUntil === undefined
      ? []
      : [
          {
            text: words.pair(labels.validUntil, validUntilText(item, messages)),
            style: item.ranOut ? ALARM : STYLES.note,
            indent: 8,
          },
        ]),
    ...standing(item, messages),
  ];
  const missing = item.status === 'not_implemented';
  const answer = missing ? { ...STYLES.tableStrong, colour: COLOURS.alarm } : STYLES.table;
  return [
    [{ text: item.id, style: STYLES.table }],
    question,
    [{ text: `${MARKS[item.status]} ${vocabulary.statuses[item.status]}`, style: answer }],
    [{ text: item.points === null ? words.noScore : String(item.points), style: STYLES.tableQuiet }],
  ];
}
