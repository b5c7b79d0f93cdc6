import type { Checklist } from '../../model/checklist.js';
import { type Condition, factsIn } from '../../model/condition.js';

/** More facts than this in one condition, and it is not decided: the combinations double with each. */
const MOST_FACTS = 12;

/** Every condition with what it can be, over all combinations of its facts. */
export function* conditionTruths({ items }: Pick<Checklist, 'items'>): Iterable<{ index: number; truth: Truth }> {
  const known = new Map<string, Truth>(); // many items share a condition
  for (const [index, { appliesWhen }] of items.entries()) {
    if (appliesWhen === undefined || typeof appliesWhen === 'string') continue; // a single fact can be either
    const key = JSON.stringify(appliesWhen);
    const truth = known.get(key) ?? truthOf(appliesWhen);
    known.set(key, truth);
    yield { index, truth };
  }
}

export type Truth = 'always' | 'never' | 'either';

function truthOf(condition: Condition): Truth {
  const facts = [...new Set(factsIn(condition))];
  if (facts.length > MOST_FACTS) return 'either';
  const seen = new Set<boolean>();
  for (let bits = 0; bits < 1 << facts.length && seen.size < 2; bits++) {
    seen.add(holds(condition, new Set(facts.filter((_, at) => (bits >> at) & 1))));
  }
  if (seen.size > 1) return 'either';
  return seen.has(true) ? 'always' : 'never';
}

function holds(condition: Condition, facts: ReadonlySet<string>): boolean {
  if (typeof condition === 'string') return facts.has(condition);
  if ('not' in condition) return !holds(condition.not, facts);
  if ('all' in condition) return condition.all.every((each) => holds(each, facts));
  return condition.any.some((each) => holds(each, facts));
}
