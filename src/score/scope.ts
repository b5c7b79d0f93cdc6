import type { ProfileAnswers } from '../model/answers.js';
import type { Profile } from '../model/checklist.js';
import type { Condition } from '../model/condition.js';

/** Known facts of a firm: those it stated, over those its method fixes. A fact that is absent is not known. */
export function knownFacts(profile: Profile, given: ProfileAnswers): ReadonlyMap<string, boolean> {
  const preset = profile.presets.find((each) => each.id === given.method);
  return new Map([...Object.entries(preset?.facts ?? {}), ...given.facts]);
}

/** Whether an item with this condition applies. What is not known counts as applying: nothing drops out by silence. */
export function applies(condition: Condition | undefined, facts: ReadonlyMap<string, boolean>): boolean {
  return condition === undefined || evaluate(condition, facts) !== false;
}

/** Three-valued logic (Kleene): undefined is "not known". */
export function evaluate(condition: Condition, facts: ReadonlyMap<string, boolean>): boolean | undefined {
  if (typeof condition === 'string') return facts.get(condition);
  if ('not' in condition) {
    const inner = evaluate(condition.not, facts);
    return inner === undefined ? undefined : !inner;
  }
  const decisive = 'any' in condition;
  const parts = decisive ? condition.any : condition.all;
  let result: boolean | undefined = !decisive;
  for (const part of parts) {
    const value = evaluate(part, facts);
    if (value === decisive) return decisive;
    if (value === undefined) result = undefined;
  }
  return result;
}
