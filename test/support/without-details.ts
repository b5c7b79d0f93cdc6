import type { OpenedAnswers } from '../../src/open/answers.js';

/** What is left of opened answers when nobody reads the notes, as plain values: what statuses follow from. */
export function withoutDetails(opened: OpenedAnswers['opened']) {
  if (!opened) return null;
  const { checklist, answers } = opened;
  const { checklist: ref, organization, respondent, date, profile } = answers;
  const kept = Array.from(answers.answers, ([id, record]) => {
    const { note: _note, evidence: _evidence, owner: _owner, ...rest } = record;
    return [id, rest] as const;
  });
  return {
    checklist,
    ...{ ref, organization, respondent, date, profile },
    answers: new Map(kept.filter(([, record]) => Object.keys(record).length > 0)),
  };
}
