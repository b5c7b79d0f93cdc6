import type { Fraction } from '../../compare/change/fraction.js';
import { assessmentJson } from '../json/assessment.js';
import type { Comparison } from './model.js';

/** The comparison as the stable JSON object of `tenken: comparison/1`. */
export function comparisonJson(comparison: Comparison): Record<string, unknown> {
  const { versions, split, groups, categories, reports } = comparison;
  return {
    tenken: 'comparison/1',
    versions: versions && {
      checklists: versions.refs,
      added: versions.added,
      removed: versions.removed,
      rescored: versions.rescored,
    },
    change: split && {
      unit: split.unit === 'points' ? 'points' : 'percent',
      total: inUnit(split.total, split.unit),
      parts: Object.fromEntries(
        split.parts.map(({ id, shown, exact, items }) => [
          id,
          { amount: inUnit(shown, split.unit), exact: fractionText(exact), items },
        ]),
      ),
    },
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

function inUnit(value: number, unit: 'points' | 'tenths'): number {
  return unit === 'points' ? value : value / 10;
}

/** An exact fraction as text, such as `25/3`: JSON has no number for it. */
function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}
