import { displayWidth, padEnd, padStart } from '../../text/width.js';
import { bar } from '../bar.js';
import { terminalLine } from '../escape/terminal.js';
import { groupingsOf } from '../groupings.js';
import { MARKS, occurring } from '../mark.js';
import type { Report, ReportGroup } from '../model.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import { NO_PAINT, type TerminalOptions } from './options.js';

/** The 13 categories as bars, then the other groupings the checklist has. */
export function groups(report: Report, options: TerminalOptions): string[] {
  const { headings } = options.messages.report;
  const categories = report.categories.map((category) => ({ ...category, title: `${category.id} ${category.title}` }));
  const others = groupingsOf(report, options.messages);
  const columns = measure([...categories, ...others.flatMap((each) => each.groups)], options);
  return [
    ...heading(headings.categories, options),
    ...categories.flatMap((group) => row(group, columns, options)),
    ...hanging(' ', weakest(report, options), options.width).map(options.paint.strong),
    ...others.flatMap(({ title, groups: found }) => [
      '',
      ...heading(title, options),
      ...found.flatMap((group) => row(group, columns, options)),
    ]),
  ];
}

interface Columns {
  readonly title: number;
  /** 0 where there is no room for a bar that says anything. */
  readonly bar: number;
}

/** Width of "100.0%" and "-25.0%". */
const PERCENT_WIDTH = 6;
const LONGEST_BAR = 20;
const SHORTEST_BAR = 5;

/** One set of columns for all groups, so that every bar has the same scale. */
function measure(all: readonly ReportGroup[], options: TerminalOptions): Columns {
  const { width } = options;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth));
  const beside = widest(all.map((group) => counts(group, { ...options, paint: NO_PAINT })));
  const titles = widest(all.map((group) => terminalLine(group.title)));
  const title = Math.min(titles, Math.floor(width / 2), width - PERCENT_WIDTH - beside - 5);
  const room = width - title - PERCENT_WIDTH - beside - 7;
  return { title, bar: room < SHORTEST_BAR ? 0 : Math.min(LONGEST_BAR, room) };
}

function row(group: ReportGroup, columns: Columns, options: TerminalOptions): string[] {
  const { messages, plain, paint, width, bars } = options;
  const { report: words } = messages;
  const title = terminalLine(group.title);
  if (plain) return hanging(' ', `${title}: ${shareInWords(group, options)}`, width);
  const share = padStart(group.percent === null ? words.noScore : words.percent(group.percent), PERCENT_WIDTH);
  const drawn = columns.bar === 0 ? '' : `${paint.accent(bar(group.percent ?? 0, columns.bar, bars))}  `;
  const beside = group.percent === null ? paint.dim(emptyReason(group, options)) : drawn + counts(group, options);
  const [first = '', ...rest] = hanging('', title, columns.title);
  return [`  ${padEnd(first, columns.title)} ${share}  ${beside}`, ...rest.map((line) => `  ${line}`)];
}

function counts(group: ReportGroup, { paint }: TerminalOptions): string {
  return occurring(group.counts)
    .map(({ status, count }) => paint.status[status](`${MARKS[status]}${count}`))
    .join(' ');
}

function emptyReason(group: ReportGroup, { messages: { report: words } }: TerminalOptions): string {
  return occurring(group.counts).length === 0 ? words.noQuestions : words.allLeftOut;
}

function shareInWords(group: ReportGroup, options: TerminalOptions): string {
  const { report: words, vocabulary } = options.messages;
  if (group.percent === null) return emptyReason(group, options);
  const answers = occurring(group.counts).map(({ status, count }) => `${vocabulary.statuses[status]} ${count}`);
  return [words.percent(group.percent), ...answers].join(', ');
}

function weakest(report: Report, { messages: { report: words } }: TerminalOptions): string {
  const [lowest] = report.weakest;
  if (!lowest || lowest.percent === null) return report.score.percent === null ? '' : words.noWeakest;
  const titles = report.weakest.map((category) => `${category.id} ${category.title}`);
  return words.weakest(titles, words.percent(lowest.percent));
}
