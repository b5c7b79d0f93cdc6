import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown as md } from '../escape/markdown.js';
import { scoreText } from '../score-text.js';
import { notCertification } from '../sentences.js';
import { whose } from '../whose.js';
import type { PlanPhase, PlanReport, PlanStep } from './model.js';
import { categoryChange, effortText, orderReason, planSentences } from './sentences.js';
import { fromTo } from './text.js';

/** The mark at the end of a plan in Markdown, by which tenken knows its own files again. */
export const PLAN_MARK = '<!-- tenken: plan/1 -->';

/** The plan as GitHub Markdown, each step with all there is to say about it. */
export function planMarkdown(plan: PlanReport, messages: Messages): string {
  const { plan: words, report } = messages;
  const { headline, notes } = planSentences(plan, messages);
  const blocks = [
    `# ${md(plan.before.organization.name ?? report.noName)} — ${words.title}`,
    whose(plan.before, messages),
    `> ${md(notCertification(plan.before.checklist, messages))}`,
    `**${md(headline)}**`,
    ...(plan.phases.length > 0 ? [md(fromTo(plan, messages))] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${md(note)}`).join('\n')] : []),
    ...plan.phases.flatMap((phase) => phaseBlocks(phase, plan, messages)),
    ...(plan.phases.length > 0 ? [words.effortNote] : []),
    PLAN_MARK,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function phaseBlocks(phase: PlanPhase, { before }: PlanReport, messages: Messages): string[] {
  const { total, max } = before.score;
  const reached = scoreText({ total, max, points: phase.points, percent: phase.percent }, messages);
  return [
    `## ${messages.plan.phases[phase.id]}`,
    md(messages.plan.after(reached)),
    phase.steps.map((step) => stepBlock(step, messages)).join('\n'),
  ];
}

function stepBlock(step: PlanStep, messages: Messages): string {
  const { report: words, plan } = messages;
  const { item } = step;
  const { labels } = words;
  const unclear = step.kind === 'find_out';
  const gain = unclear ? words.gainUpTo(step.gain) : words.gain(step.gain);
  const facts = [gain, categoryChange(step, messages), effortText(step, messages)].map(md);
  const due = item.due === undefined || !item.overdue ? item.due : words.aside(item.due, words.overdue);
  const detail = (label: string, text: string | undefined) => (text ? [`   - ${md(words.pair(label, text))}`] : []);
  return [
    `${step.number}. **${md(`[${item.id}]`)} ${md(unclear ? words.findOut(item.action) : item.action)}**`,
    `   - ${facts.join(words.gap)}`,
    ...detail(labels.owner, item.owner),
    ...detail(labels.due, due),
    ...detail(plan.order, orderReason(step, messages)),
    ...detail(labels.why, item.why),
    ...(unclear ? detail(labels.lookFor, item.wanted) : []),
    ...(item.how.length > 0 ? [`   - ${md(words.pair(plan.steps, '').trim())}`] : []),
    ...item.how.map((each) => `     - ${md(each)}`),
  ].join('\n');
}
