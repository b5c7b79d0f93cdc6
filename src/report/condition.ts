import type { Messages } from '../messages/messages.js';
import type { Condition } from '../model/condition.js';

/** A condition in words, such as 「オンライン会議を使いますか？」が「はい」、かつ…. */
export function wordCondition(condition: Condition, titleOf: (fact: string) => string, messages: Messages): string {
  const { fact, not, and, or } = messages.cli.show;
  const word = (part: Condition): string => wordCondition(part, titleOf, messages);
  if (typeof condition === 'string') return fact(titleOf(condition), true);
  if ('not' in condition) {
    return typeof condition.not === 'string' ? fact(titleOf(condition.not), false) : not(word(condition.not));
  }
  return 'all' in condition ? condition.all.map(word).join(and) : condition.any.map(word).join(or);
}
