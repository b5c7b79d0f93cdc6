import { wrap } from '../../text/wrap.js';
import { terminalLine } from '../escape/terminal.js';
import { MARKS, occurring } from '../mark.js';
import type { Report, ReportScore } from '../model.js';
import { gateSentences, standingSentences } from '../sentences.js';
import { sideBySide } from './lines.js';
import type { TerminalOptions } from './options.js';

/** The score with its interval and band, and how the answers are spread. */
export function score(report: Report, options: TerminalOptions): string[] {
  const { messages, paint, width } = options;
  const { report: words } = messages;
  const { unknown, unanswered } = report.counts;
  const { score: found } = report;
  const indent = options.plain ? ' ' : '   ';
  const lines = (text: string, style: (line: string) => string = (line) => line) =>
    wrap(terminalLine(text), width - indent.length).map((line) => indent + style(line));
  if (found.percent === null) return [...lines(words.nothingScored, paint.strong), ...answers(report, options, indent)];
  const interval =
    found.worst === found.best
      ? words.exact
      : words.aside(
          words.range(amount(found, 'worst', options), amount(found, 'best', options)),
          words.because(unknown, unanswered),
        );
  const gate = gateSentences(report, messages);
  return [
    ...(gate ? lines(gate.title, paint.strong) : []),
    ...lines([headline(found, options), found.band?.title].filter(Boolean).join(words.gap), paint.strong),
    ...lines(interval),
    ...(report.complete ? [] : lines(words.provisional(unanswered), paint.warning)),
    ...(gate?.sentences ?? []).flatMap((sentence) => lines(sentence)),
    ...standingSentences(report.items, messages).flatMap((sentence) => lines(sentence, paint.warning)),
    ...(found.band?.advice ? lines(words.nextStep(found.band.advice)) : []),
    ...answers(report, options, indent).map(paint.dim),
  ];
}

function headline(found: ReportScore, { messages: { report: words } }: TerminalOptions): string {
  const points = words.pointsOf(found.points, found.max);
  return found.total === 'points' || found.percent === null
    ? points
    : words.aside(words.percent(found.percent), points);
}

function amount(found: ReportScore, end: 'worst' | 'best', { messages: { report: words } }: TerminalOptions): string {
  const percent = end === 'worst' ? found.worstPercent : found.bestPercent;
  return found.total === 'points' || percent === null ? String(found[end]) : words.percent(percent);
}

function answers(report: Report, { messages, plain, width }: TerminalOptions, indent: string): string[] {
  const { statuses } = messages.vocabulary;
  const counted = occurring(report.counts).map(
    ({ status, count }) => `${plain ? '' : `${MARKS[status]} `}${statuses[status]} ${count}`,
  );
  return sideBySide(indent, counted, plain ? ', ' : messages.report.gap, width);
}
