import type { Fraction } from '../../compare/change/fraction.js';
import type { Change } from './model.js';

/** What could be compared, and what the change is made of. */
export function changeJson({ versions, split }: Change): Record<string, unknown> {
  return {
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
  };
}

function inUnit(value: number, unit: 'points' | 'tenths'): number {
  return unit === 'points' ? value : value / 10;
}

/** An exact fraction as text, such as `25/3`: JSON has no number for it. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}
