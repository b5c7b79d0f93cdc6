import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CarriedAcross, carryAcross, proposalRecord } from '../../src/compare/carry/across.js';
import { migrateAnswers, migrationFrom } from '../../src/compare/carry/migrate.js';
import { itemRef, linksAmong } from '../../src/compare/links.js';
import type { AnswerRecord } from '../../src/model/answers.js';
import type { Checklist, Mapping, Relation } from '../../src/model/checklist.js';
import { ANSWERS, type Answer } from '../../src/model/vocabulary.js';
import { accepted } from '../../src/report/carry/wording.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const mapping = (to: string, relation: Relation): Mapping => ({
  to,
  relation,
  rationale: { ja: '理由', en: 'reason' },
});
const target = makeChecklist([{ id: 't' }], { id: 'target' });

/** What an answer becomes at `t`, over a link written at the item that was answered: "my meaning is … theirs". */
function carried(relation: Relation, answer: Answer, to: Checklist = target): Answer | 'hint' {
  const from = makeChecklist([{ id: 's', mapsTo: [mapping('target#t', relation)] }], { id: 'source' });
  const record = { answer, ...(answer === 'not_applicable' && { reason: 'x' }) };
  const { proposals } = carryAcross([assess(from, makeAnswers({ s: record }))], to);
  return proposals[0]?.answer ?? 'hint';
}

describe('an answer is carried', () => {
  it.each<[Relation, readonly (Answer | 'hint')[]]>([
    ['equal', ['implemented', 'partial', 'not_implemented', 'unknown', 'not_applicable']],
    ['superset', ['implemented', 'hint', 'not_implemented', 'hint', 'not_applicable']],
    ['subset', ['hint', 'hint', 'hint', 'hint', 'hint']],
    ['intersects', ['hint', 'hint', 'hint', 'hint', 'hint']],
  ])('from an item that is %s', (relation, expected) => {
    expect(ANSWERS.map((answer) => carried(relation, answer))).toEqual(expected);
  });

  it('the same way whichever of the two checklists the link is written in', () => {
    const inverse = { equal: 'equal', superset: 'subset', subset: 'superset', intersects: 'intersects' } as const;
    const from = makeChecklist([{ id: 's' }], { id: 'source' });
    for (const relation of ['equal', 'superset', 'subset', 'intersects'] as const) {
      const to = makeChecklist([{ id: 't', mapsTo: [mapping('source#s', inverse[relation])] }], { id: 'target' });
      const { proposals } = carryAcross([assess(from, makeAnswers({ s: 'implemented' }))], to);
      expect(proposals[0]?.answer ?? 'hint').toBe(carried(relation, 'implemented'));
    }
  });

  it('never as "not applicable" where a checklist does not know it', () => {
    expect(carried('equal', 'not_applicable', { ...target, notApplicable: 'forbidden' })).toBe('hint');
  });

  it('not at all where two that could be carried differ, but the same meaning goes before a wider one', () => {
    const source = (first: Relation, second: Relation) =>
      makeChecklist(
        [
          { id: 'a', mapsTo: [mapping('target#t', first)] },
          { id: 'b', mapsTo: [mapping('target#t', second)] },
        ],
        { id: 'source' },
      );
    const both = makeAnswers({ a: 'implemented', b: 'not_implemented' });
    const differ = carryAcross([assess(source('superset', 'superset'), both)], target);
    expect([differ.proposals, differ.hints[0]?.contradictory]).toEqual([[], true]);
    expect(carryAcross([assess(source('superset', 'equal'), both)], target).proposals[0]?.answer).toBe(
      'not_implemented',
    );
  });

  it('only while it applies and has not run out', () => {
    const from = makeChecklist([{ id: 's', mapsTo: [mapping('target#t', 'equal')], appliesWhen: 'cloud' }], {
      id: 'source',
      profile: { facts: [{ id: 'cloud', question: {} }], presets: [] },
    });
    const answers = makeAnswers({ s: { answer: 'implemented', validUntil: '2026-01-31' } });
    const none = (found: CarriedAcross) => found.proposals.length + found.hints.length;
    expect(none(carryAcross([assess(from, answers, {}, '2026-01-31')], target))).toBe(1);
    expect(none(carryAcross([assess(from, answers, {}, '2026-02-01')], target))).toBe(0);
    const outside = { ...answers, profile: { facts: new Map([['cloud', false]]) } };
    expect(none(carryAcross([assess(from, outside)], target))).toBe(0);
  });

  it('is not counted before somebody confirmed it', () => {
    const record = proposalRecord({
      item: target.items[0] ?? neverItem(),
      answer: 'implemented',
      origins: [],
      atLeast: false,
    });
    expect(assess(target, makeAnswers({ t: record })).items[0]?.status).toBe('unanswered');
    expect(assess(target, makeAnswers({ t: accepted(record) })).items[0]?.status).toBe('implemented');
  });
});

