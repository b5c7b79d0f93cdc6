import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { htmlReport } from '../../src/report/html/html.js';
import type { Report } from '../../src/report/model.js';
import { OWN_MARK } from '../../src/report/own-mark.js';
import { documentSentence, gateSentences } from '../../src/report/sentences.js';
import { clean } from '../../src/text/clean.js';
import { makeAnswers } from '../support/checklists.js';
import { NAUGHTY } from '../support/naughty.js';
import { attribute, type Element, elements, textOf, within } from '../support/page.js';
import { hostileChecklistReport, hostileReport, openExample, openSmallFirm, reportOf } from '../support/reports.js';

const LANGUAGES = [ja, en] as Messages[];
const EXAMPLES = [
  'ipa-self-check-25',
  'sme-telework-34',
  'mic-telework-98',
  'scs-star3-26',
  'ipa-insider-33',
  'iso27001-annex-a-93',
];
const whole = (report: Report, messages: Messages) => htmlReport(report, messages, { summary: false });
const summary = (report: Report, messages: Messages) => htmlReport(report, messages, { summary: true });

/** What the page is built of, but the classes, which tell long texts from short ones. */
const shape = (page: string) =>
  elements(page).map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name }) => name).filter((n) => n !== 'class')].join(' '),
  );

/** The texts of the description lists under a label. */
const described = (page: string, label: string): string[] =>
  elements(page)
    .filter(({ tagName }) => tagName === 'dt')
    .filter((dt) => textOf(dt) === label)
    .map((dt) => textOf(within(dt.parentNode as Element, 'dd')[0] as Element));

const GROUPS = Array.from({ length: Math.ceil(NAUGHTY.length / 20) }, (_, index) =>
  NAUGHTY.slice(index * 20, index * 20 + 20).filter((text) => text !== ''),
);

describe.each(LANGUAGES)('hostile texts in HTML ($lang)', (messages) => {
  const { labels } = messages.report;

  it.each(GROUPS)('stay text, and are shown as they were typed (%#)', (...texts) => {
    const page = whole(hostileReport(texts, messages), messages);
    const harmless = whole(
      hostileReport(
        texts.map(() => 'x'),
        messages,
      ),
      messages,
    );
    expect(shape(page)).toEqual(shape(harmless));
    for (const label of [labels.note, labels.evidence, labels.reason]) {
      expect(described(page, label)).toEqual(texts.map(clean));
    }
    const [heading] = elements(page).filter(({ tagName }) => tagName === 'h1');
    expect(textOf(heading as Element)).toBe(clean(texts[0] ?? ''));
  });

  it.each(GROUPS)('of a checklist stay text, too (%#)', (...texts) => {
    const harmless = shape(whole(hostileChecklistReport('x', messages), messages));
    for (const text of texts) {
      const page = whole(hostileChecklistReport(text, messages), messages);
      if (!/^https?:/u.test(text)) expect([text, shape(page)]).toEqual([text, harmless]);
      const questions = elements(page).filter((each) => attribute(each, 'class') === 'question');
      expect(questions.map(textOf)).toEqual([clean(text), clean(text), clean(text)]);
    }
  });

  it.each(GROUPS)('hold no control character and nothing that turns the reading direction (%#)', (...texts) => {
    for (const page of [
      whole(hostileReport(texts, messages), messages),
      summary(hostileReport(texts, messages), messages),
    ]) {
      expect(page).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(page.isWellFormed()).toBe(true);
    }
  });

  it('cannot forge the mark of our own files', () => {
    expect(whole(hostileReport([OWN_MARK], messages), messages).split(OWN_MARK)).toHaveLength(2);
  });

  it('become a link only as a web address', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://x.example/"onclick=1',
      ' https://x.example',
    ]) {
      const links = elements(whole(hostileChecklistReport(url, messages), messages)).filter(
        ({ tagName }) => tagName === 'a',
      );
      expect(links.map((link) => attribute(link, 'href')).filter((href) => !href?.startsWith('#'))).toEqual([]);
    }
  });
});

