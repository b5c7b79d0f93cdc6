import { padEnd, padStart } from '../../text/width.js';
import { bar } from '../bar.js';
import { terminalLine } from '../escape/terminal.js';
import { MARKS } from '../mark.js';
import type { Report, ReportGroup, ReportItem } from '../model.js';
import { shortScore } from '../score-text.js';
import { header } from '../terminal/header.js';
import { heading } from '../terminal/heading.js';
import { hanging } from '../terminal/lines.js';
import type { TerminalOptions } from '../terminal/options.js';
import type { WhatIfReport } from './model.js';

/** Score, interval, band and categories before and after, as text for a terminal. */
export function whatIfText(found: WhatIfReport, given: TerminalOptions): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const { messages, paint, width } = options;
  const { whatIf: words } = messages.plan;
  const { before, after, changes, categories } = found;
  const line = (label: string, of: (report: Report) => string) =>
    hanging(` ${messages.report.pair(label, '')}`, messages.plan.fromTo(of(before), of(after)), width);
  const lines = [
    ...header(before, options),
    '',
    ...heading(words.changes, options),
    ...changes.flatMap((change) => changeLines(change, options)),
    '',
    ...line(words.score, ({ score }) => shortScore(score, messages)).map(paint.strong),
    ...line(words.range, ({ score }) => range(score, options)),
    ...(before.checklist.bands.length > 0
      ? line(words.band, ({ score }) => terminalLine(score.band?.title ?? words.noBand))
      : []),
    '',
    ...heading(categories.length > 0 ? words.categories : words.unchangedCategories, options),
    ...categories.flatMap((pair) => categoryLines(pair, options)),
  ];
  return `${lines.join('\n')}\n`;
}

export function range(
  { total, worst, best, worstPercent, bestPercent }: Report['score'],
  { messages: { report } }: Pick<TerminalOptions, 'messages'>,
): string {
  return total === 'points' || worstPercent === null || bestPercent === null
    ? report.range(String(worst), String(best))
    : report.range(report.percent(worstPercent), report.percent(bestPercent));
}

function changeLines(
  { before, after }: { readonly before: ReportItem; readonly after: ReportItem },
  { messages, plain, width }: TerminalOptions,
): string[] {
  const { vocabulary, plan } = messages;
  const word = ({ status }: ReportItem) => `${plain ? '' : `${MARKS[status]} `}${vocabulary.statuses[status]}`;
  return [
    ...hanging(`   [${before.id}] `, terminalLine(before.question), width),
    ...hanging(
      '      ',
      before.status === 'out_of_scope' ? plan.whatIf.noEffect(before.id) : plan.fromTo(word(before), word(after)),
      width,
    ),
  ];
}

function categoryLines(
  { before, after }: { readonly before: ReportGroup; readonly after: ReportGroup },
  { messages, plain, paint, bars, width }: TerminalOptions,
): string[] {
  const { report, plan } = messages;
  const shown = ({ percent }: ReportGroup) => (percent === null ? report.noScore : report.percent(percent));
  const title = `${after.id} ${terminalLine(after.title)}`;
  if (plain) return hanging('   ', report.pair(title, plan.fromTo(shown(before), shown(after))), width);
  const [first = '', ...rest] = hanging('', title, TITLE_WIDTH);
  const drawn = width < WITH_BARS ? '' : paint.accent(bar(after.percent ?? 0, 12, bars));
  return [
    `   ${padEnd(first, TITLE_WIDTH)} ${padStart(shown(before), 6)} → ${padStart(shown(after), 6)}  ${drawn}`.trimEnd(),
    ...rest.map((line) => `   ${line}`),
  ];
}

const TITLE_WIDTH = 34;
/** Columns from which there is room for a bar. */
const WITH_BARS = 76;
