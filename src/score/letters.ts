import type { Assessment, Tally } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import { STATUSES, type Status } from '../model/vocabulary.js';
import { layoutOf } from './layout.js';
import { Adder, pointsOf, rangeOf } from './tally.js';

/** A letter for each status, in the order of the vocabulary. */
const LETTERS = 'ipnuxao';

/**
 * The statuses of an assessment's items, a letter each: the least that gives every number back. Ten thousands of
 * assessments can be kept at once as such texts.
 */
export function statusLetters({ items }: Pick<Assessment, 'items'>): string {
  let letters = '';
  for (const { status } of items) letters += LETTERS[STATUSES.indexOf(status)];
  return letters;
}

/** The status of one item, by its place in the checklist. */
export function statusAt(letters: string, index: number): Status {
  return STATUSES[LETTERS.indexOf(letters[index] ?? '')] ?? 'unanswered';
}

/** The same total and categories as the assessment the letters are from. */
export function tallyLetters(
  checklist: Checklist,
  letters: string,
): { readonly total: Tally; readonly categories: readonly Tally[] } {
  const range = rangeOf(checklist.scale);
  const { ids, groupOf } = layoutOf(checklist).categories;
  const total = new Adder();
  const categories = ids.map(() => new Adder());
  for (let index = 0; index < letters.length; index++) {
    const status = statusAt(letters, index);
    const points = pointsOf(checklist.scale, status);
    total.add(status, points, range);
    categories[groupOf[index] ?? -1]?.add(status, points, range);
  }
  return { total, categories };
}
