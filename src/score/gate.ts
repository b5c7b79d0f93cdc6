import type { Assessment } from '../model/assessment.js';

/** A limit as typed, exactly: `79.995` is 79995 ÷ 10³. */
export interface Limit {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly text: string;
}

/** Why an assessment does not pass. `nothing-scored`: no item is in scope, so there is no score to compare. */
export type GateFailure = 'below' | 'incomplete' | 'nothing-scored';

/** A decimal number as a limit, or null if it is none. */
export function parseLimit(text: string): Limit | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/u.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [, sign = '', whole = '0', decimals = ''] = match;
  const digits = BigInt(whole + decimals);
  return { numerator: sign === '-' ? -digits : digits, denominator: 10n ** BigInt(decimals.length), text: match[0] };
}

/**
 * Whether an assessment reaches a limit: points on a points scale, percent otherwise, compared as exact fractions.
 * An incomplete assessment fails unless allowed, and one with nothing in scope always fails.
 */
export function gate(assessment: Assessment, limit: Limit, allowIncomplete: boolean): GateFailure | null {
  const { total, checklist, complete } = assessment;
  if (total.max === 0) return 'nothing-scored';
  if (!complete && !allowIncomplete) return 'incomplete';
  const [points, unit] =
    checklist.scale.total === 'points' ? [BigInt(total.points), 1n] : [BigInt(total.points) * 100n, BigInt(total.max)];
  return points * limit.denominator < limit.numerator * unit ? 'below' : null;
}