describe('to a checklist where everything has to be met', () => {
  const strict: Checklist = { ...target, gate: 'all' };

  it.each<[Relation, readonly (Answer | 'hint')[]]>([
    ['equal', ['implemented', 'partial', 'not_implemented', 'unknown', 'not_applicable']],
    ['superset', ['implemented', 'hint', 'not_implemented', 'hint', 'not_applicable']],
    ['subset', ['partial', 'partial', 'hint', 'hint', 'hint']],
    ['intersects', ['hint', 'hint', 'hint', 'hint', 'hint']],
  ])('a part that is begun is "partly", and never more: from an item that is %s', (relation, expected) => {
    expect(ANSWERS.map((answer) => carried(relation, answer, strict))).toEqual(expected);
  });

  const across = (first: Answer, second: Answer) => {
    const source = (id: string) =>
      makeChecklist([{ id: 's', mapsTo: [mapping('target#t', 'subset')] }], { id: `source-${id}` });
    return carryAcross(
      [assess(source('1'), makeAnswers({ s: first })), assess(source('2'), makeAnswers({ s: second }))],
      strict,
    );
  };

  it('says whether it may be more, from what all sources together know', () => {
    const found = (first: Answer, second: Answer) =>
      across(first, second).proposals.map(({ answer, atLeast, origins }) => [answer, atLeast, origins.length]);
    expect(found('implemented', 'implemented')).toEqual([['partial', true, 2]]);
    expect(found('implemented', 'unknown')).toEqual([['partial', true, 1]]);
    expect(found('implemented', 'not_implemented')).toEqual([['partial', false, 2]]);
    expect(found('implemented', 'partial')).toEqual([['partial', false, 2]]);
  });

  it('a part that is not done says that it is not met, but not how far it is', () => {
    const { proposals, hints } = across('not_implemented', 'unknown');
    expect([proposals, hints.map(({ notMet }) => notMet)]).toEqual([[], [true]]);
  });

  it('a proposal that rests on several answers keeps what was said with each, and holds as long as all of them', () => {
    const origin = (note: string, date: string, validUntil: string) => ({
      from: 'x@1.0.0',
      item: target.items[0] ?? neverItem(),
      answer: 'implemented' as const,
      record: { answer: 'implemented' as const, note, validUntil },
      relation: 'superset' as const,
      rationale: {},
      date,
    });
    const origins = [origin('one', '2026-02-01', '2027-01-01'), origin('two', '2026-01-01', '2028-01-01')];
    const item = target.items[0] ?? neverItem();
    expect(proposalRecord({ item, answer: 'partial', origins, atLeast: true })).toEqual({
      proposed: 'partial',
      note: 'one\ntwo',
      checkedOn: '2026-01-01',
      validUntil: '2027-01-01',
    });
  });
});

describe('from the 25 and the handbook to the requirements of three stars', async () => {
  const [ipa, sme, scs] = await Promise.all(
    ['ipa-self-check-25', 'sme-telework-34', 'scs-star3-26'].map((id) => loadChecklist(`checklists/${id}.yaml`)),
  );
  if (!ipa || !sme || !scs) throw new Error('a checklist is missing');
  const answeredAll = (checklist: Checklist, answer: Answer) =>
    assess(checklist, makeAnswers(Object.fromEntries(checklist.items.map(({ id }) => [id, answer]))));

  it('at least a third get a proposal, each of them "partly", since no question of theirs is a whole requirement', () => {
    const { proposals } = carryAcross([answeredAll(ipa, 'implemented'), answeredAll(sme, 'implemented')], scs);
    expect(proposals.length * 3).toBeGreaterThanOrEqual(scs.items.length);
    expect(new Set(proposals.map(({ answer }) => answer))).toEqual(new Set(['partial']));
    for (const { origins } of proposals) for (const { rationale } of origins) expect(rationale.ja).toBeTruthy();
  });

  it('nothing is ever proposed as met, whatever was answered', () => {
    for (const answer of ANSWERS) {
      const { proposals } = carryAcross([answeredAll(ipa, answer), answeredAll(sme, answer)], scs);
      expect(proposals.filter((each) => each.answer === 'implemented')).toEqual([]);
    }
  });
});

