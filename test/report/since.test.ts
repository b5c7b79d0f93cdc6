import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedPart } from '../../src/compare/change/shared.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { buildComparison } from '../../src/report/compare/build.js';
import { comparisonJson } from '../../src/report/compare/json.js';
import { htmlReport } from '../../src/report/html/html.js';
import { assessmentJson } from '../../src/report/json/assessment.js';
import { redact } from '../../src/report/redact.js';
import { sinceLast } from '../../src/report/since/build.js';
import { assess } from '../../src/score/assess.js';
import { assessments, makeAnswers, makeChecklist } from '../support/checklists.js';
import { attribute, elements, textOf } from '../support/page.js';
import { AS_OF, openExample, openLastYear, sinceReport } from '../support/reports.js';

const LANGUAGES = [ja, en] as Messages[];

/** The same checklist answered twice, independently. */
const twice = assessments(8).chain(({ checklist, answers: now }) =>
  fc
    .array(fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }), {
      minLength: checklist.items.length,
      maxLength: checklist.items.length,
    })
    .map((given) => ({
      checklist,
      now,
      before: makeAnswers(
        Object.fromEntries(
          checklist.items.flatMap(({ id }, index) => {
            const answer = given[index];
            return answer ? [[id, { answer, reason: 'x' }]] : [];
          }),
        ),
      ),
    })),
);

describe('since last time', () => {
  it('has the numbers of a comparison of the two, and its parts sum to the change', () => {
    fc.assert(
      fc.property(twice, ({ checklist, before, now }) => {
        fc.pre(checklist.items.length > 0);
        const shared = sharedPart([assess(checklist, before), assess(checklist, now, {}, AS_OF)]);
        const comparison = buildComparison(shared, en, AS_OF);
        const report = sinceReport(checklist, before, now, en);
        if (!comparison || !report.since) throw new Error('nothing compared');
        const { since } = assessmentJson(report) as { since: Record<string, unknown> };
        const compared = comparisonJson(comparison) as Record<string, unknown>;
        expect([since['versions'], since['change'], since['items']]).toEqual([
          compared['versions'],
          compared['change'],
          compared['items'],
        ]);
        expect(report.since.last.score).toEqual(report.score);
        const { split } = report.since;
        expect(split?.parts.reduce((sum, { shown }) => sum + shown, 0) ?? 0).toBe(split?.total ?? 0);
        expect(report.since.categories.map(({ to }) => to)).toEqual(report.categories.map(({ percent }) => percent));
      }),
    );
  });

  it('of other versions is counted on what both ask, and says so', () => {
    const old = makeChecklist([{}, {}], { version: '1.0.0' });
    const now = makeChecklist([{}, { id: 'new' }], { version: '2.0.0' });
    const shared = sharedPart([
      assess(old, makeAnswers({ 1: 'not_implemented', 2: 'implemented' })),
      assess(now, makeAnswers({ 1: 'partial', new: 'implemented' })),
    ]);
    const since = sinceLast(shared, en, AS_OF);
    expect(since?.versions).toMatchObject({ shared: 1, added: ['new'], removed: ['2'] });
    expect([since?.first.score.percent, since?.last.score.percent]).toEqual([0, 50]);
    expect(since?.groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['1']);
  });

  it('of versions that share nothing is nothing', () => {
    const shared = sharedPart([
      assess(makeChecklist([{ id: 'a' }]), makeAnswers({})),
      assess(makeChecklist([{ id: 'b' }], { version: '2.0.0' }), makeAnswers({})),
    ]);
    expect(sinceLast(shared, en, AS_OF)).toBeNull();
  });

  it.each(LANGUAGES)('tells nobody whose report it is ($lang)', (messages) => {
    const secret = { answer: 'partial', note: 'SECRET', evidence: 'SECRET', owner: 'SECRET' } as const;
    const whose = { organization: { name: 'SECRET' }, respondent: { name: 'SECRET' } };
    const report = sinceReport(
      makeChecklist([{}, {}]),
      makeAnswers({ 1: secret, 2: secret }, whose),
      makeAnswers({ 1: 'implemented', 2: { ...secret, answer: 'not_implemented' } }, whose),
      messages,
    );
    const masked = redact(report, messages);
    expect(JSON.stringify(masked, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      'SECRET',
    );
    expect(masked.since).toEqual(report.since);
  });
});

describe.each(LANGUAGES)('since last time in HTML ($lang)', async (messages) => {
  const { checklist, answers } = await openExample('ipa-self-check-25');
  const report = sinceReport(checklist, (await openLastYear()).answers, answers, messages);

  it('is a dashed line in the radar with its values in words, and a section the contents lead to', () => {
    const all = elements(htmlReport(report, messages, { summary: false }));
    const classes = all.map((each) => attribute(each, 'class'));
    expect(classes).toContain('shape before');
    const [radar] = all.filter((each) => attribute(each, 'class') === 'radar');
    expect(radar && attribute(radar, 'aria-label')).toContain('2025-11-14');
    expect(all.some((each) => attribute(each, 'href') === '#since')).toBe(true);
    const [section] = all.filter((each) => attribute(each, 'id') === 'since');
    const text = section ? textOf(section) : '';
    for (const wanted of ['20', '51', messages.compare.points(31), messages.compare.points(20)])
      expect(text).toContain(wanted);
  });

  it('is not there where nobody asked for it', () => {
    const { since: _since, ...without } = report;
    const page = elements(htmlReport(without, messages, { summary: false }));
    expect(page.some((each) => attribute(each, 'id') === 'since')).toBe(false);
    expect(page.some((each) => attribute(each, 'class') === 'shape before')).toBe(false);
  });
});
