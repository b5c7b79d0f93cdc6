import { describe, expect, it } from 'vitest';
import { makePortfolio } from '../../src/compare/portfolio/portfolio.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import { parseFile } from '../../src/read/parse.js';
import { readWorkbook } from '../../src/read/sheet/workbook.js';
import { buildPortfolio } from '../../src/report/portfolio/build.js';
import { portfolioCsv } from '../../src/report/portfolio/csv.js';
import { portfolioHtml } from '../../src/report/portfolio/html.js';
import { portfolioJson } from '../../src/report/portfolio/json.js';
import { portfolioMarkdown } from '../../src/report/portfolio/markdown.js';
import { isPortfolioXlsx, portfolioXlsx } from '../../src/report/portfolio/xlsx.js';
import { readCsv } from '../support/csv.js';
import { DIFFERENT, hostilePortfolio, smallPortfolio } from '../support/portfolios.js';

describe.each([ja, en])('a portfolio in $lang', (messages) => {
  const hostile = hostilePortfolio(messages);

  it('as HTML holds no markup and no address of a stranger', () => {
    const page = portfolioHtml(hostile, messages);
    expect(page).not.toMatch(/<(?:script|img|iframe|object|svg on)|<a href="(?!#)/iu);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<[a-z][^<>]* (?:style|on[a-z]+)="/u);
  });

  it('as CSV has a row a client and date, and nothing that a spreadsheet computes', () => {
    const [head = [], ...rows] = readCsv([...portfolioCsv(hostile, messages)].join('').replace('\ufeff', ''));
    expect(rows).toHaveLength(DIFFERENT.length);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row[1]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    }
  });

  it('as JSON is JSON, with every client once', () => {
    const { tenken, groups } = JSON.parse([...portfolioJson(hostile)].join(''));
    expect(tenken).toBe('portfolio/1');
    expect(groups).toHaveLength(1);
    expect(groups[0].clients).toHaveLength(DIFFERENT.length);
    expect(groups[0].clients.map(({ name }: { name: string }) => name).sort()).toEqual([...DIFFERENT].sort());
  });

  it('as Markdown keeps its tables whole', () => {
    const lines = portfolioMarkdown(hostile, messages).split('\n');
    const heads = lines.flatMap((line, index) => (/^\| :---/u.test(line) ? [index] : []));
    for (const head of heads) {
      const width = lines[head]?.match(/:---/gu)?.length;
      for (let at = head + 1; lines[at]?.startsWith('|'); at++)
        expect(lines[at]?.replaceAll(/\\\|/gu, '').match(/\|/gu)).toHaveLength((width ?? 0) + 1);
    }
  });

  it('as a workbook can be read, holds no formula, and is known again until another program saves it', async () => {
    const bytes = portfolioXlsx(hostile, messages);
    expect(readWorkbook(bytes).sheets.length).toBeGreaterThan(2);
    expect(isPortfolioXlsx(bytes)).toBe(true);
    expect(isPortfolioXlsx(new TextEncoder().encode('PK mine'))).toBe(false);
    // It is a workbook of ours, but no answer sheet: a scan passes over it.
    const { findings } = await parseFile('portfolio.xlsx', bytes, 1e9);
    expect(findings.map(({ code }) => code)).toContain('sheet.no-table');
  });

  it('of nobody says so', () => {
    const nobody = buildPortfolio(makePortfolio([]), messages, { asOf: '2026-11-21', anonymized: false, least: 1 });
    expect(portfolioHtml(nobody, messages)).toContain(messages.portfolio.nobody);
    expect(portfolioMarkdown(nobody, messages)).toContain(messages.portfolio.nobody);
    expect(JSON.parse([...portfolioJson(nobody)].join('')).groups).toEqual([]);
  });

  it('has a column of bands where there are bands, and rows as wide as their head', () => {
    const small = smallPortfolio(messages);
    const [group] = small.groups;
    const without = { ...small, groups: group ? [{ ...group, hasBands: false }] : [] };
    const { band } = messages.portfolio.columns;
    const columnsOf = (page: string) =>
      (page.match(/<table>[\s\S]*?<\/table>/u)?.[0] ?? '')
        .split('<tr>')
        .slice(1)
        .map((row) => row.match(/<t[hd]/gu)?.length);
    for (const [portfolio, width] of [
      [{ ...small, groups: group ? [{ ...group, hasBands: true }] : [] }, 8],
      [without, 7],
    ] as const) {
      const page = portfolioHtml(portfolio, messages);
      expect([page.includes(`>${band}<`), portfolioMarkdown(portfolio, messages).includes(`| ${band} |`)]).toEqual([
        width === 8,
        width === 8,
      ]);
      expect(new Set(columnsOf(page))).toEqual(new Set([width]));
    }
  });

  it('shows the same numbers in every format', () => {
    const portfolio = smallPortfolio(messages);
    const median = messages.report.percent(portfolio.groups[0]?.total?.median ?? Number.NaN);
    expect(portfolioHtml(portfolio, messages)).toContain(median);
    expect(portfolioMarkdown(portfolio, messages)).toContain(median);
    expect(JSON.parse([...portfolioJson(portfolio)].join('')).groups[0].total.median).toBe(
      portfolio.groups[0]?.total?.median,
    );
  });
});

it('lists a thousand on a page, and says where the others are', () => {
  const { groups } = smallPortfolio(ja);
  const [first] = groups;
  if (!first) throw new Error('no group');
  const [client] = first.clients();
  if (!client) throw new Error('no client');
  const crowd = { ...first, size: 1001, clients: () => Array.from({ length: 1001 }, () => client) };
  const page = portfolioMarkdown({ ...smallPortfolio(ja), groups: [crowd] }, ja);
  expect(page).toContain(ja.portfolio.listed(1000, 1001));
});
