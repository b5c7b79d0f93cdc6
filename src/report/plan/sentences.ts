import type { Messages } from '../../messages/messages.js';
import type { PlanReport, PlanStep } from './model.js';

/** What came of the wish, and what to know about the plan, a sentence each. */
export function planSentences(plan: PlanReport, { plan: words }: Messages): { headline: string; notes: string[] } {
  const steps = plan.phases.flatMap((phase) => phase.steps);
  const open = steps.filter(({ kind }) => kind === 'find_out').length;
  return {
    headline: headline(plan, steps.length, words),
    notes: [...inTheWay(plan, words), ...(open > 0 ? [words.openInside(open)] : [])],
  };
}

function headline(plan: PlanReport, steps: number, { outcome, missing }: Messages['plan']): string {
  const target = plan.target?.title ?? '';
  const { effort, budget, effortToTarget } = plan;
  switch (plan.outcome) {
    case 'everything':
      return steps === 0 ? outcome.nothing : outcome.everything(steps, effort);
    case 'most':
      return steps === 0 ? outcome.nothing : outcome.most(budget ?? 0, steps, effort);
    case 'reached':
      return steps === 0 ? outcome.already(target) : outcome.reached(target, steps, effort);
    case 'over_budget':
      return outcome.over_budget(target, effortToTarget ?? 0, budget ?? 0, missing(plan.missing));
    case 'unreachable':
      return outcome.unreachable(target, missing(plan.missing));
  }
}

function inTheWay({ outcome, inTheWay: found, before }: PlanReport, words: Messages['plan']): string[] {
  const { unanswered, ruledOut } = found;
  const leftOut = before.counts.not_applicable + before.counts.out_of_scope;
  const stuck = outcome === 'unreachable';
  return [
    unanswered.length === 0
      ? ''
      : stuck
        ? words.inTheWay.unanswered(unanswered.length, listed(unanswered))
        : words.unanswered(unanswered.length),
    ruledOut.length > 0 ? words.inTheWay.ruledOut(listed(ruledOut)) : '',
    stuck && leftOut > 0 && before.score.total === 'points' ? words.inTheWay.leftOut(leftOut) : '',
  ].filter(Boolean);
}

const SHOWN = 12;

function listed(ids: readonly string[]): string {
  return ids.length > SHOWN ? `${ids.slice(0, SHOWN).join(', ')}, …` : ids.join(', ');
}

export function categoryChange({ category }: PlanStep, { plan, report }: Messages): string {
  const shown = (percent: number | null) => (percent === null ? report.noScore : report.percent(percent));
  return plan.category(category.title, shown(category.from), shown(category.to));
}

export function orderReason({ ranks, gain, item }: PlanStep, { plan }: Messages): string {
  return plan.reason(ranks, gain, item.impact, item.effort);
}

/** How much effort a step takes; for what has to be found out first, only if it turns out not to be done. */
export function effortText({ kind, item }: PlanStep, { plan, report, vocabulary }: Messages): string {
  const effort = vocabulary.efforts[item.effort];
  return kind === 'find_out' ? plan.effortIfMissing(effort) : report.effort(effort);
}
