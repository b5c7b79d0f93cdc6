import { wrap } from '../../text/wrap.js';
import { terminalLine } from '../escape/terminal.js';
import type { Report } from '../model.js';
import { sideBySide } from './lines.js';
import type { TerminalOptions } from './options.js';

/** Whose result this is, of which checklist, when. */
export function header(report: Report, { messages, paint, width }: TerminalOptions): string[] {
  const { report: words } = messages;
  const { checklist, organization, respondent } = report;
  const facts = [
    report.date === undefined ? '' : words.answered(report.date),
    respondent.name || respondent.role ? words.respondent(respondent.name ?? '', respondent.role ?? '') : '',
    report.method === undefined ? '' : words.method(report.method),
  ];
  const parts = [report.filter.role?.title, report.filter.level?.title].filter((title) => title !== undefined);
  return [
    ...wrap(terminalLine(organization.name ?? words.noName), width - 1).map((line) => ` ${paint.strong(line)}`),
    ...wrap(terminalLine(checklist.title), width - 1).map((line) => ` ${line}`),
    ...(parts.length > 0 ? wrap(words.filter(parts), width - 1).map((line) => ` ${paint.strong(line)}`) : []),
    ...sideBySide('', facts.filter(Boolean).map(terminalLine), words.gap, width - 1).map(
      (line) => ` ${paint.dim(line)}`,
    ),
  ];
}
