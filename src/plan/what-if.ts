import type { AnswerRecord } from '../model/answers.js';
import type { Assessment } from '../model/assessment.js';
import type { Answer } from '../model/vocabulary.js';
import { assess } from '../score/assess.js';

/**
 * The same assessment if some items had other answers, by item id. What was said beside an answer stays; an answer that
 * had run out is fresh again.
 */
export function whatIf(before: Assessment, changes: ReadonlyMap<string, Answer>): Assessment {
  const records = new Map<string, AnswerRecord>(before.answers.answers);
  const { asOf } = before;
  for (const [id, answer] of changes) {
    const { validUntil: _validUntil, ...record } = records.get(id) ?? {};
    records.set(id, { ...record, answer, ...(asOf !== undefined && { checkedOn: asOf }) });
  }
  return assess(before.checklist, { ...before.answers, answers: records }, before.filter, asOf);
}
