import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import type { AnswerRecord } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { buildReport } from '../../src/report/build.js';
import { csvReport } from '../../src/report/csv/csv.js';
import { htmlReport } from '../../src/report/html/html.js';
import { reportJson } from '../../src/report/json/report.js';
import { markdownReport } from '../../src/report/markdown/markdown.js';
import type { Report } from '../../src/report/model.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { inRepository } from '../support/files.js';
import { AS_OF, openExample, reportOf } from '../support/reports.js';

/** One item for each thing an item can be, in this order. */
const ANSWERS: readonly AnswerRecord[] = [
  { answer: 'implemented', reason: 'promised to a customer' },
  { answer: 'partial' },
  { answer: 'not_implemented' },
  { answer: 'unknown' },
  { answer: 'not_applicable', reason: 'no server room' },
  { proposed: 'implemented' },
  {},
  {},
];
const FACT = { id: 'cloud', question: { ja: 'クラウドを使う？', en: 'Any cloud?' } };

function reportFor(messages: Messages, changes: Partial<Checklist> = { statementOfApplicability: true }): Report {
  const items = ANSWERS.map((_, at) => (at === 6 ? { appliesWhen: 'cloud' } : {}));
  const switchedOff = { off: { ja: '使わない', en: 'not used here' } };
  const checklist = makeChecklist([...items.slice(0, 7), switchedOff], {
    profile: { facts: [FACT], presets: [] },
    ...changes,
  });
  const given = ANSWERS.map((record, at) => [String(at + 1), record] as const).filter(
    ([, { answer, proposed }]) => answer ?? proposed,
  );
  const profile = { facts: new Map([['cloud', false]]) };
  return buildReport(assess(checklist, makeAnswers(Object.fromEntries(given), { profile })), messages, AS_OF);
}

const DECIDED = ['included', 'included', 'included', 'included', 'excluded', 'undecided', 'excluded', 'excluded'];

describe('a statement of applicability', () => {
  it('includes what is or should be done, excludes what does not apply, and leaves open what nobody has answered', () => {
    const { applicability } = reportFor(en);
    expect(applicability?.controls.map(({ decision }) => decision)).toEqual(DECIDED);
    expect(applicability?.counts).toEqual({ included: 4, excluded: 3, undecided: 1 });
  });

  it('gives the reason of every exclusion, and of an inclusion where one was written', () => {
    const { statement_of_applicability: statement } = reportJson(reportFor(en), en) as {
      statement_of_applicability: { controls: { decision: string; reason: string }[] };
    };
    expect(statement.controls.map(({ reason }) => reason)).toEqual([
      'promised to a customer',
      '',
      '',
      '',
      'no server room',
      '',
      en.report.excludedBy('Any cloud?', false),
      en.report.switchedOff('not used here'),
    ]);
    for (const { decision, reason } of statement.controls) if (decision === 'excluded') expect(reason).not.toBe('');
  });

  it.each([ja, en] as Messages[])('stands in every format ($lang)', (messages) => {
    const { applicability: words } = messages.report;
    const report = reportFor(messages);
    const everyDecision = DECIDED.map((each) => words.decisions[each as keyof typeof words.decisions]);
    const page = htmlReport(report, messages, { summary: false });
    const section = /<section id="applicability".*?<\/section>/su.exec(page)?.[0] ?? '';
    expect(
      [...section.matchAll(/<tr><th scope="row".*?<td class="nowrap">(.*?)<\/td>/gsu)].map(([, cell]) => cell),
    ).toEqual(everyDecision);
    expect(page).toContain('href="#applicability"');
    const [head, ...rows] = csvReport(report, messages).trim().split('\r\n');
    expect(head?.endsWith(`,"${words.decision}"`)).toBe(true);
    expect(rows.filter((row) => /"$/u.test(row)).map((row) => /"([^"]*)"$/u.exec(row)?.[1])).toEqual(everyDecision);
    const table = markdown(report, messages).split(`## ${words.title}\n`)[1]?.split('\n## ')[0] ?? '';
    expect([...table.matchAll(/^\| \d \|.*?\| (.*?) \|/gmu)].map(([, decision]) => decision)).toEqual(everyDecision);
    expect(table).toContain(words.counts(4, 3, 1));
  });

  it('is nowhere unless the checklist asks for it', () => {
    const report = reportFor(en, {});
    expect(report.applicability).toBeNull();
    expect(reportJson(report, en)['statement_of_applicability']).toBeNull();
    const everything = [htmlReport(report, en, { summary: false }), csvReport(report, en), markdown(report, en)].join();
    for (const word of ['applicability', en.report.applicability.decision]) expect(everything).not.toContain(word);
  });

  it('of the example has all 93 controls, each exclusion with the reason the firm gave', async () => {
    const { applicability } = reportOf(await openExample('iso27001-annex-a-93'), ja);
    expect(applicability?.counts).toEqual({ included: 81, excluded: 10, undecided: 2 });
    const excluded = applicability?.controls.filter(({ decision }) => decision === 'excluded');
    expect(excluded?.filter(({ item }) => (item.reason ?? '').length < 10)).toEqual([]);
  });
});

function markdown(report: Report, messages: Messages): string {
  const template = readFileSync(inRepository(`templates/report.${messages.lang}.md`), 'utf8');
  const filled = markdownReport(report, template, messages);
  return 'text' in filled ? filled.text : '';
}
