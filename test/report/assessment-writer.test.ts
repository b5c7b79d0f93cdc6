import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import type { Filter } from '../../src/model/assessment.js';
import type { Checklist } from '../../src/model/checklist.js';
import { ANSWERS, LEVELS, ROLES } from '../../src/model/vocabulary.js';
import { buildReport } from '../../src/report/build.js';
import { assessmentJson } from '../../src/report/json/assessment.js';
import { AssessmentWriter } from '../../src/report/json/assessment-writer.js';
import { assess } from '../../src/score/assess.js';
import { narrow } from '../../src/score/filter.js';
import { assessments, makeAnswers } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const AS_OF = '2026-11-21';

/** The same line the way every other command makes it. */
function slowly(checklist: Checklist, answers: AnswerFile, filter: Filter, messages: Messages): string {
  return `${JSON.stringify(assessmentJson(buildReport(assess(checklist, answers, filter, AS_OF), messages, AS_OF)))}\n`;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '診断「1」', '"\\\n', '\ud800', ','),
);
const day = fc.constantFrom('2024-02-29', '2026-11-20', '2026-11-21', '2027-01-01');
const option = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined });
const present = <T extends object>(made: T): T =>
  Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as T;

const record: fc.Arbitrary<AnswerRecord> = fc
  .record({
    answer: option(fc.constantFrom(...ANSWERS)),
    proposed: option(fc.constantFrom(...ANSWERS)),
    origin: option(text),
    note: option(text),
    checkedOn: option(day),
    validUntil: option(day),
  })
  .map((made) => present(made) as AnswerRecord);

/** Any checklist with everything that the JSON may speak of, and answers to it. */
const cases = assessments(14).chain(({ checklist, answers }) =>
  fc
    .record({
      title: text,
      sectionTitle: text,
      gate: fc.option(fc.constant('all' as const), { nil: undefined }),
      reviewAfter: option(fc.record({ months: fc.integer({ min: 1, max: 36 }) })),
      bands: fc.constantFrom(
        [],
        [
          { id: 'good', min: 60 },
          { id: 'poor', min: -900 },
        ],
        [{ id: '"', min: 40 }],
      ),
      documents: option(fc.array(text, { minLength: 1, maxLength: 2 })),
      written: fc.array(fc.subarray(['d0', 'd1']), { minLength: 14, maxLength: 14 }),
      off: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      overlaid: fc.boolean(),
      organization: fc.record({ name: text, industry: text, employees: fc.nat() }, { requiredKeys: [] }),
      respondent: fc.record({ name: text, role: text }, { requiredKeys: [] }),
      date: option(day),
      records: fc.array(option(record), { minLength: 14, maxLength: 14 }),
      // Left to chance alone, a gate would hardly ever be met.
      allDone: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    })
    .map((more) => {
      const { title, gate, reviewAfter, documents, overlaid } = more;
      const items = checklist.items.map((item, index) => ({
        ...item,
        ...(more.written[index]?.length && { writtenIn: more.written[index] }),
        ...(overlaid && more.off[index] && { off: { ja: '使わない' } }),
      }));
      const overlay = { title: { ja: title }, digest: 'sha256:0', changed: [], added: ['2'], off: ['1'] };
      const made = present({
        ...checklist,
        items,
        title: { ja: title, en: `${title}!` },
        sections: checklist.sections.map((section, index) => ({
          ...section,
          title: { ja: index === 0 ? more.sectionTitle : '部' },
        })),
        gate,
        reviewAfter,
        bands: more.bands.map((band) => ({ ...band, title: { ja: '帯' } })),
        documents: documents?.map((each, index) => ({ id: `d${index}`, title: { ja: each } })),
        overlay: overlaid ? overlay : undefined,
      }) as Checklist;
      const records = new Map(answers.answers);
      for (const [index, { id }] of items.entries()) {
        const given = more.records[index];
        if (more.allDone) records.set(id, { answer: 'implemented' });
        else if (given) records.set(id, given);
      }
      const file = present({ ...answers, answers: records, date: more.date }) as AnswerFile;
      return {
        checklist: made,
        answers: { ...file, organization: more.organization, respondent: more.respondent },
      };
    }),
);

const filters: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom(...ROLES).map((role) => ({ role })) },
  { weight: 1, arbitrary: fc.constantFrom(...LEVELS).map((level) => ({ level })) },
);

describe('assessments written where there are many', () => {
  it('are the bytes of JSON.stringify, whatever the checklist and the answers', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        cases,
        filters,
        fc.constantFrom(ja, en),
        fc.nat(300),
        ({ checklist, answers }, filter, words, room) => {
          const writer = new AssessmentWriter(words, filter, AS_OF, room);
          const part = narrow(checklist, filter);
          writer.add(part, answers);
          writer.add(part, answers);
          const line = slowly(checklist, answers, filter, words);
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writer.take())).toBe(line + line);
          expect(writer.length).toBe(0);
          for (const [name, pattern] of Object.entries(PARTS))
            if (pattern.test(line)) seen.set(name, (seen.get(name) ?? 0) + 1);
        },
      ),
      { numRuns: 1500 },
    );
    // Every part was there, and more than once.
    for (const name of Object.keys(PARTS)) expect([name, (seen.get(name) ?? 0) > 10]).toEqual([name, true]);
  });

  it.each(['sme-telework-34', 'mic-telework-98', 'scs-star3-26', 'ipa-self-check-25', 'iso27001-annex-a-93'])(
    'are the same for %s, with more than nine answers of a kind',
    async (id) => {
      const checklist = await loadChecklist(`checklists/${id}.yaml`);
      for (const messages of [ja, en]) {
        const writer = new AssessmentWriter(messages, {}, AS_OF, 10);
        let lines = '';
        for (let seed = 1; seed < 12; seed++) {
          const given = checklist.items.flatMap((item, index): [string, AnswerRecord][] => {
            const answer = ANSWERS[Math.floor((index * index * seed) / 7) % (seed % 5)];
            return answer === undefined || (seed + index) % 11 === 0 ? [] : [[item.id, { answer }]];
          });
          const answers = makeAnswers(Object.fromEntries(given), { organization: { name: `会社${seed}` } });
          writer.add(checklist, answers);
          lines += slowly(checklist, answers, {}, messages);
        }
        expect(new TextDecoder().decode(writer.take())).toBe(lines);
      }
    },
  );
});

/** Parts that can be absent. */
const PARTS = {
  gate: /"gate":\{"state":"not_met"/u,
  undecided: /"gate":\{"state":"undecided"/u,
  met: /"gate":\{"state":"met"/u,
  noScore: /"score":\{[^}]*"percent":null/u,
  band: /"band":"/u,
  basic: /"basic":\{"achieved":\["/u,
  documents: /"documents":\[\{/u,
  expired: /"expired":\[\{/u,
  proposals: /"proposals":\[\{/u,
  actions: /"actions":\[\{/u,
  overlay: /"overlay":\{/u,
  role: /"filter":\{"role":"/u,
  level: /"level":"basic"\},"organization"/u,
  tied: /"tied":\["[A-M]","/u,
  negative: /"points":-\d/u,
  outOfScope: /"out_of_scope":[1-9]/u,
} as const;
