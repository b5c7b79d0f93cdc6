import { terminalLine, terminalText } from '../escape/terminal.js';
import { heading } from '../terminal/heading.js';
import { hanging } from '../terminal/lines.js';
import type { TerminalOptions } from '../terminal/options.js';
import type { ActionReport, ActionRow, ActionStar, RowState } from './model.js';

/** The mark of each state; the words beside it say the same. */
export const ROW_MARKS: Readonly<Record<RowState, string>> = { met: '○', begun: '△', missing: '×', unknown: '?' };

/** The readiness for SECURITY ACTION as text for a terminal, ending in a line break. */
export function actionText(report: ActionReport, given: TerminalOptions): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const { messages, paint, plain, width } = options;
  const { action: words } = messages;
  const number = (index: number) => (plain ? ` ${index + 1}. ` : `   ${String(index + 1).padStart(2)}  `);
  const indent = plain ? '   ' : '       ';
  const lines = [
    ...hanging(' ', terminalLine(report.organization), width).map(paint.strong),
    ...hanging(' ', terminalLine(words.heading(report.title, report.knownAsOf)), width),
    ...hanging(
      ' ',
      terminalLine(report.answers.map(({ checklist, date }) => words.source(checklist, date)).join(words.between)),
      width,
    ).map(paint.dim),
    ...report.stars.flatMap((star) => ['', ...starLines(star, options)]),
    '',
    ...heading(words.nextTitle, options),
    ...report.next.flatMap(({ title, detail }, index) => [
      ...hanging(number(index), terminalLine(title), width).map(paint.strong),
      ...(detail === '' ? [] : hanging(indent, terminalText(detail), width)),
    ]),
    '',
    ...heading(words.declareTitle, options),
    ...report.declare.flatMap((step, index) => hanging(number(index), terminalLine(step), width)),
    '',
    ...[...report.notes, words.lookedUp(report.publisher, report.knownAsOf, report.url)].flatMap((note) =>
      hanging(' ', terminalLine(note), width).map(paint.dim),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function starLines(star: ActionStar, options: TerminalOptions): string[] {
  const { messages, paint, plain, width } = options;
  const { action: words } = messages;
  const verdict = star.ready ? paint.accent : paint.strong;
  return [
    ...heading(star.title, options),
    ...hanging('   ', terminalLine(star.verdict), width).map(verdict),
    ...hanging('   ', terminalText(star.means), width).map(paint.dim),
    ...star.rows.flatMap((row) => rowLines(row, words.states[row.state], plain, width)),
  ];
}

function rowLines({ id, title, state, detail }: ActionRow, word: string, plain: boolean, width: number): string[] {
  const label = /^\d+$/u.test(id) ? `${id} ${title}` : title;
  if (plain) return hanging('   ', terminalLine(`${word}: ${label}. ${detail}`), width);
  return [
    ...hanging(`   ${ROW_MARKS[state]} `, terminalLine(label), width),
    ...hanging('       ', terminalLine(detail), width),
  ];
}
