import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPart } from '../../src/compare/change/shared.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import type { AnswerFile } from '../../src/model/answers.js';
import { buildComparison } from '../../src/report/compare/build.js';
import { comparisonHtml } from '../../src/report/html/compare/page.js';
import { htmlReport } from '../../src/report/html/html.js';
import type { Report } from '../../src/report/model.js';
import { portfolioHtml } from '../../src/report/portfolio/html.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers } from '../support/checklists.js';
import { folderForTests } from '../support/folder.js';
import { NAUGHTY } from '../support/naughty.js';
import { hostilePortfolio, smallPortfolio } from '../support/portfolios.js';
import { AS_OF, hostileReport, openExample, openLastYear, reportOf, sinceReport } from '../support/reports.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const missing = !existsSync(CHROMIUM);
if (missing) {
  if (process.env['TENKEN_BROWSER'] === 'required')
    throw new Error(`${CHROMIUM} is missing, and TENKEN_BROWSER=required.`);
  process.stderr.write(
    `\nSKIPPED: the HTML report is not tried in a browser: ${CHROMIUM} is missing (apt-get install chromium).\n`,
  );
}

const folder = folderForTests();
let browser: BrowserContext;

beforeAll(async () => {
  if (missing) return;
  browser = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: CHROMIUM, args: FLAGS });
}, 60_000);

afterAll(() => browser?.close());

interface Opened {
  readonly page: Page;
  /** Addresses the page asked for beside itself. */
  readonly requests: readonly string[];
  /** What the browser complained about, such as a style its policy does not allow. */
  readonly complaints: readonly string[];
}

async function open(html: string, { width = 1100, scheme = 'light' as 'light' | 'dark' } = {}): Promise<Opened> {
  const path = join(folder, 'report.html');
  writeFileSync(path, html);
  const page = await browser.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const requests: string[] = [];
  const complaints: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('request', (request) => request.url().split('#')[0] !== address && requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, requests, complaints };
}

