import { assessmentJson } from '../json/assessment.js';
import { changeJson, fractionText } from './change-json.js';
import type { Comparison } from './model.js';

/** The comparison as the stable JSON object of `tenken: comparison/1`. */
export function comparisonJson(comparison: Comparison): Record<string, unknown> {
  const { groups, categories, reports } = comparison;
  return {
    tenken: 'comparison/1',
    ...changeJson(comparison),
    items: groups.flatMap(({ kind, items }) =>
      items.map(({ before, after, points }) => ({
        id: after.id,
        change: kind,
        from: before.status,
        to: after.status,
        points,
      })),
    ),
    categories: categories.map(({ id, percents, change, split: own }) => ({
      id,
      percents,
      change: change === null ? null : change / 10,
      parts: own && Object.fromEntries(Object.entries(own.parts).map(([part, exact]) => [part, fractionText(exact)])),
    })),
    assessments: reports.map(assessmentJson),
  };
}
