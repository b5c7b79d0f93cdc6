import { displayWidth, padEnd } from '../../text/width.js';
import { terminalLine, terminalText } from '../escape/terminal.js';
import type { Report, ReportAction } from '../model.js';
import { heading } from './heading.js';
import { hanging, sideBySide } from './lines.js';
import type { TerminalOptions } from './options.js';

/** The few things to do first, each with why and the first step. */
export function firstActions(report: Report, options: TerminalOptions): string[] {
  const { headings, nothingToDo, onlyOpen } = options.messages.report;
  const lines = heading(headings.first, options);
  if (report.first.length > 0)
    return [...lines, ...report.first.flatMap((action, index) => describe(action, index + 1, options))];
  const open = report.counts.unanswered > 0;
  return [...lines, ...hanging('   ', open ? onlyOpen : nothingToDo, options.width)];
}

function describe(action: ReportAction, number: number, options: TerminalOptions): string[] {
  const { messages, paint, width, plain } = options;
  const { report: words, vocabulary } = messages;
  const { item } = action;
  const unclear = action.kind === 'find_out';
  const facts = [
    unclear ? words.gainUpTo(action.gain) : words.gain(action.gain),
    unclear ? '' : words.effort(vocabulary.efforts[item.effort]),
    ...owner(action, options),
  ].filter(Boolean);
  const indent = plain ? '   ' : '      ';
  const detail = (label: string, text: string | undefined) =>
    text ? labelled(indent, label, terminalText(text), options) : [];
  return [
    ...hanging(
      plain ? ` ${number}. ` : `   ${number}  `,
      `[${item.id}] ${terminalLine(unclear ? words.findOut(item.action) : item.action)}`,
      width,
    ).map(paint.strong),
    ...sideBySide(indent, facts, plain ? ', ' : words.gap, width).map(paint.dim),
    ...detail(words.labels.why, item.why),
    ...(unclear ? detail(words.labels.lookFor, item.wanted) : detail(words.labels.firstStep, item.how[0])),
  ];
}

function labelled(indent: string, label: string, text: string, options: TerminalOptions): string[] {
  if (options.plain) return hanging(indent, options.messages.report.pair(label, text), options.width);
  return hanging(`${indent}${padEnd(label, labelWidth(options))}  `, text, options.width);
}

function labelWidth({ messages: { report: words } }: TerminalOptions): number {
  const { why, firstStep, lookFor } = words.labels;
  return Math.max(...[why, firstStep, lookFor].map(displayWidth));
}

function owner({ item }: ReportAction, { messages: { report: words } }: TerminalOptions): string[] {
  const due =
    item.due === undefined
      ? ''
      : words.pair(words.labels.due, item.overdue ? words.aside(item.due, words.overdue) : item.due);
  const who = item.owner === undefined ? '' : words.pair(words.labels.owner, terminalLine(item.owner));
  return [who, due];
}
