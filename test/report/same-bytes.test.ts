import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { csvReport } from '../../src/report/csv/csv.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../../src/report/html/generated/assets.js';
import { htmlReport } from '../../src/report/html/html.js';
import { reportJson } from '../../src/report/json/report.js';
import { inRepository } from '../support/files.js';
import { openExample, openSmallFirm, reportOf } from '../support/reports.js';

const LANGUAGES = [ja, en] as Messages[];
const FORMATS = {
  html: (messages: Messages, report: ReturnType<typeof reportOf>) => htmlReport(report, messages, { summary: false }),
  'summary.html': (messages: Messages, report: ReturnType<typeof reportOf>) =>
    htmlReport(report, messages, { summary: true }),
  csv: (messages: Messages, report: ReturnType<typeof reportOf>) => csvReport(report, messages),
  json: (messages: Messages, report: ReturnType<typeof reportOf>) =>
    `${JSON.stringify(reportJson(report, messages), null, 2)}\n`,
};
const { TZ, LANG } = process.env;

afterEach(() => {
  process.env['TZ'] = TZ;
  process.env['LANG'] = LANG;
});

describe.each(LANGUAGES)('the same answers ($lang)', (messages) => {
  it.each(Object.entries(FORMATS))('give the same %s twice, in any time zone and locale', async (_name, format) => {
    const once = format(messages, reportOf(await openExample('sme-telework-34'), messages));
    for (const [zone, locale] of [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['America/Los_Angeles', 'de_DE.UTF-8'],
    ]) {
      process.env['TZ'] = zone;
      process.env['LANG'] = locale;
      expect(format(messages, reportOf(await openExample('sme-telework-34'), messages))).toBe(once);
    }
  });

  it.each(Object.entries(FORMATS))(
    'give the %s that is written down (UPDATE_CASES=1 writes it anew)',
    async (name, format) => {
      const path = inRepository(`test/report/golden/small.${messages.lang}.${name}`);
      const text = format(messages, reportOf(await openSmallFirm(), messages))
        .replace(STYLE, '/* page.css */')
        .replace(SCRIPT, '/* page.js */')
        .replace(STYLE_HASH, 'sha256-of-the-style')
        .replace(SCRIPT_HASH, 'sha256-of-the-script');
      if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, text);
      expect(text).toBe(readFileSync(path, 'utf8'));
    },
  );
});
