import type { ReportItem } from '../model.js';
import { exclusionReasons } from '../sentences.js';
import { standing } from './answers.js';
import type { Sheet } from './sheet.js';
import { CONTENT, STYLES } from './style.js';
import { type Cell, table } from './table.js';

/** What is not known, what nobody has answered, and what was left out with its reason: each apart. */
export function openPoints(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { headings, unknownHint, unansweredHint } = messages.report;
  const withStatus = (status: ReportItem['status']) => report.items.filter((item) => item.status === status);
  flow.page(messages.pdf.open, 'open');
  const { labels } = messages.report;
  const wanted = (item: ReportItem) => item.wanted;
  list(sheet, headings.unknown, withStatus('unknown'), unknownHint, labels.lookFor, wanted);
  list(sheet, headings.unanswered, withStatus('unanswered'), unansweredHint, labels.lookFor, wanted);
  list(sheet, headings.notApplicable, withStatus('not_applicable'), '', labels.reason, (item) => item.reason ?? '');
  list(sheet, headings.outOfScope, withStatus('out_of_scope'), '', labels.reason, (item) =>
    exclusionReasons(item, messages).join(' '),
  );
  if (
    (['unknown', 'unanswered', 'not_applicable', 'out_of_scope'] as const).every(
      (status) => report.counts[status] === 0,
    )
  )
    flow.paragraph(messages.pdf.nothingOpen);
}

function list(
  { flow, messages }: Sheet,
  title: string,
  items: readonly ReportItem[],
  hint: string,
  column: string,
  beside: (item: ReportItem) => string,
): void {
  if (items.length === 0) return;
  const { columns, questions } = messages.report;
  flow.heading(messages.report.aside(title, questions(items.length)), 80);
  if (hint) {
    flow.paragraph(hint, STYLES.note);
    flow.space(4);
  }
  const row = (item: ReportItem): Cell[] => [
    [{ text: item.id, style: STYLES.table }],
    [{ text: item.question, style: STYLES.table }, ...standing(item, messages)],
    [{ text: beside(item), style: STYLES.tableQuiet }],
  ];
  table(
    flow,
    [
      { title: columns.item, width: 62 },
      { title: columns.question, width: CONTENT.width - 62 - 170 },
      { title: column, width: 170 },
    ],
    items.map(row),
  );
}
