import type { Assessment } from '../model/assessment.js';
import type { Band } from '../model/checklist.js';
import type { Level } from '../model/vocabulary.js';
import type { Limit } from '../score/gate.js';

/** What is to be reached: a total (points, or percent on a percent scale), a band, or every measure of a level done. */
export type Target =
  | { readonly kind: 'score'; readonly limit: Limit }
  | { readonly kind: 'band'; readonly band: Band }
  | { readonly kind: 'level'; readonly level: Level };

/** The least whole number of points whose total reaches a target; for a level, the points of what it still lacks. */
export function pointsNeeded(assessment: Assessment, target: Target): number {
  switch (target.kind) {
    case 'score':
      return totalNeeded(assessment, target.limit.numerator, target.limit.denominator);
    case 'band':
      return totalNeeded(assessment, BigInt(target.band.min), 1n);
    case 'level':
      return assessment.total.points + lostIn(assessment, target.level);
  }
}

function totalNeeded({ checklist, total }: Assessment, numerator: bigint, denominator: bigint): number {
  return checklist.scale.total === 'points'
    ? Number(ceil(numerator, denominator))
    : Number(ceil(numerator * BigInt(total.max), denominator * 100n));
}

/** Rounded up; `denominator` is above 0. */
function ceil(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator; // towards 0
  return numerator > 0n && numerator % denominator !== 0n ? quotient + 1n : quotient;
}

function lostIn({ items }: Assessment, level: Level): number {
  return items.reduce((sum, { item, lost }) => sum + (item.level === level ? lost : 0), 0);
}
