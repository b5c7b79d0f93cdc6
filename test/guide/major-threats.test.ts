import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAJOR_THREATS } from '../../src/guide/generated/major-threats.js';
import { exposures, type MajorThreat } from '../../src/guide/major-threats.js';
import { CATEGORIES, THREATS } from '../../src/model/vocabulary.js';
import { actionsFor } from '../../src/plan/actions.js';
import { assess } from '../../src/score/assess.js';
import { assessments, makeAnswers, makeChecklist } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const threat = (closedBy: MajorThreat['closedBy']): MajorThreat => ({
  id: 't',
  rank: 1,
  title: {},
  what: {},
  closedBy,
});

const threats: fc.Arbitrary<MajorThreat> = fc
  .array(
    fc.record(
      {
        threats: fc.uniqueArray(fc.constantFrom(...THREATS), { maxLength: 2 }),
        categories: fc.subarray([...CATEGORIES]),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  )
  .map(threat);

describe('the list of the ten major threats', () => {
  it('has ten, in the order of their rank, in both languages', () => {
    expect(MAJOR_THREATS.threats.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { title, what, note } of MAJOR_THREATS.threats) {
      for (const text of [title, what, ...(note ? [note] : [])]) expect([text.ja, text.en].every(Boolean)).toBe(true);
    }
  });

  it('finds a question about each of them among the 25', async () => {
    const checklist = await loadChecklist('checklists/ipa-self-check-25.yaml');
    const found = exposures(assess(checklist, makeAnswers({})), MAJOR_THREATS.threats);
    expect(found.filter(({ asked }) => asked.length === 0)).toEqual([]);
  });
});

describe('what answers leave open', () => {
  it('is, for every threat, each item that fits a rule, counts and is not done', () => {
    fc.assert(
      fc.property(assessments(), threats, ({ checklist, answers }, given) => {
        const assessment = assess(checklist, answers);
        const [found] = exposures(assessment, [given]);
        const fits = assessment.items.filter(({ item, points }) => {
          if (points === null) return false;
          for (const { threats: wanted, categories } of given.closedBy) {
            const named = !wanted || wanted.filter((each) => item.threats.includes(each)).length === wanted.length;
            if (named && (!categories || categories.indexOf(item.category) >= 0)) return true;
          }
          return false;
        });
        expect(new Set(found?.asked)).toEqual(new Set(fits));
        expect(new Set(found?.open)).toEqual(new Set(fits.filter(({ status }) => status !== 'implemented')));
      }),
    );
  });

  it('stands in the order of the plan, what has to be found out after it, what has to be answered last', () => {
    fc.assert(
      fc.property(assessments(), ({ checklist, answers }) => {
        const assessment = assess(checklist, answers);
        const [found] = exposures(assessment, [threat([{}])]);
        const planned = actionsFor(assessment).filter(({ kind }) => kind === 'implement');
        const open = found?.open ?? [];
        const ids = open.map(({ item }) => item.id);
        const inPlan = planned.map(({ assessed }) => assessed.item.id);
        expect(ids.filter((id) => inPlan.includes(id))).toEqual(inPlan);
        const groups = open.map(({ status }) => ['unknown', 'unanswered'].indexOf(status));
        expect(groups).toEqual([...groups].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['open', { 1: 'partial', 2: 'implemented', 3: 'unknown' }],
    ['unclear', { 1: 'implemented', 2: 'implemented', 3: 'unknown' }],
    ['unclear', { 1: 'implemented', 2: 'implemented' }],
    ['no_gap', { 1: 'implemented', 2: 'implemented', 3: 'implemented' }],
  ] as const)('is %s for %j', (state, given) => {
    const [found] = exposures(assess(makeChecklist([{}, {}, {}]), makeAnswers(given)), [
      threat([{ categories: ['A'] }]),
    ]);
    expect(found?.state).toBe(state);
  });

  it('is said of nothing where nothing was asked', () => {
    const [found] = exposures(assess(makeChecklist([{}]), makeAnswers({ 1: 'not_implemented' })), [
      threat([{ categories: ['B'] }]),
    ]);
    expect(found).toMatchObject({ state: 'not_asked', asked: [], open: [] });
  });
});
