import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeAnswers } from '../../src/compare/merge/merge.js';
import { POLICIES } from '../../src/compare/merge/policy.js';
import { roleNamed } from '../../src/compare/merge/role.js';
import type { Source } from '../../src/compare/merge/source.js';
import { ja } from '../../src/messages/ja.js';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { ANSWERS, type Answer } from '../../src/model/vocabulary.js';
import { mergedFile } from '../../src/report/merge/wording.js';
import { assess } from '../../src/score/assess.js';
import { answersText } from '../../src/write/answers.js';
import { checklists, IPA_SCALE, makeAnswers, makeChecklist } from '../support/checklists.js';

const day = fc.constantFrom('2024-02-29', '2025-11-20', '2026-01-31', '2026-11-20');
const word = fc.constantFrom('台帳', '写真', 'ルール');

const record: fc.Arbitrary<AnswerRecord> = fc
  .record({
    answer: fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }),
    note: fc.option(word, { nil: undefined }),
    evidence: fc.option(word, { nil: undefined }),
    owner: fc.option(word, { nil: undefined }),
    due: fc.option(day, { nil: undefined }),
    checkedOn: fc.option(day, { nil: undefined }),
    validUntil: fc.option(day, { nil: undefined }),
    origin: fc.option(word, { nil: undefined }),
  })
  .map((given) => {
    const { answer, ...rest } = given;
    const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return { ...(answer && { answer }), ...filled, ...(answer === 'not_applicable' && { reason: 'なし' }) };
  });

const fileFor = (checklist: Checklist): fc.Arbitrary<AnswerFile> =>
  fc
    .record({
      records: fc.array(fc.option(record, { nil: undefined }), {
        minLength: checklist.items.length,
        maxLength: checklist.items.length,
      }),
      facts: fc.dictionary(fc.constantFrom('cloud', 'phone', 'vpn'), fc.boolean()),
      name: fc.option(fc.constantFrom('佐藤', '鈴木'), { nil: undefined }),
      date: fc.option(day, { nil: undefined }),
    })
    .map(({ records, facts, name, date }) => ({
      checklist: { id: checklist.id, version: checklist.version },
      organization: { name: '甲', employees: 5 },
      respondent: name === undefined ? {} : { name },
      ...(date !== undefined && { date }),
      profile: { facts: new Map(Object.entries(facts)) },
      answers: new Map(
        checklist.items.flatMap(({ id }, index): [string, AnswerRecord][] => {
          const found = records[index];
          return found && Object.keys(found).length > 0 ? [[id, found]] : [];
        }),
      ),
    }));

const several = checklists(6).chain((checklist) =>
  fc.array(fileFor(checklist), { minLength: 1, maxLength: 4 }).map((files) => ({ checklist, files })),
);

const sourcesOf = (files: readonly AnswerFile[]): Source[] =>
  files.map((file) => ({ label: file.respondent.name ?? 'x', file }));