describe.each(LANGUAGES)('the page ($lang)', (messages) => {
  describe.each(EXAMPLES)('of %s', async (id) => {
    const { checklist, answers } = await openExample(id);
    const report = reportOf({ checklist, answers }, messages);
    const page = whole(report, messages);
    const all = elements(page);

    it('holds every question, answer, note and piece of evidence', () => {
      const rows = all.filter((row) => attribute(row, 'data-answer') !== undefined);
      expect(rows).toHaveLength(checklist.items.length);
      const byId = new Map(rows.map((row) => [textOf(within(row, 'th')[0] as Element), row]));
      for (const item of report.items) {
        const text = textOf(byId.get(item.id) as Element);
        for (const wanted of [
          item.id,
          item.question,
          messages.vocabulary.statuses[item.status],
          item.note,
          item.evidence,
        ]) {
          expect(text).toContain(clean(wanted ?? ''));
        }
      }
    });

    it('says whose it is, what it is not, and what it can be checked against', () => {
      const text = textOf(all[0] as Element);
      const { report: words } = messages;
      for (const wanted of [
        report.organization.name,
        report.checklist.title,
        report.checklist.edition,
        report.respondent.name,
        words.notCertification,
        report.checklist.statement,
        gateSentences(report, messages)?.title ?? '',
        ...(gateSentences(report, messages)?.sentences ?? []),
        ...report.documents.flatMap((each) => [each.title, documentSentence(each, messages)]),
        report.digests.checklist,
        report.digests.answers,
        ...report.actions.flatMap(({ item }) => [item.action, item.why]),
        ...report.actions.filter(({ kind }) => kind === 'implement').flatMap(({ item }) => item.how),
      ]) {
        expect(text).toContain(clean(wanted ?? '?'));
      }
    });

    it('has the parts of a report, in order', () => {
      const parts = all.filter(({ tagName }) => tagName === 'section').map((part) => attribute(part, 'id'));
      const statement = checklist.statementOfApplicability ? ['applicability'] : [];
      expect(parts).toEqual([
        'summary',
        'categories',
        'groups',
        'plan',
        'threats',
        'open',
        ...statement,
        'items',
        'method',
      ]);
    });

    it('asks nobody for anything: no address but links to follow', () => {
      const addresses = all.flatMap(({ tagName, attrs }) =>
        attrs
          .filter(({ name }) => /^(?:src|srcset|href|action|data|poster|style|on.*)$/u.test(name))
          .map(({ name, value }) => `${tagName} ${name} ${value.replace(/^#.*/u, '#')}`),
      );
      expect([...new Set(addresses)].sort()).toEqual(['a href #', `a href ${checklist.source.url}`]);
      const style = textOf(all.find(({ tagName }) => tagName === 'style') as Element);
      expect(style.replaceAll('url(#hatch)', '')).not.toMatch(/url\(|@import|@font-face/u);
    });

    it('has headings in order, and tables with captions and scope', () => {
      const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/u.test(tagName) ? [Number(tagName[1])] : []));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      for (const table of all.filter(({ tagName }) => tagName === 'table')) {
        expect(textOf(within(table, 'caption')[0] as Element)).not.toBe('');
        expect(within(table, 'th').filter((th) => attribute(th, 'scope') === undefined)).toEqual([]);
      }
    });

    it('links to what is there, and no two things have one name', () => {
      const ids = all.flatMap((each) => attribute(each, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = all.flatMap((each) => attribute(each, 'href') ?? []).filter((href) => href.startsWith('#'));
      expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    });
  });

  it('allows exactly its own style and script', async () => {
    const report = reportOf(await openSmallFirm(), messages);
    for (const page of [whole(report, messages), summary(report, messages)]) {
      const all = elements(page);
      const hashes = (name: string) =>
        all
          .filter(({ tagName }) => tagName === name)
          .map((each) => ` ${name}-src 'sha256-${createHash('sha256').update(textOf(each)).digest('base64')}';`);
      const policy = all.find((each) => attribute(each, 'http-equiv') === 'Content-Security-Policy');
      const own = [...hashes('style'), ...hashes('script')].join('');
      expect(attribute(policy as Element, 'content')).toBe(
        `default-src 'none';${own} base-uri 'none'; form-action 'none'`,
      );
    }
  });

  it('is in its language', async () => {
    const [root] = elements(whole(reportOf(await openSmallFirm(), messages), messages));
    expect(attribute(root as Element, 'lang')).toBe(messages.lang);
  });

  it('stands with nothing answered, too, and says what comes first then', async () => {
    const { checklist } = await openSmallFirm();
    const page = elements(whole(reportOf({ checklist, answers: makeAnswers({}) }, messages), messages));
    expect(textOf(page[0] as Element)).toContain(messages.report.onlyOpen);
    expect(page.filter((each) => attribute(each, 'data-answer') === 'unanswered')).toHaveLength(5);
  });

  it('of the summary is the management page alone', async () => {
    const page = elements(summary(reportOf(await openSmallFirm(), messages), messages));
    const parts = page.filter(({ tagName }) => ['section', 'nav', 'script'].includes(tagName));
    expect(parts.map((part) => attribute(part, 'id'))).toEqual(['summary']);
    expect(textOf(page[0] as Element)).toContain(messages.report.notCertification);
  });
});
