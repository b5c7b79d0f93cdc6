import type { ReportThreat } from '../model.js';
import { closing, threatNotes, threatsSummary } from '../threats/sentences.js';
import type { Sheet } from './sheet.js';
import { COLOURS, CONTENT, STYLES } from './style.js';
import { type Cell, table } from './table.js';

/** The major threats of the year: how the answers stand to each, and what would close it. */
export function threats(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { threats: words } = messages;
  flow.page(words.title, 'threats');
  flow.paragraph(threatsSummary(report, messages), STYLES.strong);
  const [hint = '', ...notes] = threatNotes(report, messages);
  flow.paragraph(hint, STYLES.note);
  flow.space(6);
  const widths = [32, 174, 74];
  table(
    flow,
    [
      { title: words.columns.rank, width: 32 },
      { title: words.columns.threat, width: 174 },
      { title: words.columns.state, width: 74 },
      { title: words.columns.close, width: CONTENT.width - widths.reduce((sum, width) => sum + width, 0) },
    ],
    report.threats.rows.map((row) => cells(sheet, row)),
  );
  flow.space(6);
  for (const note of notes) flow.paragraph(`・${note}`, STYLES.note);
}

function cells({ messages }: Sheet, row: ReportThreat): Cell[] {
  const { threats: words } = messages;
  const state = row.state === 'open' ? { ...STYLES.tableStrong, colour: COLOURS.alarm } : STYLES.table;
  return [
    [{ text: String(row.rank), style: STYLES.tableQuiet }],
    [
      { text: row.title, style: STYLES.tableStrong },
      { text: row.what, style: STYLES.note },
    ],
    [
      { text: words.states[row.state], style: state },
      ...(row.asked > 0
        ? [{ text: `${words.columns.done} ${words.done(row.done, row.asked)}`, style: STYLES.tableQuiet }]
        : []),
    ],
    closing(row, messages).map((text) => ({ text, style: STYLES.table })),
  ];
}
