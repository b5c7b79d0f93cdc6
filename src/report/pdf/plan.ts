import { byPhase, type RankedAction } from '../phases.js';
import type { Run } from './flow.js';
import type { Sheet } from './sheet.js';
import { COLOURS, CONTENT, STYLES } from './style.js';
import { type Cell, table } from './table.js';

/** Everything to do, by when it can be done, in the order to do it: why, the first steps, who, until when. */
export function plan(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { pdf, report: words } = messages;
  flow.page(pdf.plan, 'plan');
  if (report.actions.length === 0) {
    flow.paragraph(report.counts.unanswered > 0 ? words.onlyOpen : words.nothingToDo);
    return;
  }
  for (const { phase, actions } of byPhase(report)) {
    flow.heading(pdf.phases[phase], 90);
    flow.paragraph(pdf.phaseHints[phase], STYLES.note);
    flow.space(4);
    table(
      flow,
      [
        { title: '', width: 24, align: 'left' },
        { title: words.columns.action, width: CONTENT.width - 24 - 70 - 82 },
        { title: words.columns.gain, width: 70 },
        { title: `${words.columns.owner} / ${words.columns.due}`, width: 82 },
      ],
      actions.map((action) => row(sheet, action)),
    );
    flow.space(6);
  }
}

function row({ messages }: Sheet, { kind, gain, item, rank }: RankedAction): Cell[] {
  const { report: words } = messages;
  const unclear = kind === 'find_out';
  const steps = unclear ? [words.pair(words.labels.lookFor, item.wanted)] : item.how.map((step) => `・${step}`);
  const due = item.overdue ? { ...STYLES.tableStrong, colour: COLOURS.alarm } : STYLES.table;
  const what: Run[] = [
    { text: `[${item.id}] ${unclear ? words.findOut(item.action) : item.action}`, style: STYLES.tableStrong },
    ...(item.why ? [{ text: item.why, style: STYLES.tableQuiet }] : []),
    ...(item.wanted || !unclear ? steps.map((text) => ({ text, style: STYLES.table, indent: 6 })) : []),
  ];
  return [
    [{ text: String(rank), style: STYLES.tableQuiet }],
    what,
    [{ text: unclear ? words.gainUpTo(gain) : words.gain(gain), style: STYLES.tableStrong }],
    [
      ...(item.owner ? [{ text: item.owner, style: STYLES.table }] : []),
      ...(item.due ? [{ text: item.overdue ? words.aside(item.due, words.overdue) : item.due, style: due }] : []),
    ],
  ];
}
