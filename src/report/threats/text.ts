import { terminalLine, terminalText } from '../escape/terminal.js';
import type { Report, ReportThreat } from '../model.js';
import { notCertification } from '../sentences.js';
import { header } from '../terminal/header.js';
import { heading } from '../terminal/heading.js';
import { hanging } from '../terminal/lines.js';
import type { TerminalOptions } from '../terminal/options.js';
import { threatNotes, threatsSummary } from './sentences.js';

/** So many measures are named under a threat; the others stand with their number. */
const SHOWN = 4;

/** The threats as text for a terminal, ending in a line break. */
export function threatsText(report: Report, given: TerminalOptions): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const { messages, paint, width } = options;
  const lines = [
    ...header(report, options),
    '',
    ...heading(terminalLine(report.threats.title), options),
    ...hanging('   ', threatsSummary(report, messages), width).map(paint.strong),
    ...report.threats.rows.flatMap((row) => ['', ...rowLines(row, options)]),
    '',
    ...[...threatNotes(report, messages), notCertification(report.checklist, messages)].flatMap((note) =>
      hanging(' ', terminalLine(note), width).map(paint.dim),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function rowLines(row: ReportThreat, options: TerminalOptions): string[] {
  const { messages, paint, plain, width } = options;
  const { threats: words, report, vocabulary } = messages;
  const indent = plain ? '   ' : '       ';
  const number = plain ? ` ${row.rank}. ` : `   ${String(row.rank).padStart(2)}  `;
  const state = row.state === 'open' ? paint.error : row.state === 'no_gap' ? paint.accent : paint.dim;
  const facts = [state(words.states[row.state]), ...(row.asked > 0 ? [words.doneLong(row.done, row.asked)] : [])];
  const shown = row.open.slice(0, SHOWN);
  const more = row.open.slice(SHOWN);
  return [
    ...hanging(number, terminalLine(row.title), width).map(paint.strong),
    `${indent}${facts.join(plain ? ', ' : report.gap)}`,
    ...hanging(indent, terminalText(row.what), width).map(paint.dim),
    ...(row.note === '' || row.asked === 0 ? [] : hanging(indent, terminalText(row.note), width).map(paint.dim)),
    ...shown.flatMap(({ id, action, status }) =>
      hanging(`${indent}[${id}] `, terminalLine(report.aside(action, vocabulary.statuses[status])), width),
    ),
    ...(more.length > 0 ? hanging(indent, words.moreIds(more.length, more.map(({ id }) => id).join(', ')), width) : []),
  ];
}
