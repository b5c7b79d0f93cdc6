import { decisionReason } from '../applicability.js';
import { MARKS } from '../mark.js';
import type { ReportApplicability } from '../model.js';
import type { Sheet } from './sheet.js';
import { CONTENT, STYLES } from './style.js';
import { type Cell, table } from './table.js';

const WIDTHS = { item: 40, decision: 58, reason: 150, state: 84 };

/** The statement of applicability: every control, included or excluded, why, and how far it is implemented. */
export function applicability({ flow, messages }: Sheet, { counts, controls }: ReportApplicability): void {
  const { report: words, vocabulary } = messages;
  const own = words.applicability;
  flow.page(own.title, 'applicability');
  flow.paragraph(own.counts(counts.included, counts.excluded, counts.undecided));
  flow.paragraph(own.note, STYLES.note);
  flow.space(4);
  const rows = controls.map(({ decision, item }): Cell[] => [
    [{ text: item.id, style: STYLES.table }],
    [{ text: item.action, style: STYLES.table }],
    [{ text: own.decisions[decision], style: decision === 'included' ? STYLES.table : STYLES.tableStrong }],
    [{ text: decisionReason(item, messages), style: STYLES.tableQuiet }],
    decision === 'included'
      ? [{ text: `${MARKS[item.status]} ${vocabulary.statuses[item.status]}`, style: STYLES.table }]
      : [],
  ]);
  const { item, decision, reason, state } = WIDTHS;
  table(
    flow,
    [
      { title: words.columns.item, width: item },
      { title: own.control, width: CONTENT.width - item - decision - reason - state },
      { title: own.decision, width: decision },
      { title: words.labels.reason, width: reason },
      { title: own.state, width: state },
    ],
    rows,
  );
}
