import type { Messages } from '../messages/messages.js';
import type { Status } from '../model/vocabulary.js';
import type { Applicability, ReportApplicability, ReportItem } from './model.js';
import { exclusionReasons } from './sentences.js';

/** What an answer says about whether the firm includes a control: also one it has not implemented yet is included. */
const DECISIONS: Readonly<Record<Status, Applicability>> = {
  implemented: 'included',
  partial: 'included',
  not_implemented: 'included',
  unknown: 'included',
  not_applicable: 'excluded',
  out_of_scope: 'excluded',
  unanswered: 'undecided',
};

/** The statement of applicability: every item with the decision that its answer makes. */
export function applicabilityOf(items: readonly ReportItem[]): ReportApplicability {
  const controls = items.map((item) => ({ decision: DECISIONS[item.status], item }));
  const count = (wanted: Applicability) => controls.filter(({ decision }) => decision === wanted).length;
  return {
    counts: { included: count('included'), excluded: count('excluded'), undecided: count('undecided') },
    controls,
  };
}

/** Why a control is included or excluded: as the firm says, or else what took it out of scope; '' where nothing is said. */
export function decisionReason(item: ReportItem, messages: Messages): string {
  return item.reason ?? (item.status === 'out_of_scope' ? exclusionReasons(item, messages).join(' ') : '');
}
