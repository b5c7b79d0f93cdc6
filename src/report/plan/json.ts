import { assessmentJson } from '../json/assessment.js';
import type { PlanReport, WhatIfReport } from './model.js';

/** The plan as the stable JSON object of `tenken: plan/1`. */
export function planJson(plan: PlanReport): Record<string, unknown> {
  return {
    tenken: 'plan/1',
    target: plan.target && { kind: plan.target.kind, id: plan.target.id },
    budget: plan.budget,
    outcome: plan.outcome,
    effort: plan.effort,
    effort_to_target: plan.effortToTarget,
    missing: plan.missing,
    in_the_way: { unanswered: plan.inTheWay.unanswered, ruled_out: plan.inTheWay.ruledOut },
    phases: plan.phases.map(({ id, points, percent, steps }) => ({
      id,
      points,
      percent,
      steps: steps.map((step) => ({
        number: step.number,
        id: step.item.id,
        kind: step.kind,
        action: step.item.action,
        why: step.item.why,
        how: step.item.how,
        gain: step.gain,
        effort: step.effort,
        impact: step.item.impact,
        priority: step.item.priority ?? null,
        level: step.item.level ?? null,
        points: step.points,
        percent: step.percent,
        category: { id: step.category.id, from: step.category.from, to: step.category.to },
        owner: step.item.owner ?? null,
        due: step.item.due ?? null,
      })),
    })),
    before: assessmentJson(plan.before),
    after: assessmentJson(plan.after),
  };
}

/** `tenken: what-if/1`: two assessments and what was changed between them. */
export function whatIfJson({ before, after, changes }: WhatIfReport): Record<string, unknown> {
  return {
    tenken: 'what-if/1',
    changes: changes.map((change) => ({ id: change.before.id, from: change.before.status, to: change.after.status })),
    before: assessmentJson(before),
    after: assessmentJson(after),
  };
}
