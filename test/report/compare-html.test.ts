import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sharedPart } from '../../src/compare/change/shared.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { buildComparison } from '../../src/report/compare/build.js';
import type { Comparison } from '../../src/report/compare/model.js';
import { comparisonHtml } from '../../src/report/html/compare/page.js';
import { COMPARISON_MARK } from '../../src/report/own-mark.js';
import { assess } from '../../src/score/assess.js';
import { clean } from '../../src/text/clean.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { NAUGHTY } from '../support/naughty.js';
import { attribute, type Element, elements, textOf, within } from '../support/page.js';
import { AS_OF, openExample, openLastYear } from '../support/reports.js';

/** A comparison of several sets of answers to one checklist, oldest first. */
function comparisonOf(assessments: Parameters<typeof sharedPart>[0], messages: Messages): Comparison {
  const comparison = buildComparison(sharedPart(assessments), messages, AS_OF);
  if (!comparison) throw new Error('nothing to compare');
  return comparison;
}

const text = (text: string) => ({ ja: text, en: text });

function hostile(given: string, messages: Messages): string {
  const item = { question: text(given), action: text(given), appliesWhen: 'cloud' };
  const checklist = makeChecklist([item, { ...item, category: 'B' }, item], { title: text(given) });
  const whose = { organization: { name: given }, respondent: { name: given } };
  const dates = [{ 1: 'partial' }, { 1: 'implemented', 2: 'unknown' }, { 2: 'implemented', 3: 'partial' }] as const;
  const assessments = dates.map((each) => assess(checklist, makeAnswers(each, whose)));
  return comparisonHtml(comparisonOf(assessments, messages), messages);
}

const shape = (page: string) =>
  elements(page).map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name }) => name).filter((n) => n !== 'class')].join(' '),
  );

describe.each([ja, en] as Messages[])('a comparison as HTML ($lang)', async (messages) => {
  const { checklist, answers } = await openExample('ipa-self-check-25');
  const { answers: before } = await openLastYear();
  const comparison = comparisonOf([assess(checklist, before), assess(checklist, answers)], messages);
  const page = comparisonHtml(comparison, messages);
  const all = elements(page);

  it('asks for nothing and runs nothing: its policy allows the style in it alone', () => {
    const policy = all.find((each) => attribute(each, 'http-equiv') === 'Content-Security-Policy');
    const style = all.find(({ tagName }) => tagName === 'style');
    const hash = createHash('sha256')
      .update(style ? textOf(style) : '')
      .digest('base64');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(all.some(({ tagName }) => ['script', 'link', 'img', 'iframe'].includes(tagName))).toBe(false);
    expect(all.some((each) => attribute(each, 'style') !== undefined)).toBe(false);
    expect(page.trimEnd().endsWith(COMPARISON_MARK)).toBe(true);
  });

  it('holds every question that changed with both answers, in tables with their heads', () => {
    const rows = all.filter(({ tagName }) => tagName === 'tr').map(textOf);
    for (const { items } of comparison.groups) {
      for (const { before: was, after, points } of items) {
        const row = rows.find((each) => each.includes(after.question)) ?? '';
        for (const wanted of [
          after.id,
          messages.vocabulary.statuses[was.status],
          messages.vocabulary.statuses[after.status],
          messages.compare.points(points),
        ])
          expect(row).toContain(wanted);
      }
    }
    for (const table of all.filter(({ tagName }) => tagName === 'table')) {
      expect(within(table, 'caption')).toHaveLength(1);
      expect(within(table, 'th').every((head) => attribute(head, 'scope') !== undefined)).toBe(true);
    }
  });

  it('shows both dates in one radar, and says both in words', () => {
    const [radar] = all.filter((each) => attribute(each, 'class') === 'radar') as [Element];
    expect(within(radar, 'polygon').map((each) => attribute(each, 'class'))).toContain('shape before');
    const words = attribute(radar, 'aria-label') ?? '';
    for (const { percents } of comparison.categories)
      for (const percent of percents) if (percent !== null) expect(words).toContain(messages.report.percent(percent));
    expect(all.some((each) => attribute(each, 'class') === 'trend')).toBe(false);
  });

  it('of several dates has a chart of the score and a small one a category, each with its values in words', () => {
    const three = comparisonOf(
      [assess(checklist, makeAnswers({})), assess(checklist, before), assess(checklist, answers)],
      messages,
    );
    const found = elements(comparisonHtml(three, messages));
    const charts = found.filter((each) => ['trend', 'spark'].includes(attribute(each, 'class') ?? ''));
    const asked = three.categories.filter(({ percents }) => percents.some((percent) => percent !== null));
    expect(charts).toHaveLength(1 + asked.length);
    for (const chart of charts) expect(attribute(chart, 'aria-label')).toContain('2025-11-14');
  });

  it.each(NAUGHTY.filter((each) => clean(each).trim() !== '' && each.trim() !== ''))(
    'keeps the hostile text %j a text',
    (given) => {
      const found = hostile(given, messages);
      expect(shape(found)).toEqual(shape(hostile('x', messages)));
      expect(found).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      const [heading] = elements(found).filter(({ tagName }) => tagName === 'h1') as [Element];
      expect(textOf(heading)).toBe(clean(given));
    },
  );
});
