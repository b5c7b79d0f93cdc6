import type { Group, Weakest } from '../model/assessment.js';
import type { Category } from '../model/vocabulary.js';
import { compareShare } from './percent.js';

type Share = Pick<Group<Category>, 'id' | 'points' | 'max'>;

/** The categories with the lowest share of their points, in order; empty where no category has lost anything. */
export function weakestOf(categories: readonly Share[]): Weakest {
  let weakest: Share[] = [];
  for (const category of categories) {
    if (category.max === 0) continue;
    const [lowest] = weakest;
    const difference = lowest ? compareShare(category, lowest) : -1;
    if (difference < 0) weakest = [category];
    else if (difference === 0) weakest.push(category);
  }
  return weakest.filter((each) => each.points < each.max).map((each) => each.id);
}
