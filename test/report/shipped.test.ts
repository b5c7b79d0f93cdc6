import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateFunction } from '../../scripts/templates.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { buildReport } from '../../src/report/build.js';
import { escapeMarkdown } from '../../src/report/escape/markdown.js';
import { markdownReport } from '../../src/report/markdown/markdown.js';
import { shippedMarkdown } from '../../src/report/markdown/shipped.js';
import type { Report } from '../../src/report/model.js';
import { redact } from '../../src/report/redact.js';
import { assess } from '../../src/score/assess.js';
import { clean } from '../../src/text/clean.js';
import { assessments, makeAnswers } from '../support/checklists.js';
import { inRepository } from '../support/files.js';
import { NAUGHTY } from '../support/naughty.js';
import {
  AS_OF,
  hostileChecklistReport,
  hostileReport,
  openExample,
  openLastYear,
  reportOf,
  sinceReport,
} from '../support/reports.js';

const NAMES = ['report', 'summary'] as const;

/** Through Liquid, as a template of the user's own goes. */
function throughLiquid(report: Report, name: string, messages: Messages): string {
  const template = readFileSync(inRepository(`templates/${name}.${messages.lang}.md`), 'utf8');
  const rendered = markdownReport(report, template, messages);
  if ('problem' in rendered) throw new Error(JSON.stringify(rendered.problem));
  return rendered.text;
}

describe.each([ja, en] as Messages[])('the shipped templates as functions ($lang)', (messages) => {
  const expectSame = (report: Report) => {
    for (const name of NAMES)
      expect(shippedMarkdown(report, name, messages)).toBe(throughLiquid(report, name, messages));
  };

  it('give the bytes that Liquid gives from the files, for every example', async () => {
    for (const id of ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98']) {
      const example = await openExample(id);
      expectSame(reportOf(example, messages));
      expectSame(redact(reportOf(example, messages), messages));
      expectSame(reportOf({ checklist: example.checklist, answers: makeAnswers({}) }, messages));
    }
    const { checklist, answers } = await openExample('ipa-self-check-25');
    expectSame(sinceReport(checklist, (await openLastYear()).answers, answers, messages));
  });

  it('and for reports of every kind, answers run out and hostile texts among them', () => {
    fc.assert(
      fc.property(assessments(6), ({ checklist, answers }) => {
        const old = { ...checklist, reviewAfter: { months: 1 } };
        const dated = { ...answers, date: '2026-01-31' };
        expectSame(buildReport(assess(old, dated, {}, AS_OF), messages, AS_OF));
      }),
      { numRuns: 30 },
    );
    expectSame(hostileReport(NAUGHTY, messages));
    for (const text of NAUGHTY.filter((_, index) => index % 25 === 0))
      expectSame(hostileChecklistReport(text, messages));
  });
});

describe('a template beyond what functions are made of', () => {
  it.each([
    '{{ a | upcase }}',
    '{% assign x = 1 %}',
    '{% if a or b %}x{% endif %}',
    '{% if a %}x',
    '{% for x in (1..3) %}{% endfor %}',
    '{% endif %}',
    '{{ a.b["c"] }}',
    '{% for text in list %}{% endfor %}',
  ])('%j stops the build', (template) => {
    expect(() => templateFunction(template)).toThrow();
  });
});

describe('a text that needs no escaping', () => {
  /** What escaping does, step by step, without the short way round. */
  const atLength = (text: string) =>
    clean(text)
      .trim()
      .replaceAll(/[\\`*_[\]|~]/gu, String.raw`\$&`)
      .replaceAll(/&(?=#?\w+;)/gu, '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('$', '&#36;')
      .replaceAll(/(?<=https?|ftp|mailto|xmpp):|(?<=www)\./giu, String.raw`\$&`)
      .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[-=]+(?=\s*$))/u, String.raw`\$&`)
      .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`)
      .replaceAll(/\s*\n\s*/gu, '<br>');

  it('is told from one that does, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...['-', '+', '#', '=', '1', '23', '.', ')', ' ', '\u3000', '\n', 'w', 'www', 'http', 's', ':', '//', 'a', 'あ'],
      ...['（', '「', '－', '%', '&', ';', '<', '_', '|', '~', '`', '\u00ad', '\u200b', '\u202e', '…', '●', '＝', '\t'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(escapeMarkdown(text)).toBe(atLength(text));
        },
      ),
      { numRuns: 20_000 },
    );
    for (const text of NAUGHTY) expect(escapeMarkdown(text)).toBe(atLength(text));
  });
});
