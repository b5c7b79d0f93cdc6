import type { Report } from '../model.js';
import { firstActions } from './actions.js';
import { header } from './header.js';
import type { TerminalOptions } from './options.js';
import { score } from './score.js';

/** The result in short, for the end of a questionnaire: the score, what is said about it, and what to do first. */
export function shortResult(report: Report, said: readonly string[], given: TerminalOptions, actions: number): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const first = { ...report, first: report.first.slice(0, actions) };
  const indent = options.plain ? ' ' : '   ';
  const lines = [
    ...header(report, options),
    '',
    ...score(report, options),
    ...said.map((line) => `${indent}${line}`),
    '',
    ...firstActions(first, options),
  ];
  return `${lines.join('\n')}\n`;
}
