import type { AnswerRecord } from '../model/answers.js';
import type { Expiry } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import { addMonths } from '../model/day.js';

/**
 * Why an answer no longer counts on a day, or null. It holds up to and on its last day: the day it or its evidence is
 * valid until, or, where the checklist wants answers reviewed, so many months after it was checked. An answer without a
 * date cannot be too old, and "don't know" has nothing to lose.
 */
export function expiryOf(
  record: AnswerRecord,
  answeredOn: string | undefined,
  { reviewAfter }: Pick<Checklist, 'reviewAfter'>,
  asOf: string,
): Expiry | null {
  const { answer, validUntil } = record;
  if (answer === undefined || answer === 'unknown') return null;
  if (validUntil !== undefined && validUntil < asOf) return { answer, by: 'valid_until', lastDay: validUntil };
  const checked = record.checkedOn ?? answeredOn;
  if (reviewAfter === undefined || checked === undefined) return null;
  const lastDay = addMonths(checked, reviewAfter.months);
  return lastDay < asOf ? { answer, by: 'review_after', lastDay } : null;
}
