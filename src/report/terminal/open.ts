import type { Status } from '../../model/vocabulary.js';
import { terminalLine, terminalText } from '../escape/terminal.js';
import type { Report, ReportItem } from '../model.js';
import { exclusionReasons, expirySentence, proposalSentence } from '../sentences.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import type { TerminalOptions } from './options.js';

/** So many of a list are shown; how many more there are is always said. */
export const SHOWN = 10;

/** What is not known, not answered, and left out: each apart, since each asks for something else. */
export function openPoints(report: Report, options: TerminalOptions): string[] {
  const { headings, unknownHint, unansweredHint } = options.messages.report;
  return [
    ...section(report, 'unknown', headings.unknown, unknownHint, options),
    ...section(report, 'unanswered', headings.unanswered, unansweredHint, options),
    ...section(report, 'not_applicable', headings.notApplicable, '', options),
    ...outOfScope(report, options),
  ];
}

function section(report: Report, status: Status, title: string, hint: string, options: TerminalOptions): string[] {
  const { messages, paint, width } = options;
  const items = report.items.filter((item) => item.status === status);
  if (items.length === 0) return [];
  return [
    '',
    ...heading(messages.report.aside(title, messages.report.questions(items.length)), options),
    ...(hint ? hanging('   ', hint, width).map(paint.dim) : []),
    ...items.slice(0, SHOWN).flatMap((item) => describe(item, options)),
    ...(items.length > SHOWN ? [`   ${messages.report.more(items.length - SHOWN)}`] : []),
  ];
}

function describe(item: ReportItem, { messages, paint, width }: TerminalOptions): string[] {
  const standing = [expirySentence(item, messages), proposalSentence(item, messages)].filter(Boolean);
  const reason = item.reason === undefined ? '' : messages.report.pair(messages.report.labels.reason, item.reason);
  return [
    ...hanging(`   [${item.id}] `, terminalLine(item.question), width),
    ...(reason ? hanging('      ', terminalText(reason), width).map(paint.dim) : []),
    ...standing.flatMap((sentence) => hanging('      ', terminalText(sentence), width).map(paint.dim)),
  ];
}

/** Items out of scope, gathered under the answers that took them out. */
function outOfScope(report: Report, options: TerminalOptions): string[] {
  const { messages, width } = options;
  const byReason = new Map<string, string[]>();
  for (const item of report.items.filter(({ status }) => status === 'out_of_scope')) {
    const reason = exclusionReasons(item, messages).join(' ');
    byReason.set(reason, [...(byReason.get(reason) ?? []), item.id]);
  }
  if (byReason.size === 0) return [];
  return [
    '',
    ...heading(
      messages.report.aside(messages.report.headings.outOfScope, messages.report.questions(report.counts.out_of_scope)),
      options,
    ),
    ...[...byReason].flatMap(([reason, ids]) =>
      hanging('   ', [ids.join(', '), terminalLine(reason)].join(messages.report.gap), width),
    ),
  ];
}
