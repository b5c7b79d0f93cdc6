import type { AnswerFile } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import type { Condition } from '../../src/model/condition.js';
import type { Answer } from '../../src/model/vocabulary.js';

/**
 * The score as the design states it, written a second time in the most obvious way and sharing no code with src/score:
 * it tries every completion of what is open.
 */
export function bruteForce(checklist: Checklist, answers: AnswerFile) {
  const { values } = checklist.scale;
  const all = Object.values(values);
  const inScope = checklist.items.filter((item) => !excluded(item.appliesWhen, answers));
  const counted = inScope.filter((item) => answers.answers.get(item.id)?.answer !== 'not_applicable');
  const answerOf = (id: string) => answers.answers.get(id)?.answer;
  const points = counted.reduce((sum, { id }) => {
    const answer = answerOf(id) as Exclude<Answer, 'not_applicable'> | undefined;
    return sum + (answer === undefined ? 0 : values[answer]);
  }, 0);
  const possible = counted.map(({ id }) => {
    const answer = answerOf(id) as Exclude<Answer, 'not_applicable'> | undefined;
    return answer === undefined || answer === 'unknown' ? all : [values[answer]];
  });
  const totals = completions(possible);
  return {
    points,
    max: counted.length * Math.max(...all),
    worst: Math.min(...totals),
    best: Math.max(...totals),
    counted: counted.length,
  };
}

function completions(possible: readonly (readonly number[])[]): number[] {
  let totals = [0];
  for (const choices of possible) totals = totals.flatMap((total) => choices.map((choice) => total + choice));
  return totals;
}

/** Out of scope: what is known is enough to say that the condition does not hold. */
function excluded(condition: Condition | undefined, answers: AnswerFile): boolean {
  return condition !== undefined && surely(false, condition, answers.profile.facts);
}

function surely(value: boolean, condition: Condition, facts: ReadonlyMap<string, boolean>): boolean {
  if (typeof condition === 'string') return facts.get(condition) === value;
  if ('not' in condition) return surely(!value, condition.not, facts);
  if ('all' in condition) {
    const parts = condition.all.map((part) => surely(value, part, facts));
    return value ? !parts.includes(false) : parts.includes(true);
  }
  const parts = condition.any.map((part) => surely(value, part, facts));
  return value ? parts.includes(true) : !parts.includes(false);
}
