import type { Effort } from '../../model/vocabulary.js';
import type { ReportAction } from '../model.js';
import type { Run } from './flow.js';
import type { Sheet } from './sheet.js';
import { COLOURS, CONTENT, STYLES } from './style.js';
import { type Cell, table } from './table.js';

const PHASES: readonly Effort[] = [1, 2, 3];

/** Everything to do, by when it can be done, in the order to do it: why, the first steps, who, until when. */
export function plan(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { pdf, report: words } = messages;
  flow.page(pdf.plan, 'plan');
  if (report.actions.length === 0) {
    flow.paragraph(report.counts.unanswered > 0 ? words.onlyOpen : words.nothingToDo);
    return;
  }
  let number = 0;
  for (const phase of PHASES) {
    const actions = report.actions.filter((action) => phaseOf(action) === phase);
    if (actions.length === 0) continue;
    flow.heading(`${pdf.phases[phase]}`, 90);
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
      actions.map((action) => {
        number++;
        return row(sheet, action, number);
      }),
    );
    flow.space(6);
  }
}

/** Finding out is done within a day, whatever it leads to. */
function phaseOf({ kind, item }: ReportAction): Effort {
  return kind === 'find_out' ? 1 : item.effort;
}

function row({ messages }: Sheet, { kind, gain, item }: ReportAction, number: number): Cell[] {
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
    [{ text: String(number), style: STYLES.tableQuiet }],
    what,
    [{ text: unclear ? words.gainUpTo(gain) : words.gain(gain), style: STYLES.tableStrong }],
    [
      ...(item.owner ? [{ text: item.owner, style: STYLES.table }] : []),
      ...(item.due ? [{ text: item.overdue ? words.aside(item.due, words.overdue) : item.due, style: due }] : []),
    ],
  ];
}
