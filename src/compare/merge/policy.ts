import type { Item, Scale } from '../../model/checklist.js';
import { ANSWERS, type Answer } from '../../model/vocabulary.js';
import type { Said } from './source.js';

/**
 * Who is right where answers differ. `worst`: the answer with the fewest points. `latest`: the most recent one. `authority`:
 * the respondent whose role the item is for, else the file named first. `distribution`: a rule over all answers, for many
 * respondents.
 */
export const POLICIES = ['worst', 'latest', 'authority', 'distribution'] as const;
export type Policy = (typeof POLICIES)[number];

/** The answer a policy gives. `said` is not empty and in the order of the files. */
export function decide(policy: Policy, item: Item, said: readonly Said[], scale: Scale): Answer {
  const [first] = said;
  if (!first) throw new RangeError('nobody has said anything');
  switch (policy) {
    case 'worst':
      return worst(said, scale);
    case 'latest':
      return worst(latest(said), scale);
    case 'authority': {
      const own = said.filter(({ source }) => item.role !== undefined && source.role === item.role);
      return own.length > 0 ? worst(own, scale) : first.answer;
    }
    case 'distribution':
      return fromDistribution(said);
  }
}

/** How many gave each answer. */
export function distribution(said: readonly Said[]): Readonly<Record<Answer, number>> {
  const counts = Object.fromEntries(ANSWERS.map((answer) => [answer, 0])) as Record<Answer, number>;
  for (const { answer } of said) counts[answer]++;
  return counts;
}

/**
 * The rule for many respondents; those the item does not apply to are not asked. Unknown if more than half do not know;
 * implemented if everyone has it in place; not implemented if nobody has any of it; partial otherwise.
 */
function fromDistribution(said: readonly Said[]): Answer {
  const { implemented, partial, unknown, not_applicable: notApplicable } = distribution(said);
  const asked = said.length - notApplicable;
  if (asked === 0) return 'not_applicable';
  if (unknown * 2 > asked) return 'unknown';
  if (implemented === asked) return 'implemented';
  return implemented + partial === 0 ? 'not_implemented' : 'partial';
}

/** Of equal points the first counts as worse: to know that something is missing is more than not to know. */
const BY_KNOWLEDGE: readonly Answer[] = ['not_implemented', 'unknown', 'partial', 'implemented'];

/** The answer with the fewest points. "Not applicable" takes an item out of the score, so it needs everybody's consent. */
function worst(said: readonly Said[], { values }: Scale): Answer {
  const answers = said.flatMap(({ answer }) => (answer === 'not_applicable' ? [] : [answer]));
  const sorted = answers.sort((a, b) => values[a] - values[b] || BY_KNOWLEDGE.indexOf(a) - BY_KNOWLEDGE.indexOf(b));
  return sorted[0] ?? 'not_applicable';
}

/** Those of the last day; what has no date is older than everything. */
function latest(said: readonly Said[]): readonly Said[] {
  const last = said.map(({ date }) => date ?? '').reduce((a, b) => (a > b ? a : b), '');
  return said.filter(({ date }) => (date ?? '') === last);
}
