import type { ChangeKind } from '../../compare/change/changes.js';
import { displayWidth, padEnd, padStart } from '../../text/width.js';
import { bar } from '../bar.js';
import { terminalLine } from '../escape/terminal.js';
import { MARKS } from '../mark.js';
import type { ReportItem } from '../model.js';
import { shortScore } from '../score-text.js';
import { notCertification } from '../sentences.js';
import { header } from '../terminal/header.js';
import { heading } from '../terminal/heading.js';
import { hanging } from '../terminal/lines.js';
import type { TerminalOptions } from '../terminal/options.js';
import type { ComparedCategory, ComparedItem, Comparison } from './model.js';
import { amount, bands, dates, headline, leftOut, openCount, ranges } from './sentences.js';

/** A comparison as text for a terminal, ending in a line break. */
export function comparisonText(comparison: Comparison, given: TerminalOptions): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const { messages, paint, width } = options;
  const { last, groups } = comparison;
  const indent = options.plain ? ' ' : '   ';
  const { date: _date, ...whose } = last;
  const band = bands(comparison, messages);
  const lines = [
    ...header(whose, options),
    ` ${paint.dim(dates(comparison, messages))}`,
    ...leftOut(comparison, messages).flatMap((line) => hanging(' ', terminalLine(line), width).map(paint.warning)),
    '',
    ...hanging(indent, headline(comparison, messages), width).map(paint.strong),
    ...(band ? hanging(indent, terminalLine(band), width) : []),
    ...hanging(indent, ranges(comparison, messages), width),
    ...splitLines(comparison, options),
    ...trend(comparison, options),
    '',
    ...heading(messages.compare.categories, options),
    ...comparison.categories.flatMap((category) => categoryLines(category, comparison, options)),
    ...(groups.length === 0 ? ['', ...hanging(' ', messages.compare.unchanged, width)] : []),
    ...groups.flatMap(({ kind, items }) => groupLines(kind, items, options)),
    '',
    ...hanging(' ', terminalLine(notCertification(last.checklist, messages)), width).map(paint.dim),
  ];
  return `${lines.join('\n')}\n`;
}

function splitLines({ split }: Comparison, options: TerminalOptions): string[] {
  const { messages, plain, paint } = options;
  if (!split || split.parts.every(({ items }) => items === 0)) return [];
  const rows = split.parts
    .filter(({ items }) => items > 0)
    .map(({ id, shown, items }) => ({
      title: messages.compare.parts[id],
      amount: amount(shown, split.unit, messages),
      items: messages.report.questions(items),
    }));
  const widest = (key: 'title' | 'amount') => Math.max(...rows.map((row) => displayWidth(row[key])));
  return [
    '',
    ...heading(messages.compare.split, options),
    ...rows.map((row) =>
      plain
        ? ` ${messages.report.pair(row.title, `${row.amount}, ${row.items}`)}`
        : `   ${padEnd(row.title, widest('title'))}  ${padStart(row.amount, widest('amount'))}  ${paint.dim(row.items)}`,
    ),
  ];
}

/** A row a date, where there are more than two. */
function trend({ reports }: Comparison, options: TerminalOptions): string[] {
  const { messages, plain, paint, bars, width } = options;
  if (reports.length < 3) return [];
  const scores = reports.map(({ score }) => shortScore(score, messages));
  const widest = Math.max(...scores.map(displayWidth));
  const beside = Math.max(...reports.map((report) => displayWidth(messages.compare.open(openCount(report)))));
  const room = Math.min(20, width - widest - beside - 20);
  return [
    '',
    ...heading(messages.compare.trend, options),
    ...reports.map((report, index) => {
      const date = padEnd(report.date ?? messages.compare.noDate, 10);
      const open = messages.compare.open(openCount(report));
      if (plain) return ` ${messages.report.pair(date.trim(), `${scores[index]}, ${open}`)}`;
      const drawn = report.score.percent === null ? '' : paint.accent(bar(report.score.percent, room, bars));
      return `   ${date}  ${padStart(scores[index] ?? '', widest)}  ${drawn}  ${paint.dim(open)}`;
    }),
  ];
}

/** The names stand in one column as wide as the longest needs. */
const widestTitle = ({ categories }: Comparison): number =>
  Math.max(...categories.map(({ id, title }) => displayWidth(`${id} ${terminalLine(title)}`)));

/** Room that figures, their change and the gaps between them take beside a title. */
const FIGURES = 34;

function categoryLines(
  { id, title, percents, change }: ComparedCategory,
  comparison: Comparison,
  options: TerminalOptions,
): string[] {
  const { messages, plain, paint, width, bars } = options;
  const { report, compare } = messages;
  const shown = (percent: number | null | undefined) => (percent == null ? report.noScore : report.percent(percent));
  const [from, to] = [percents[0], percents.at(-1)];
  if (from == null && to == null) return [];
  const name = `${id} ${terminalLine(title)}`;
  const by = change === null ? '' : change === 0 ? '' : compare.percentPoints(change);
  if (plain) {
    const text = by === '' ? shown(to) : `${compare.fromTo(shown(from), shown(to))}, ${by}`;
    return hanging(' ', report.pair(name, text), width);
  }
  const isTrend = comparison.reports.length > 2 && bars === 'blocks';
  const small = isTrend ? `  ${paint.accent(sparkline(percents))}` : '';
  const titleWidth = Math.max(
    12,
    Math.min(widestTitle(comparison), width - FIGURES - (isTrend ? percents.length + 2 : 0)),
  );
  const [first = '', ...rest] = hanging('', name, titleWidth);
  const colour = change === null || change === 0 ? paint.dim : change > 0 ? paint.accent : paint.warning;
  const figures = `${padStart(shown(from), 6)} → ${padStart(shown(to), 6)}`;
  return [
    `  ${padEnd(first, titleWidth)} ${figures}${small}  ${colour(by)}`.trimEnd(),
    ...rest.map((line) => `    ${line}`),
  ];
}

const STEPS = '▁▂▃▄▅▆▇█';

/** A small chart of one line: a block a date, as high as its share. */
function sparkline(percents: readonly (number | null)[]): string {
  return percents
    .map((percent) => (percent === null ? ' ' : (STEPS[Math.min(7, Math.max(0, Math.floor(percent / 12.5)))] ?? ' ')))
    .join('');
}

function groupLines(kind: ChangeKind, items: readonly ComparedItem[], options: TerminalOptions): string[] {
  const { messages, plain, width, paint } = options;
  const { vocabulary, compare, report } = messages;
  const word = ({ status }: ReportItem) => `${plain ? '' : `${MARKS[status]} `}${vocabulary.statuses[status]}`;
  return [
    '',
    ...heading(report.aside(compare.kinds[kind], report.questions(items.length)), options),
    ...items.flatMap(({ before, after, points }) => [
      ...hanging(`   [${after.id}] `, terminalLine(after.question), width),
      ...hanging(
        '      ',
        [compare.fromTo(word(before), word(after)), compare.points(points)].join(report.gap),
        width,
      ).map(paint.dim),
    ]),
  ];
}
