import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { TELEWORK_METHODS } from '../../src/guide/generated/telework-methods.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { STYLE_HASH } from '../../src/report/html/generated/assets.js';
import { METHOD_PAGE_MARK, methodPage } from '../../src/report/html/telework.js';
import { buildMethodReport } from '../../src/report/method/build.js';

const answers = new Map([
  ['office_systems', false],
  ['cloud_enough', true],
]);

describe.each([ja, en] as Messages[])('the page of the ways of teleworking ($lang)', (messages) => {
  const report = buildMethodReport(TELEWORK_METHODS, answers, [], messages);
  const page = methodPage(report, messages);

  it('is well formed, needs nothing from outside, runs no script, and allows its own style alone', () => {
    const problems: string[] = [];
    parse(page, { onParseError: ({ code }) => problems.push(code) });
    expect(problems).toEqual([]);
    expect(page).not.toMatch(/<script|\ssrc=|\sstyle=|@import|url\((?!#)/u);
    expect(page).toContain(`content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri`);
    expect(page.trimEnd().endsWith(METHOD_PAGE_MARK)).toBe(true);
  });

  it('draws a cell for every point of every rating, and says the same in words', () => {
    const points = report.methods.flatMap(({ ratings }) => ratings).reduce<number>((sum, rating) => sum + rating, 0);
    expect(page.match(/<rect class="fill"/gu)).toHaveLength(points);
    expect(page.match(/<rect class="(?:fill|track)"/gu)).toHaveLength(7 * 5 * 4);
    const label = /<svg class="bar"[^>]* aria-label="([^"]*)"/u.exec(page)?.[1] ?? '';
    for (const { title } of report.methods) expect(label).toContain(title);
  });

  it('has a table of all ways and axes, marks what no source confirms, and shows what was answered', () => {
    for (const { title } of report.methods)
      expect(page).toContain(`<th scope="row" class="nowrap"><b>${title}</b></th>`);
    for (const { short } of report.axes) expect(page).toContain(`${short}${messages.method.unsure}</th>`);
    expect(page.match(/<td class="nowrap">/gu)).toHaveLength(TELEWORK_METHODS.questions.length);
  });
});
