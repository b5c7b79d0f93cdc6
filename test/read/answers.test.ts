import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/read/source.js';
import { bytesOf, loadChecklist, openerFor } from '../support/files.js';

const small = await loadChecklist('test/fixtures/checklists/small.yaml');
const ipa = await loadChecklist('checklists/ipa-self-check-25.yaml');

/** What was found, as `line:column severity code`, and what was read. */
async function open(text: string, { checklist = small, name = 'a.yaml' } = {}) {
  const { findings, source, opened } = await openerFor(checklist).open(name, bytesOf(text));
  const lines = new Lines(source.text);
  const found = findings.map(({ code, severity, span }) => {
    const at = lines.at(span?.start ?? 0);
    return `${at.line}:${at.column} ${severity} ${code}`;
  });
  return { found, findings, opened };
}

const head = 'tenken: answers/1\nchecklist: small@1.2.0\n';

describe('an answer file', () => {
  it('has every day of an answer as people write days, and is told of one that is none', async () => {
    const days = (day: string) =>
      `${head}answers:\n  "1": { answer: はい, due: ${day}, checked_on: ${day}, valid_until: ${day} }\n`;
    const day = '2027-01-02';
    expect((await open(days('2027年1月2日'))).opened?.answers.answers.get('1')).toEqual({
      answer: 'implemented',
      due: day,
      checkedOn: day,
      validUntil: day,
    });
    expect((await open(days('あした'))).found).toEqual([
      '4:27 error answers.date',
      '4:44 error answers.date',
      '4:62 error answers.date',
    ]);
  });

  it('is told at the answer, not at what stands beside it, that a reason is missing', async () => {
    const { found } = await open(`${head}answers:\n  "1": { answer: 対象外, note: メモ }\n`);
    expect(found).toEqual(['4:18 error answers.reason-missing']);
  });

  it('is read with everything in it', async () => {
    const { found, opened } = await open(`${head}organization:
  name: みどり精工
  industry: 製造業
  employees: ３２人
respondent: { name: 佐藤, role: 総務 }
date: 令和8年11月20日
profile: { cloud: はい, smartphone: no }
answers:
  "1": 実施している
  ２: { answer: 一部, note: メモ, evidence: 台帳, owner: 田中, due: 2026/12/1, checked_on: 2026-11-01, valid_until: 2027-11-01 }
  "3":
  S-1: { note: あとで聞く }
  "4": { answer: 対象外, reason: 使っていない }
x-own: kept
`);
    expect(found).toEqual([]);
    expect(opened?.answers).toEqual({
      checklist: { id: 'small', version: '1.2.0' },
      organization: { name: 'みどり精工', industry: '製造業', employees: 32 },
      respondent: { name: '佐藤', role: '総務' },
      date: '2026-11-20',
      profile: {
        facts: new Map([
          ['cloud', true],
          ['smartphone', false],
        ]),
      },
      answers: new Map([
        ['1', { answer: 'implemented' }],
        [
          '2',
          {
            answer: 'partial',
            note: 'メモ',
            evidence: '台帳',
            owner: '田中',
            due: '2026-12-01',
            checkedOn: '2026-11-01',
            validUntil: '2027-11-01',
          },
        ],
        ['S-1', { note: 'あとで聞く' }],
        ['4', { answer: 'not_applicable', reason: '使っていない' }],
      ]),
    });
  });

  it('says the same in JSON', async () => {
    const yaml = await open(`${head}answers: { "1": はい, "2": { answer: ×, note: 1 } }\n`);
    const json = await open(
      '{"tenken": "answers/1", "checklist": "small@1.2.0", "answers": {"1": "はい", "2": {"answer": "×", "note": 1}}}',
      { name: 'a.json' },
    );
    expect(json.found).toEqual([]);
    expect(json.opened).toEqual(yaml.opened);
  });

  it('reports all its problems at once, each at its place', async () => {
    const { found } = await open(`${head}organisation: x
date: 2026-02-30
profile: { clowd: true, smartphone: maybe, method: paper }
answers:
  "1": はいい
  "2": true
  "5": はい
  "3": 対象外
  "4": { answer: 対象外, raeson: typo }
  １: いいえ
  S-1: [はい]
`);
    expect(found).toEqual([
      '3:1 warning field.unknown',
      '4:7 error answers.date',
      '5:12 error answers.fact-unknown',
      '5:37 error answers.fact-value',
      '5:52 error answers.method-unknown',
      '7:8 error answers.not-understood',
      '8:8 error answers.not-understood',
      '9:3 error answers.item-unknown',
      '10:8 error answers.reason-missing',
      '11:23 warning field.unknown',
      '11:18 error answers.reason-missing',
      '12:3 error syntax.duplicate-key',
      '13:8 error shape.expected',
    ]);
  });

  it('suggests what was meant', async () => {
    const { findings } = await open(`${head}anwsers: {}\nanswers: { "S1": はい, 一: はい }\nprofile: { methd: x }\n`);
    expect(findings.map(({ args }) => (args as { nearest?: string }).nearest)).toEqual([
      'answers',
      'S-1',
      null,
      'method',
    ]);
  });

  it('points at a value although it goes through a preset that says the opposite', async () => {
    const { found } = await open(`${head}profile: { method: paper-only, cloud: はい }\nanswers: {}\n`);
    expect(found).toEqual(['3:39 error answers.method-contradicted']);
  });

  it.each([
    ['of another kind', 'tenken: checklist/1\n', '1:9 error kind.unexpected'],
    ['that does not say what it is', 'checklist: small@1.2.0\nanswers: {}\n', '1:1 error kind.unexpected'],
    ['that is one text', '回答はい\n', '1:1 error shape.expected'],
    ['with a full-width colon alone', 'Q001：はい\n', '1:5 error syntax.fullwidth-colon'],
    ['without a checklist', 'tenken: answers/1\nanswers: {}\n', '1:1 error field.missing'],
    ['of a checklist nobody has', 'tenken: answers/1\nchecklist: smal@1.2.0\n', '2:12 error answers.checklist-unknown'],
    [
      'of another version',
      `tenken: answers/1\nchecklist: small@1.1.0\nanswers: { "9": はい }\n`,
      '2:12 error answers.checklist-version',
    ],
    [
      'of another patch',
      'tenken: answers/1\nchecklist: small@1.2.9\nanswers: {}\n',
      '2:12 info answers.checklist-patch',
    ],
    [
      'without a version',
      'tenken: answers/1\nchecklist: small\nanswers: {}\n',
      '2:12 warning answers.checklist-unversioned',
    ],
    ['whose answers are a list', `${head}answers: [はい]\n`, '3:10 error shape.expected'],
  ])('%s is named as such, without follow-up errors', async (_name, text, expected) => {
    expect((await open(text)).found).toEqual([expected]);
  });

  it('has no "not applicable" where the checklist forbids it', async () => {
    const text =
      'tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\nanswers: { 1: { answer: 対象外, reason: x } }\n';
    expect((await open(text, { checklist: ipa })).found).toEqual(['3:25 error answers.not-applicable']);
  });

  it('accepts points only on a points scale', async () => {
    const answers = 'answers: { 1: 4, 2: 2, 3: 0, 4: -1 }\n';
    const points = await open(`tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\n${answers}`, { checklist: ipa });
    expect([...(points.opened?.answers.answers.values() ?? [])].map(({ answer }) => answer)).toEqual([
      'implemented',
      'partial',
      'not_implemented',
      'unknown',
    ]);
    expect((await open(head + answers)).found).toHaveLength(4);
  });

  it('has a limit on the number of answers, with its own finding', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => `  k${index}: はい\n`).join('');
    expect((await open(`${head}answers:\n${many}`)).found).toEqual(['4:3 error answers.too-many']);
  });
});
