import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { PlacedFile } from '../../src/model/placed-file.js';
import { ROLES, STATUSES } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { countAmong, Summer } from '../../src/score/counted.js';
import { narrow } from '../../src/score/filter.js';
import { layoutOf } from '../../src/score/layout.js';
import { statusesOf } from '../../src/score/status.js';
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
  const { places, expired } = statusesOf(checklist, answers, DAY);
  const summer = new Summer(checklist);
  const among = (items: readonly number[]) => {
    const counts = countAmong(items, places);
    // −0 is 0: both are written the same.
    const sums = Object.entries(summer.sumsOf(counts)).map(([name, value]) => [name, value + 0]);
    return {
      ...Object.fromEntries(sums),
      counts: Object.fromEntries(STATUSES.map((status, index) => [status, counts[index]])),
    };
  };
  const groups = Object.entries(layoutOf(checklist)).map(([grouping, { ids, itemsOf }]) => [
    grouping,
    ids.map((id, index) => ({ id, ...among(itemsOf[index] ?? []) })),
  ]);
  return {
    statuses: [...places].map((status) => STATUSES[status]),
    expired,
    total: among([...places.keys()]),
    groups: Object.fromEntries(groups),
  };
}

const GROUPINGS = ['categories', 'sections', 'levels', 'roles', 'priorities', 'measures'] as const;

describe('what is counted without an object for each item', () => {
  it('is what the assessment says: statuses, sums of the whole and of every group, what has run out', () => {
    fc.assert(
      fc.property(withStale, ({ checklist, answers }) => {
        const whole = assess(checklist, answers, {}, DAY);
        const { statuses, expired, total, groups } = counted(checklist, answers);
        expect(statuses).toEqual(whole.items.map(({ status }) => status));
        expect(total).toEqual({ ...whole.total });
        expect(groups).toEqual(Object.fromEntries(GROUPINGS.map((grouping) => [grouping, whole[grouping]])));
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

  it('works the groups out once a checklist', () => {
    const checklist = makeChecklist([{}, {}], { scale: IPA_SCALE });
    expect(layoutOf(checklist)).toBe(layoutOf(checklist));
    expect(layoutOf(checklist)).not.toBe(layoutOf(makeChecklist([{}, {}])));
  });
});

describe('the statuses of answers by place', () => {
  /** The same answers by place, as if they had been read so. */
  const placed = (checklist: Checklist, answers: AnswerFile) => {
    const statuses = Uint8Array.from(checklist.items, ({ id }) =>
      STATUSES.indexOf(answers.answers.get(id)?.answer ?? 'unanswered'),
    );
    const records = checklist.items.map(({ id }) => answers.answers.get(id));
    const more = new Map(records.flatMap((record, place) => (record && isMore(record) ? [[place, record]] : [])));
    return new PlacedFile(answers, answers.organization, { checklist, statuses, more });
  };
  const isMore = (record: AnswerRecord) => Object.keys(record).length > 1 || record.answer === 'not_applicable';

  it('are those of the same answers by id, on any day, for the whole and for a part', () => {
    const review = fc.option(fc.record({ months: fc.integer({ min: 1, max: 24 }) }), { nil: undefined });
    const day = fc.constantFrom(undefined, '2026-11-20', '2026-11-21', '2030-01-01');
    fc.assert(
      fc.property(
        withStale,
        review,
        day,
        fc.constantFrom(...ROLES),
        ({ checklist, answers }, reviewAfter, asOf, role) => {
          const whole = { ...checklist, ...(reviewAfter && { reviewAfter }) };
          const file = placed(whole, answers);
          expect(statusesOf(whole, file, asOf)).toEqual(statusesOf(whole, answers, asOf));
          const part = narrow(whole, { role });
          expect(statusesOf(part, file, asOf)).toEqual(statusesOf(part, answers, asOf));
          expect(statusesOf(whole, file, asOf).places).not.toBe(file.placed.statuses);
          const known = checklist.items.flatMap(({ id }) =>
            answers.answers.has(id) ? [[id, answers.answers.get(id)]] : [],
          );
          expect([...file.answers]).toEqual(known);
          expect(file.answers).toBe(file.answers);
        },
      ),
    );
  });

  it('are found without looking them up by id, unless each could run out', () => {
    const checklist = makeChecklist([{ appliesWhen: 'cloud' }, {}]);
    const file = placed(checklist, makeAnswers({ 2: { answer: 'partial', validUntil: '2026-11-20' } }));
    Object.defineProperty(file, 'answers', {
      get: () => {
        throw new Error('looked up');
      },
    });
    expect([...statusesOf(checklist, file, DAY).places]).toEqual([5, 3]);
    expect(() => statusesOf({ ...checklist }, file, DAY)).toThrow('looked up');
  });

  it('name what has run out in the order of the checklist, whatever order the records came in', () => {
    const checklist = makeChecklist([{}, {}, {}]);
    const stale: AnswerRecord = { answer: 'implemented', validUntil: '2026-11-20' };
    const records = [3, 1, 2].map((place): [number, AnswerRecord] => [place - 1, stale]);
    const file = new PlacedFile(
      makeAnswers({}),
      {},
      {
        checklist,
        statuses: new Uint8Array(3),
        more: new Map(records),
      },
    );
    expect(statusesOf(checklist, file, DAY).expired.map(([place]) => place)).toEqual([0, 1, 2]);
  });

  it('belong to a file in which everything else is as it was', () => {
    const checklist = makeChecklist([{}]);
    const answers = makeAnswers({ 1: 'partial' }, { respondent: { name: '佐藤' }, date: '2026-11-20' });
    const file = new PlacedFile(answers, { name: 'A社' }, placed(checklist, answers).placed);
    const { checklist: ref, organization, respondent, date, profile } = file;
    expect({ checklist: ref, organization, respondent, date, profile, answers: file.answers }).toEqual({
      ...answers,
      organization: { name: 'A社' },
    });
    expect('date' in placed(checklist, makeAnswers({}))).toBe(false);
  });
});