/** What axe finds: its rules with the elements. The policy of the page lets no script in, so the debugger brings it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary: string }[] }[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

const widerThanScreen = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

const whole = (report: Report, messages: Messages) => htmlReport(report, messages, { summary: false });
const summary = (report: Report, messages: Messages) => htmlReport(report, messages, { summary: true });

describe.skipIf(missing).each([ja, en] as Messages[])('the page in a browser ($lang)', (messages) => {
  const example = async (id: string) => reportOf(await openExample(id), messages);

  it.each(['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'iso27001-annex-a-93'])(
    'of %s: axe finds nothing, nothing is requested, nothing is refused, on screens of every kind and on paper',
    async (id) => {
      const report = await example(id);
      const ways = [
        { html: whole(report, messages), print: true },
        { html: whole(report, messages), scheme: 'dark' as const },
        { html: whole(report, messages), width: 360 },
        { html: summary(report, messages), print: true },
        { html: summary(report, messages), width: 360, scheme: 'dark' as const },
      ];
      for (const { html, print = false, ...screen } of ways) {
        const { page, requests, complaints } = await open(html, screen);
        await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
        expect(await violations(page)).toEqual([]);
        expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
        if (print) await page.emulateMedia({ media: 'print' });
        if (print) expect(await violations(page)).toEqual([]);
        expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
        await page.close();
      }
    },
    120_000,
  );

  it('with last time beside it, and comparisons of two and three dates: axe finds nothing, nothing is requested', async () => {
    const { checklist, answers } = await openExample('ipa-self-check-25');
    const { answers: before } = await openLastYear();
    const report = sinceReport(checklist, before, answers, messages);
    const compared = (files: readonly AnswerFile[]) => {
      const shared = sharedPart(files.map((each) => assess(checklist, each, {}, AS_OF)));
      const comparison = buildComparison(shared, messages, AS_OF);
      return comparison ? comparisonHtml(comparison, messages) : '';
    };
    const pages = [
      whole(report, messages),
      summary(report, messages),
      compared([before, answers]),
      compared([makeAnswers({}), before, answers]),
    ];
    const screens = [{ print: true }, { scheme: 'dark' as const }, { width: 360 }];
    for (const html of pages) {
      for (const { print = false, ...screen } of screens) {
        const { page, requests, complaints } = await open(html, screen);
        expect(await violations(page)).toEqual([]);
        expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
        if (print) await page.emulateMedia({ media: 'print' });
        if (print) expect(await violations(page)).toEqual([]);
        expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
        await page.close();
      }
    }
    const { page } = await open(summary(report, messages));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await page.close();
  }, 120_000);

  it('with nothing answered, and with every text hostile: axe finds nothing, no script runs, nothing is requested', async () => {
    const { checklist } = await openExample('sme-telework-34');
    const pages = [
      whole(reportOf({ checklist, answers: makeAnswers({}) }, messages), messages),
      whole(hostileReport(NAUGHTY, messages), messages),
    ];
    for (const html of pages) {
      const { page, requests, complaints } = await open(html);
      expect(await violations(page)).toEqual([]);
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
      expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
      await page.close();
    }
  }, 120_000);

  it('filters by answer, category and what is open, with the keyboard alone, and says how many are left', async () => {
    const report = await example('ipa-self-check-25');
    const { page } = await open(whole(report, messages));
    const visible = () => page.locator('tr[data-answer]:visible').count();
    const status = () => page.locator('[role=status]').innerText();
    const { filter } = messages.html;
    const press = async (name: string, value: string) => {
      await page.locator(`input[name=${name}][value=${value}]`).focus();
      await page.keyboard.press('Space');
    };
    expect([await visible(), await status()]).toEqual([25, filter.all(25)]);
    await page.locator('.filter summary').focus();
    await page.keyboard.press('Enter');
    await press('answer', 'implemented');
    expect(await visible()).toBe(report.counts.implemented);
    expect(await status()).toBe(filter.some(25).replace('{shown}', String(report.counts.implemented)));
    await press('answer', 'partial');
    expect(await visible()).toBe(report.counts.implemented + report.counts.partial);
    await press('open', 'open');
    expect([await visible(), await status()]).toEqual([0, filter.none]);
    expect(await page.locator('#items h3:visible').count()).toBe(0);
    await page.locator('#clear').focus();
    await page.keyboard.press('Enter');
    await press('open', 'open');
    expect(await visible()).toBe(report.counts.unknown + report.counts.unanswered);
    await page.locator('#clear').focus();
    await page.keyboard.press('Enter');
    await press('category', 'K');
    const inK = report.items.filter(({ category }) => category === 'K').length;
    expect(await visible()).toBe(inK);
    await page.close();
  }, 60_000);

  it('is reached by the skip link first, and every target of the contents is in sight', async () => {
    const { page } = await open(whole(await example('sme-telework-34'), messages), { width: 360 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    for (const id of await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      await page.locator(`nav a[href="${id}"]`).click();
      expect(
        await page.evaluate(
          `document.querySelector('${id} h2').getBoundingClientRect().top >= document.querySelector('.stays').getBoundingClientRect().bottom - 1`,
        ),
      ).toBe(true);
    }
    await page.close();
  }, 60_000);

  it('on paper, the summary is one sheet', async () => {
    const { checklist } = await openExample('mic-telework-98');
    const reports = [
      await example('ipa-self-check-25'),
      await example('sme-telework-34'),
      await example('iso27001-annex-a-93'),
      await example('mic-telework-98'),
      { ...(await example('mic-telework-98')), organization: { name: '長い名前の会社'.repeat(18).slice(0, 120) } },
      reportOf({ checklist, answers: makeAnswers({}) }, messages),
    ];
    for (const report of reports) {
      const { page } = await open(summary(report, messages));
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
      await page.close();
    }
  }, 120_000);
});

describe.skipIf(missing).each([ja, en])('a portfolio in $lang, in a browser', (messages) => {
  it('has no accessibility problem and asks for nothing, wide and narrow, light and dark', async () => {
    const small = portfolioHtml(smallPortfolio(messages), messages);
    const hostile = portfolioHtml(hostilePortfolio(messages), messages);
    const ways = [
      [small, {}],
      [small, { width: 360 }],
      [small, { scheme: 'dark' as const }],
      [hostile, { width: 360 }],
    ] as const;
    for (const [html, options] of ways) {
      const { page, requests, complaints } = await open(html, options);
      expect(await violations(page)).toEqual([]);
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
      expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
      await page.close();
    }
  }, 120_000);
});

describe.skipIf(missing)('the page with scripts off', () => {
  it('shows everything, and no filter that would do nothing', async () => {
    const report = reportOf(await openExample('sme-telework-34'), ja);
    const path = join(folder, 'no-scripts.html');
    writeFileSync(path, whole(report, ja));
    const off = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const page = await (await off.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(pathToFileURL(path).href);
    expect(await page.locator('tr[data-answer]:visible').count()).toBe(report.items.length);
    expect(await page.locator('#filter:visible').count()).toBe(0);
    await off.close();
  }, 60_000);
});
