import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { STATUSES } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { countStatuses, Summer, slotsOf } from '../../src/score/counted.js';
import type { Grouping } from '../../src/score/layout.js';
import { assessments, IPA_SCALE, makeAnswers, makeChecklist } from '../support/checklists.js';

const DAY = '2026-11-21';

/** Some of the answers have run out by the day. */
const withStale = fc
  .tuple(assessments(), fc.array(fc.boolean(), { maxLength: 12 }))
  .map(([{ checklist, answers }, stale]) => {
    const records = [...answers.answers].map(([id, record], index): [string, AnswerRecord] =>
      stale[index] ? [id, { ...record, validUntil: '2026-11-20' }] : [id, record],
    );
    return { checklist, answers: { ...answers, answers: new Map(records) } };
  });

/** What is counted, in the words of an assessment. */
function counted(checklist: Checklist, answers: AnswerFile) {
  const { places, counts, expired } = countStatuses(checklist, answers, DAY);
  const summer = new Summer(checklist);
  const { first, count } = slotsOf(checklist);
  // −0 is 0: both are written the same.
  const sums = (slot: number) =>
    Object.fromEntries(Object.entries(summer.sumsAt(counts, slot)).map(([name, value]) => [name, value + 0]));
  const at = (slot: number) => ({
    ...sums(slot),
    counts: Object.fromEntries(STATUSES.map((status, index) => [status, counts[slot * STATUSES.length + index]])),
  });
  const groups = (grouping: Grouping, ids: readonly { id: string }[]) =>
    ids.map(({ id }, index) => ({ id, ...at(first[grouping] + index) }));
  return { statuses: [...places].map((status) => STATUSES[status]), expired, total: at(0), groups, slots: count };
}

const GROUPINGS = ['categories', 'sections', 'levels', 'roles', 'priorities', 'measures'] as const;

describe('what is counted without an object for each item', () => {
  it('is what the assessment says: statuses, sums of the whole and of every group, what has run out', () => {
    fc.assert(
      fc.property(withStale, ({ checklist, answers }) => {
        const whole = assess(checklist, answers, {}, DAY);
        const { statuses, expired, total, groups, slots } = counted(checklist, answers);
        expect(statuses).toEqual(whole.items.map(({ status }) => status));
        expect(total).toEqual({ ...whole.total });
        for (const grouping of GROUPINGS) expect(groups(grouping, whole[grouping])).toEqual(whole[grouping]);
        expect(slots).toBe(1 + GROUPINGS.reduce((sum, grouping) => sum + whole[grouping].length, 0));
        expect(expired).toEqual(whole.items.flatMap(({ expired: each }, index) => (each ? [[index, each]] : [])));
      }),
    );
  });

  it('leaves out an item that is switched off, or whose condition does not hold', () => {
    const off = { ja: '対象外' };
    const checklist = makeChecklist([{ off }, { appliesWhen: 'cloud' }, {}]);
    const facts = new Map([['cloud', false]]);
    const answers = makeAnswers({ 1: 'implemented', 2: 'implemented', 3: 'partial' }, { profile: { facts } });
    expect(counted(checklist, answers).statuses).toEqual(['out_of_scope', 'out_of_scope', 'partial']);
  });

  it('works the places of the groups out once a checklist', () => {
    const checklist = makeChecklist([{}, {}], { scale: IPA_SCALE });
    expect(slotsOf(checklist)).toBe(slotsOf(checklist));
    expect(slotsOf(checklist)).not.toBe(slotsOf(makeChecklist([{}, {}])));
  });
});
