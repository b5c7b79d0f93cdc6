import { BEST_RATING } from '../../guide/telework-method.js';
import { displayWidth, padEnd } from '../../text/width.js';
import { terminalLine } from '../escape/terminal.js';
import { heading } from '../terminal/heading.js';
import { hanging } from '../terminal/lines.js';
import { NO_PAINT, type TerminalOptions } from '../terminal/options.js';
import type { MethodReport, MethodRow } from './model.js';
import { axisTitle, profileYaml, ratingText } from './words.js';

/** Which way of teleworking fits, and how all compare, as text for a terminal, ending in a line break. */
export function methodText(report: MethodReport, given: TerminalOptions): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const { messages, paint, width } = options;
  const { method: words } = messages;
  const answered = report.answers.some(({ answer }) => answer !== null);
  const lines = [
    ...hanging(' ', terminalLine(report.title), width).map(paint.strong),
    ...(answered
      ? ['', ...heading(words.result, options), ...report.methods.flatMap((row) => fitLines(row, options))]
      : []),
    '',
    ...heading(words.comparison, options),
    ...hanging('   ', words.scale(BEST_RATING), width).map(paint.dim),
    ...comparison(report, options),
    ...(answered ? [] : ['', ...report.methods.flatMap((row) => aboutLines(row, options))]),
    ...profileLines(report, options),
    '',
    ...[...report.notes, words.source(report.publisher, report.asOf)].flatMap((note) =>
      hanging(' ', terminalLine(note), width).map(paint.dim),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function fitLines(row: MethodRow, options: TerminalOptions): string[] {
  const { messages, paint, plain, width } = options;
  const { method: words } = messages;
  const colour = row.fit === 'best' ? paint.accent : row.fit === 'ruled_out' ? paint.dim : paint.strong;
  const indent = plain ? '   ' : '       ';
  const list = (label: string, reasons: readonly string[]) =>
    reasons.flatMap((reason) => hanging(`${indent}${label} `, terminalLine(reason), width));
  return [
    ...hanging('   ', terminalLine(words.fitOf(words.fits[row.fit], row.title)), width).map(colour),
    ...hanging(indent, terminalLine(row.what), width).map(paint.dim),
    ...list(words.because.ruledOut, row.ruledOutBy),
    ...(row.fit === 'ruled_out'
      ? []
      : [...list(words.because.for, row.speaksFor), ...list(words.because.against, row.speaksAgainst)]),
  ];
}

function aboutLines(row: MethodRow, { messages, paint, width }: TerminalOptions): string[] {
  const { method: words } = messages;
  return [
    ...hanging('   ', terminalLine(row.title), width).map(paint.strong),
    ...hanging('     ', terminalLine(row.what), width),
    ...hanging(`     ${words.strong} `, terminalLine(row.strong), width),
    ...hanging(`     ${words.weak} `, terminalLine(row.weak), width),
  ];
}

/** As a picture where there is room for it, else in words. */
function comparison(report: MethodReport, options: TerminalOptions): string[] {
  const fits = picture(report, { ...options, paint: NO_PAINT }).every((line) => displayWidth(line) <= options.width);
  return fits && !options.plain ? picture(report, options) : plainTable(report, options);
}

/** A row a way, a bar an axis. */
function picture(report: MethodReport, { bars, paint, messages }: TerminalOptions): string[] {
  const [full, empty] = bars === 'blocks' ? ['█', '░'] : ['#', '.'];
  const names = Math.max(...report.methods.map(({ title }) => displayWidth(title))) + 2;
  const heads = report.axes.map((axis) => axisTitle(axis, axis.short, messages));
  const columns = heads.map((head) => Math.max(displayWidth(head), BEST_RATING + 2) + 2);
  const row = (name: string, cells: readonly string[]) =>
    `   ${padEnd(name, names)}${cells.map((cell, index) => padEnd(cell, columns[index] ?? 0)).join('')}`.trimEnd();
  return [
    paint.dim(row('', heads)),
    ...report.methods.map(({ title, ratings, fit }) => {
      const bar = (rating: number) => `${full.repeat(rating)}${empty.repeat(BEST_RATING - rating)} ${rating}`;
      const line = row(title, ratings.map(bar));
      return fit === 'best' ? paint.accent(line) : fit === 'ruled_out' ? paint.dim(line) : line;
    }),
  ];
}

function plainTable(report: MethodReport, { messages, width }: TerminalOptions): string[] {
  return report.methods.flatMap(({ title, ratings }) => {
    const values = report.axes.map((axis, index) =>
      ratingText(axisTitle(axis, axis.title, messages), ratings[index] ?? 1, messages),
    );
    return hanging('   ', terminalLine(messages.method.plainRow(title, values)), width);
  });
}

function profileLines(report: MethodReport, options: TerminalOptions): string[] {
  const { messages, width } = options;
  const { method: words } = messages;
  if (report.profiles.length === 0) return [];
  return [
    '',
    ...heading(words.profileTitle, options),
    ...hanging('   ', words.profileHint, width),
    ...report.profiles.flatMap((profile) => [
      `   # ${profile.checklist}`,
      ...profileYaml(profile, messages).map((line) => `   ${line}`),
    ]),
  ];
}
