import type { Messages } from '../../messages/messages.js';
import { displayWidth, padEnd } from '../../text/width.js';
import { terminalLine, terminalText } from '../escape/terminal.js';
import { scoreText, shortScore } from '../score-text.js';
import { notCertification, standingTitle } from '../sentences.js';
import { header } from '../terminal/header.js';
import { heading } from '../terminal/heading.js';
import { hanging, sideBySide } from '../terminal/lines.js';
import type { TerminalOptions } from '../terminal/options.js';
import type { PlanPhase, PlanReport, PlanStep } from './model.js';
import { categoryChange, effortText, orderReason, planSentences } from './sentences.js';

/** The plan as text for a terminal, ending in a line break. */
export function planText(plan: PlanReport, given: TerminalOptions): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const { messages, paint, width } = options;
  const { headline, notes } = planSentences(plan, messages);
  const indent = options.plain ? ' ' : '   ';
  const lines = [
    ...header(plan.before, options),
    '',
    ...hanging(indent, terminalLine(headline), width).map(paint.strong),
    ...(plan.phases.length > 0 ? hanging(indent, fromTo(plan, messages), width) : []),
    ...notes.flatMap((note) => hanging(indent, note, width)),
    ...plan.phases.flatMap((phase) => phaseLines(phase, plan, options)),
    ...(plan.phases.length > 0 ? ['', ...hanging(' ', messages.plan.effortNote, width).map(paint.dim)] : []),
    ...hanging(' ', terminalLine(notCertification(plan.before.checklist, messages)), width).map(paint.dim),
  ];
  return `${lines.join('\n')}\n`;
}

/** From what score to what score, with the bands, or whether everything is met, where they differ. */
export function fromTo({ before, after }: Pick<PlanReport, 'before' | 'after'>, messages: Messages): string {
  const { plan, report } = messages;
  const score = plan.fromTo(shortScore(before.score, messages), scoreText(after.score, messages));
  const [from, to] = [standingTitle(before, messages), standingTitle(after, messages)];
  return from !== undefined && to !== undefined && from !== to
    ? [score, plan.fromTo(terminalLine(from), terminalLine(to))].join(report.gap)
    : score;
}

function phaseLines(phase: PlanPhase, { before }: PlanReport, options: TerminalOptions): string[] {
  const { messages } = options;
  const { total, max } = before.score;
  const reached = scoreText({ total, max, points: phase.points, percent: phase.percent }, messages);
  const title = [messages.plan.phases[phase.id], messages.plan.after(reached)].join(messages.report.gap);
  return ['', ...heading(title, options), ...phase.steps.flatMap((step) => stepLines(step, options))];
}

function stepLines(step: PlanStep, options: TerminalOptions): string[] {
  const { messages, paint, plain, width } = options;
  const { report: words, plan } = messages;
  const { item } = step;
  const unclear = step.kind === 'find_out';
  const indent = plain ? '   ' : '      ';
  const facts = [
    unclear ? words.gainUpTo(step.gain) : words.gain(step.gain),
    categoryChange(step, messages),
    effortText(step, messages),
  ];
  const { labels } = words;
  const details: [string, string | undefined][] = [
    [labels.owner, item.owner],
    [labels.due, item.due === undefined || !item.overdue ? item.due : words.aside(item.due, words.overdue)],
    [plan.order, orderReason(step, messages)],
    [labels.why, item.why],
    ...(unclear ? ([[labels.lookFor, item.wanted]] satisfies [string, string][]) : []),
    [labels.firstStep, item.how[0]],
  ];
  const labelWidth = Math.max(...[plan.order, labels.why, labels.firstStep, labels.lookFor].map(displayWidth));
  const label = (text: string) =>
    plain ? `${indent}${words.pair(text, '')}` : `${indent}${padEnd(text, labelWidth)}  `;
  return [
    ...hanging(
      plain ? ` ${step.number}. ` : `   ${String(step.number).padStart(2)}  `,
      `[${item.id}] ${terminalLine(unclear ? words.findOut(item.action) : item.action)}`,
      width,
    ).map(paint.strong),
    ...sideBySide(indent, facts.map(terminalLine), plain ? ', ' : words.gap, width).map(paint.dim),
    ...details.flatMap(([name, text]) => (text ? hanging(label(name), terminalText(text), width) : [])),
  ];
}
