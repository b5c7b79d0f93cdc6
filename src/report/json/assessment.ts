import type { Report, ReportGroup } from '../model.js';

/**
 * The report as the stable JSON object of `tenken: assessment/1`. Other commands nest the same object.
 * Only what it says is in it: no clock, no folder, no language but the titles'.
 */
export function assessmentJson(report: Report): Record<string, unknown> {
  const { checklist, score, counts } = report;
  return {
    tenken: 'assessment/1',
    checklist: {
      id: checklist.id,
      version: checklist.version,
      title: checklist.title,
      ...(checklist.overlay && { overlay: checklist.overlay }),
    },
    filter: { role: report.filter.role?.id ?? null, level: report.filter.level?.id ?? null },
    organization: report.organization,
    respondent: report.respondent,
    date: report.date ?? null,
    complete: report.complete,
    score: {
      points: score.points,
      min: score.min,
      max: score.max,
      percent: score.percent,
      worst: score.worst,
      best: score.best,
      band: score.band?.id ?? null,
    },
    gate: report.gate,
    counts,
    coverage: report.coverage,
    categories: report.categories.map(group),
    sections: report.sections.map(group),
    levels: report.levels.map(group),
    roles: report.roles.map(group),
    priorities: report.priorities.map(group),
    measures: report.measures.map(group),
    weakest: { category: report.weakest[0]?.id ?? null, tied: report.weakest.map(({ id }) => id) },
    basic: report.basic && {
      achieved: report.basic.achieved.map(({ id }) => id),
      missing: report.basic.missing.map(({ id }) => id),
    },
    documents: report.documents,
    losses: report.items.filter(({ lost }) => lost > 0).map(({ id, lost }) => ({ id, lost })),
    actions: report.actions.map(({ kind, gain, item }) => ({
      id: item.id,
      kind,
      gain,
      effort: item.effort,
      impact: item.impact,
    })),
    provenance: checklist.provenance,
    expired: report.items.flatMap(({ id, expired }) =>
      expired ? [{ id, answer: expired.answer, by: expired.by, last_day: expired.lastDay }] : [],
    ),
    proposals: report.items.flatMap(({ id, status, proposed, origin }) =>
      proposed && status === 'unanswered' ? [{ id, answer: proposed, origin: origin ?? null }] : [],
    ),
    items: report.items.map(({ id, status, points }) => ({ id, answer: status, points })),
  };
}

function group({ id, title, points, max, percent, counts }: ReportGroup) {
  return { id, title, points, max, percent, counts };
}
