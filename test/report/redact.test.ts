import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import type { AnswerRecord } from '../../src/model/answers.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { buildReport } from '../../src/report/build.js';
import { csvReport } from '../../src/report/csv/csv.js';
import { htmlReport } from '../../src/report/html/html.js';
import { reportJson } from '../../src/report/json/report.js';
import { markdownReport } from '../../src/report/markdown/markdown.js';
import type { Report } from '../../src/report/model.js';
import { redact } from '../../src/report/redact.js';
import { NO_PAINT } from '../../src/report/terminal/options.js';
import { terminalReport } from '../../src/report/terminal/terminal.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { inRepository } from '../support/files.js';
import { AS_OF, openExample, reportOf } from '../support/reports.js';

const LANGUAGES = [ja, en] as Messages[];
const SECRET = 'SECRET';

/** A report whose every private text is the secret, with an overlay, a switched-off item and all answers. */
function secretReport(messages: Messages): Report {
  const record = (answer: AnswerRecord['answer'], index: number): [string, AnswerRecord] => [
    String(index + 1),
    { ...(answer && { answer }), note: SECRET, evidence: SECRET, owner: SECRET, reason: SECRET, due: '2026-01-01' },
  ];
  const answers = Object.fromEntries([...ANSWERS, undefined].map(record));
  const checklist = makeChecklist(
    [{}, { level: 'basic' }, { level: 'basic' }, {}, {}, {}, { off: { ja: SECRET, en: SECRET } }],
    {
      overlay: { title: { ja: SECRET, en: SECRET }, digest: 'sha256:1', changed: [], added: [], off: ['7'] },
      statementOfApplicability: true,
    },
  );
  const file = makeAnswers(answers, {
    organization: { name: SECRET, industry: SECRET, employees: 987654 },
    respondent: { name: SECRET, role: SECRET },
    digest: `sha256:${SECRET}`,
  });
  return buildReport(assess(checklist, file), messages, AS_OF);
}

/** The report in every format. */
function everyFormat(report: Report, messages: Messages): Record<string, string> {
  const template = (name: string) => {
    const filled = markdownReport(
      report,
      readFileSync(inRepository(`templates/${name}.${messages.lang}.md`), 'utf8'),
      messages,
    );
    return 'text' in filled ? filled.text : JSON.stringify(filled);
  };
  return {
    html: htmlReport(report, messages, { summary: false }),
    summary: htmlReport(report, messages, { summary: true }),
    csv: csvReport(report, messages),
    json: JSON.stringify(reportJson(report, messages)),
    markdown: template('report'),
    markdownSummary: template('summary'),
    terminal: terminalReport(report, {
      messages,
      width: 80,
      plain: true,
      paint: NO_PAINT,
      bars: 'blocks',
      explain: true,
    }),
  };
}

describe.each(LANGUAGES)('a redacted report ($lang)', (messages) => {
  const report = secretReport(messages);
  const redacted = redact(report, messages);

  it('shows nothing private in any format', () => {
    for (const [format, text] of Object.entries(everyFormat(redacted, messages))) {
      expect([format, text.includes(SECRET), text.includes('987654')]).toEqual([format, false, false]);
    }
  });

  it('would have shown it otherwise, in every format', () => {
    for (const [format, text] of Object.entries(everyFormat(report, messages))) {
      expect([format, text.includes(SECRET)]).toEqual([format, true]);
    }
  });

  it('holds nothing private anywhere in the model', () => {
    expect(JSON.stringify(redacted)).not.toContain(SECRET);
  });

  it('says that it is redacted, where people read it', () => {
    const { html, summary, markdown, markdownSummary, json } = everyFormat(redacted, messages);
    for (const text of [html, summary, markdown, markdownSummary]) expect(text).toContain(messages.report.redacted);
    expect(JSON.parse(json ?? '').redacted).toBe(true);
  });

  it('keeps every number, answer and date, and leaves absent what was never given', async () => {
    const given = reportOf(await openExample('mic-telework-98'), messages);
    const { score, counts, categories, coverage, items, actions } = redact(given, messages);
    expect({ score, counts, categories, coverage }).toEqual({
      score: given.score,
      counts: given.counts,
      categories: given.categories,
      coverage: given.coverage,
    });
    expect(items.map(({ status, points, lost, due }) => [status, points, lost, due])).toEqual(
      given.items.map(({ status, points, lost, due }) => [status, points, lost, due]),
    );
    expect(items.map(Object.keys)).toEqual(given.items.map(Object.keys));
    expect(actions.map(({ gain, item }) => [gain, item.id])).toEqual(
      given.actions.map(({ gain, item }) => [gain, item.id]),
    );
    expect(
      redact(buildReport(assess(makeChecklist([{}]), makeAnswers({})), messages, AS_OF), messages).organization,
    ).toEqual({});
  });
});
