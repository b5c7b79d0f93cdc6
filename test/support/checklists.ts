import fc from 'fast-check';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import type { Checklist, Item } from '../../src/model/checklist.js';
import type { Condition } from '../../src/model/condition.js';
import {
  ANSWERS,
  type Answer,
  CATEGORIES,
  LEVELS,
  MEASURES,
  PRIORITIES,
  PROVENANCES,
  ROLES,
} from '../../src/model/vocabulary.js';

/** A small checklist to be changed where a test needs it. */
export function makeChecklist(items: readonly Partial<Item>[], changes: Partial<Checklist> = {}): Checklist {
  return {
    id: 'made',
    version: '1.0.0',
    title: { ja: '作り物', en: 'Made up' },
    source: {},
    scale: { total: 'percent', values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } },
    notApplicable: 'allowed',
    bands: [],
    sections: [{ id: 's', title: { ja: '部', en: 'Part' } }],
    profile: { facts: [], presets: [] },
    items: items.map((item, index) => ({
      id: String(index + 1),
      section: 's',
      category: 'A',
      measure: 'organizational',
      threats: [],
      effort: 1,
      impact: 1,
      provenance: 'confirmed',
      question: { ja: `設問${index + 1}`, en: `Question ${index + 1}` },
      ...item,
    })),
    ...changes,
  };
}

/** Answers by item id; a bare word stands for a record with that answer. */
export function makeAnswers(
  answers: Readonly<Record<string, Answer | AnswerRecord>>,
  changes: Partial<AnswerFile> = {},
): AnswerFile {
  const records = Object.entries(answers).map(([id, value]) => [
    id,
    typeof value === 'string' ? { answer: value } : value,
  ]);
  return {
    checklist: { id: 'made', version: '1.0.0' },
    organization: {},
    respondent: {},
    profile: { facts: new Map() },
    answers: new Map(records as [string, AnswerRecord][]),
    ...changes,
  };
}

export const IPA_SCALE: Checklist['scale'] = {
  total: 'points',
  values: { implemented: 4, partial: 2, not_implemented: 0, unknown: -1 },
};

const FACTS = ['cloud', 'phone', 'vpn'];

const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...FACTS),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
})).condition;

const scale: fc.Arbitrary<Checklist['scale']> = fc.oneof(
  fc.constant(IPA_SCALE),
  fc
    .record({
      total: fc.constantFrom('points' as const, 'percent' as const),
      implemented: fc.integer({ min: 1, max: 9 }),
      shares: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }),
      unknown: fc.integer({ min: -5, max: 0 }),
    })
    .map(({ total, implemented, shares, unknown }) => {
      const [partial = 0, not = 0] = shares.map((share) => share % (implemented + 1)).sort((a, b) => b - a);
      return { total, values: { implemented, partial, not_implemented: not, unknown: Math.min(unknown, 0) } };
    }),
);

const item: fc.Arbitrary<Partial<Item>> = fc
  .record({
    category: fc.constantFrom(...CATEGORIES),
    measure: fc.constantFrom(...MEASURES),
    level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
    role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
    priority: fc.option(fc.constantFrom(...PRIORITIES), { nil: undefined }),
    effort: fc.constantFrom(1 as const, 2 as const, 3 as const),
    impact: fc.constantFrom(1 as const, 2 as const, 3 as const),
    provenance: fc.constantFrom(...PROVENANCES),
    section: fc.constantFrom('s', 't'),
    appliesWhen: fc.option(condition, { nil: undefined }),
  })
  .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as Partial<Item>);

/** Any sound checklist of up to `maxItems` items. */
export function checklists(maxItems = 12): fc.Arbitrary<Checklist> {
  return fc.record({ scale, items: fc.array(item, { maxLength: maxItems }) }).map(({ scale: chosen, items }) =>
    makeChecklist(items, {
      scale: chosen,
      sections: [
        { id: 's', title: { ja: '部', en: 'Part' } },
        { id: 't', title: { ja: '次', en: 'Next' } },
      ],
      profile: { facts: FACTS.map((id) => ({ id, question: { ja: id, en: id } })), presets: [] },
    }),
  );
}

/** A checklist with answers to some of its items and some of its facts. */
export function assessments(maxItems = 12): fc.Arbitrary<{ checklist: Checklist; answers: AnswerFile }> {
  return checklists(maxItems).chain((checklist) =>
    fc
      .record({
        given: fc.array(fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }), {
          minLength: checklist.items.length,
          maxLength: checklist.items.length,
        }),
        facts: fc.dictionary(fc.constantFrom(...FACTS), fc.boolean()),
      })
      .map(({ given, facts }) => {
        const records = checklist.items.flatMap(({ id }, index): [string, AnswerRecord][] => {
          const answer = given[index];
          return answer ? [[id, { answer, ...(answer === 'not_applicable' && { reason: 'x' }) }]] : [];
        });
        const answers = makeAnswers(
          {},
          { answers: new Map(records), profile: { facts: new Map(Object.entries(facts)) } },
        );
        return { checklist, answers };
      }),
  );
}
