import type { Messages } from '../../messages/messages.js';
import type { Assessment } from '../../model/assessment.js';
import { inLang } from '../../model/text.js';
import { PHASES } from '../../plan/phase.js';
import type { Plan, Step } from '../../plan/plan.js';
import type { Target } from '../../plan/target.js';
import { percent } from '../../score/percent.js';
import { buildReport } from '../build.js';
import type { Report, ReportGroup, ReportItem } from '../model.js';
import type { PlanReport, PlanStep, WhatIfReport } from './model.js';

/** Everything said about a plan, in one language. `asOf` is YYYY-MM-DD. */
export function buildPlanReport(plan: Plan, messages: Messages, asOf: string): PlanReport {
  const before = buildReport(plan.before, messages, asOf);
  const steps = stepReports(plan, before, messages);
  return {
    before,
    after: buildReport(plan.after, messages, asOf),
    target: plan.wish.target ? describeTarget(plan.wish.target, before, messages) : null,
    budget: plan.wish.budget ?? null,
    outcome: plan.outcome,
    effort: plan.effort,
    effortToTarget: plan.effortToTarget,
    missing: plan.missing,
    inTheWay: plan.inTheWay,
    phases: PHASES.flatMap((id) => {
      const own = steps.filter((_, index) => plan.steps[index]?.phase === id);
      const last = own.at(-1);
      return last ? [{ id, steps: own, points: last.points, percent: last.percent }] : [];
    }),
  };
}

export function buildWhatIfReport(
  before: Assessment,
  after: Assessment,
  changed: readonly string[],
  messages: Messages,
  asOf: string,
): WhatIfReport {
  const reports = { before: buildReport(before, messages, asOf), after: buildReport(after, messages, asOf) };
  const pairs = <T extends { readonly id: string }>(of: (report: Report) => readonly T[]) => {
    const then = new Map(of(reports.after).map((each) => [each.id, each]));
    return of(reports.before).flatMap((each) => {
      const other = then.get(each.id);
      return other ? [{ before: each, after: other }] : [];
    });
  };
  return {
    ...reports,
    changes: pairs<ReportItem>(({ items }) => items).filter(({ before: { id } }) => changed.includes(id)),
    categories: pairs<ReportGroup>(({ categories }) => categories).filter(
      ({ before: was, after: is }) => was.points !== is.points || was.max !== is.max,
    ),
  };
}

function stepReports({ steps }: Plan, before: Report, { vocabulary }: Messages): PlanStep[] {
  const items = new Map(before.items.map((item) => [item.id, item]));
  const categories = new Map(before.categories.map((category) => [category.id, category]));
  return steps.flatMap(({ action, points, categoryPoints }: Step, index): PlanStep[] => {
    const item = items.get(action.assessed.item.id);
    const category = categories.get(action.assessed.item.category);
    if (!item || !category) return [];
    const { max } = category;
    return [
      {
        kind: action.kind,
        gain: action.gain,
        item,
        number: index + 1,
        effort: item.effort,
        ranks: [
          item.priority ? vocabulary.priorities[item.priority] : '',
          item.level ? vocabulary.levels[item.level] : '',
        ].filter(Boolean),
        points,
        percent: percent({ points, max: before.score.max }),
        category: {
          id: category.id,
          title: `${category.id} ${category.title}`,
          from: percent({ points: categoryPoints - action.gain, max }),
          to: percent({ points: categoryPoints, max }),
        },
      },
    ];
  });
}

function describeTarget(
  target: Target,
  { score }: Report,
  { lang, plan, report, vocabulary }: Messages,
): PlanReport['target'] {
  switch (target.kind) {
    case 'score': {
      const { text } = target.limit;
      const title = score.total === 'points' ? report.points(Number(text)) : `${text}%`;
      return { kind: 'score', id: text, title: plan.target.score(title) };
    }
    case 'band':
      return { kind: 'band', id: target.band.id, title: plan.target.band(inLang(target.band.title, lang)) };
    case 'level':
      return { kind: 'level', id: target.level, title: plan.target.level(vocabulary.levels[target.level]) };
  }
}