describe('merging', () => {
  it('one file is that file', () => {
    fc.assert(
      fc.property(several, fc.constantFrom(...POLICIES), ({ checklist, files }, policy) => {
        const [file] = files;
        if (!file) return;
        const merged = mergeAnswers(checklist, sourcesOf([file]), policy);
        const result = mergedFile(checklist, merged, () => policy, ja);
        expect({ ...result, answers: [...result.answers] }).toEqual({ ...file, answers: [...file.answers] });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes in any order of the files, where the policy does not go by the order', () => {
    const shuffled = several.chain(({ checklist, files }) =>
      fc
        .shuffledSubarray(files, { minLength: files.length, maxLength: files.length })
        .map((other) => ({ checklist, files, other })),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom('worst', 'latest', 'distribution'),
        ({ checklist, files, other }, policy) => {
          const bytes = (given: readonly AnswerFile[]) => {
            const merged = mergeAnswers(checklist, sourcesOf(given), policy);
            return answersText(
              mergedFile(checklist, merged, () => policy, ja),
              checklist,
              'ja',
            );
          };
          expect(bytes(other)).toBe(bytes(files));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('by the worst answer never scores an item above anybody who says it applies', () => {
    fc.assert(
      fc.property(several, ({ checklist, files }) => {
        const { items } = mergeAnswers(checklist, sourcesOf(files), 'worst');
        const { values } = checklist.scale;
        for (const { answer, said } of items) {
          const counted = said.flatMap((each) => (each.answer === 'not_applicable' ? [] : [values[each.answer]]));
          if (counted.length === 0 || answer === undefined) continue;
          expect(answer === 'not_applicable' ? null : values[answer]).toBe(Math.min(...counted));
        }
      }),
    );
  });

  it('gives an answer somebody gave (the distribution aside), and one wherever somebody answered', () => {
    fc.assert(
      fc.property(several, fc.constantFrom('worst', 'latest', 'authority'), ({ checklist, files }, policy) => {
        const merged = mergeAnswers(checklist, sourcesOf(files), policy);
        for (const { item, answer } of merged.items) {
          const given = files.flatMap((file) => file.answers.get(item.id)?.answer ?? []);
          if (given.length === 0) expect(answer).toBeUndefined();
          else expect(given).toContain(answer);
        }
      }),
    );
  });

  it('loses nothing that was written down', () => {
    fc.assert(
      fc.property(several, ({ checklist, files }) => {
        const merged = mergedFile(checklist, mergeAnswers(checklist, sourcesOf(files), 'worst'), () => 'worst', ja);
        for (const file of files) {
          for (const [id, { note, evidence, owner, origin }] of file.answers) {
            const kept = merged.answers.get(id);
            for (const [text, whole] of [
              [note, kept?.note],
              [evidence, kept?.evidence],
              [owner, kept?.owner],
              [origin, kept?.origin],
            ])
              if (text !== undefined) expect(whole).toContain(text);
          }
        }
      }),
    );
  });

  it('never takes an item out of scope that one of the sources keeps in, by its facts', () => {
    fc.assert(
      fc.property(several, ({ checklist, files }) => {
        const { profile } = mergeAnswers(checklist, sourcesOf(files), 'worst');
        const out = (facts: AnswerFile['profile']) =>
          assess(checklist, makeAnswers({}, { profile: facts })).items.map(({ status }) => status === 'out_of_scope');
        const stating = files.filter((file) => file.profile.facts.size > 0);
        const [first] = stating;
        if (stating.length === 1 && first) expect(out(profile)).toEqual(out(first.profile));
        for (const [fact, value] of profile.facts)
          expect(stating.every((file) => file.profile.facts.get(fact) !== !value)).toBe(true);
      }),
    );
  });
});

describe('a policy', () => {
  const checklist = makeChecklist([{ role: 'teleworker' }, {}], { scale: IPA_SCALE });
  const people = (answers: readonly Answer[]) =>
    answers.map(
      (answer, index): Source => ({
        label: `${index}`,
        file: makeAnswers({ 1: { answer, ...(answer === 'not_applicable' && { reason: 'x' }) } }),
      }),
    );
  const decided = (answers: readonly Answer[], policy: (typeof POLICIES)[number]) =>
    mergeAnswers(checklist, people(answers), policy).items[0]?.answer;

  it.each<[Answer[], Answer]>([
    [['implemented', 'implemented'], 'implemented'],
    [['implemented', 'implemented', 'not_implemented'], 'partial'],
    [['implemented', 'not_applicable'], 'implemented'],
    [['not_implemented', 'not_implemented', 'unknown'], 'not_implemented'],
    [['not_implemented', 'partial'], 'partial'],
    [['unknown', 'unknown', 'implemented'], 'unknown'],
    [['unknown', 'implemented'], 'partial'],
    [['not_applicable', 'not_applicable'], 'not_applicable'],
  ])('of the distribution makes of %j: %s', (answers, expected) => {
    expect(decided(answers, 'distribution')).toBe(expected);
  });

  it('of authority follows the role, and without one the order of the files', () => {
    const source = (role: Source['role'], first: Answer, second: Answer): Source => ({
      label: role ?? 'nobody',
      file: makeAnswers({ 1: first, 2: second }),
      ...(role && { role }),
    });
    const sources = [
      source('executive', 'implemented', 'partial'),
      source('teleworker', 'not_implemented', 'implemented'),
    ];
    expect(mergeAnswers(checklist, sources, 'authority').items.map(({ answer }) => answer)).toEqual([
      'not_implemented',
      'partial',
    ]);
  });

  it('of the latest goes by the day it was checked, then by the day of the file; what has none is oldest', () => {
    const source = (label: string, answer: Answer, date?: string, checkedOn?: string): Source => ({
      label,
      file: makeAnswers({ 1: { answer, ...(checkedOn && { checkedOn }) } }, date === undefined ? {} : { date }),
    });
    const decide = (...sources: Source[]) => mergeAnswers(checklist, sources, 'latest').items[0]?.answer;
    expect(decide(source('a', 'partial', '2026-01-01'), source('b', 'implemented', '2025-12-31'))).toBe('partial');
    expect(decide(source('a', 'partial', '2026-01-01'), source('b', 'implemented', '2025-12-31', '2026-01-02'))).toBe(
      'implemented',
    );
    expect(decide(source('a', 'partial'), source('b', 'implemented', '1999-12-31'))).toBe('implemented');
    expect(decide(source('a', 'partial', '2026-01-01'), source('b', 'implemented', '2026-01-01'))).toBe('partial');
  });
});

describe('a role', () => {
  it.each([
    ['経営者', 'executive'],
    ['Teleworker', 'teleworker'],
    ['ｓｙｓｔｅｍ ＆ security administrator', 'administrator'],
    ['総務', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, role) => expect(roleNamed(text)).toBe(role));
});