describe('over the shipped checklists', async () => {
  const all = await Promise.all(
    ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98'].map((id) => loadChecklist(`checklists/${id}.yaml`)),
  );
  const links = linksAmong(all);
  const pair = fc
    .record({ from: fc.constantFrom(...all), to: fc.constantFrom(...all) })
    .filter(({ from, to }) => from !== to);
  const answered = pair.chain(({ from, to }) =>
    fc
      .array(fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }), {
        minLength: from.items.length,
        maxLength: from.items.length,
      })
      .map((given) => {
        const records = from.items.flatMap(({ id }, index): [string, AnswerRecord][] => {
          const answer = given[index];
          if (!answer || (answer === 'not_applicable' && from.notApplicable === 'forbidden')) return [];
          return [[id, { answer, ...(answer === 'not_applicable' && { reason: 'x' }) }]];
        });
        return { from, to, answers: makeAnswers({}, { answers: new Map(records) }) };
      }),
  );

  it('every proposal rests on a reviewed link from the same or a wider meaning, with that answer', () => {
    fc.assert(
      fc.property(answered, ({ from, to, answers }) => {
        for (const { item, answer, origins } of carryAcross([assess(from, answers)], to).proposals) {
          for (const origin of origins) {
            const link = links
              .get(itemRef(to.id, item.id))
              ?.find((each) => each.checklist === from.id && each.item === origin.item.id);
            expect(['equal', 'subset']).toContain(link?.relation);
            expect(answers.answers.get(origin.item.id)?.answer).toBe(answer);
          }
        }
      }),
    );
  });

  it('carrying there and back never invents an answer', () => {
    fc.assert(
      fc.property(answered, ({ from, to, answers }) => {
        const there = carryAcross([assess(from, answers)], to).proposals;
        const records = there.map((each): [string, AnswerRecord] => [each.item.id, accepted(proposalRecord(each))]);
        const back = carryAcross([assess(to, makeAnswers({}, { answers: new Map(records) }))], from).proposals;
        for (const { item, answer } of back) expect(answers.answers.get(item.id)?.answer).toBe(answer);
      }),
      { numRuns: 200 },
    );
  });
});

describe('from an earlier version', () => {
  const now = makeChecklist([{ id: 'a' }, { id: 'b2' }, { id: 'c-1' }, { id: 'c-2' }, { id: 'd' }, { id: 'new' }], {
    version: '2.0.0',
    migrations: [{ from: '1.0.0', renames: { b: 'b2' }, splits: { c: ['c-1', 'c-2'] }, merges: { d: ['d', 'e'] } }],
  });
  const migrate = (answers: Readonly<Record<string, Answer | AnswerRecord>>) =>
    migrateAnswers(makeAnswers(answers), now, migrationFrom(now, '1.0.3'));
  const merged = (d: Answer, e?: Answer) =>
    migrate({ d, ...(e && { e }) }).reshaped.map(({ answer }) => answer ?? 'look');

  it('an answer stays under its id or goes to the new one', () => {
    const { moved, dropped, reshaped } = migrate({ a: 'partial', b: 'implemented', gone: { note: 'lost' } });
    expect(moved.map(({ item, how, old }) => [item.id, how, old.id])).toEqual([
      ['a', 'same', 'a'],
      ['b2', 'renamed', 'b'],
    ]);
    expect(dropped).toEqual([{ id: 'gone', record: { note: 'lost' } }]);
    expect(reshaped).toEqual([]);
  });

  it('what held for a question that was split is proposed for each part, if it must hold', () => {
    const split = (answer: Answer) =>
      migrate({ c: answer }).reshaped.map(({ item, answer: proposed }) => [item.id, proposed]);
    expect(split('implemented')).toEqual([
      ['c-1', 'implemented'],
      ['c-2', 'implemented'],
    ]);
    expect(split('partial')).toEqual([
      ['c-1', undefined],
      ['c-2', undefined],
    ]);
  });

  it('questions made one are proposed what follows from all of them, and looked at where one is not known', () => {
    expect(merged('implemented', 'implemented')).toEqual(['implemented']);
    expect(merged('implemented', 'not_implemented')).toEqual(['partial']);
    expect(merged('not_implemented', 'not_implemented')).toEqual(['not_implemented']);
    expect(merged('implemented', 'not_applicable')).toEqual(['implemented']);
    expect(merged('implemented', 'unknown')).toEqual(['look']);
    expect(merged('implemented')).toEqual(['look']);
  });

  it('every answer is kept, reshaped, or named as dropped', () => {
    const ids = ['a', 'b', 'b2', 'c', 'c-1', 'd', 'e', 'gone', 'new'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ANSWERS)), (answers) => {
        const { moved, reshaped, dropped } = migrate(answers);
        const named = [...moved.map(({ old }) => old), ...reshaped.flatMap(({ old }) => old), ...dropped];
        expect([...new Set(named.map(({ id }) => id))].sort()).toEqual(Object.keys(answers).sort());
        const places = [...moved, ...reshaped].map(({ item }) => item.id);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('goes by the declaration of its own version, or of another patch of it', () => {
    expect(migrationFrom(now, '1.0.9')?.from).toBe('1.0.0');
    expect(migrationFrom(now, '1.1.0')).toBeUndefined();
  });
});

function neverItem(): never {
  throw new Error('no item');
}
