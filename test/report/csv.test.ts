import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { csvReport } from '../../src/report/csv/csv.js';
import { csvField } from '../../src/report/escape/csv.js';
import { clean } from '../../src/text/clean.js';
import { readCsv } from '../support/csv.js';
import { NAUGHTY } from '../support/naughty.js';
import { hostileReport, openExample, reportOf } from '../support/reports.js';

const LANGUAGES = [ja, en] as Messages[];

/** What a spreadsheet shows of a field: the apostrophe in front of a formula only says that it is none. */
const guarded = (text: string) => {
  const [[field = ''] = []] = readCsv(`${csvField(text)}\r\n`);
  return field;
};

describe('a field of CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠SUM', ' =1', '\n-1', '\u3000＝1'])(
    '%j is no formula',
    (text) => {
      expect(guarded(text)).toBe(`'${clean(text)}`);
    },
  );

  it.each(['', 'a=1', '社内で=と書く', '"quoted", and more', 'one\ntwo', "'", '○ 実施'])('%j is as it was', (text) => {
    expect(guarded(text)).toBe(text);
  });
});

describe.each(LANGUAGES)('the CSV report ($lang)', (messages) => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    const text = csvReport(hostileReport(NAUGHTY, messages), messages);
    expect(text.startsWith('\ufeff"')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
    expect(readCsv(text.slice(1))).toHaveLength(NAUGHTY.length + 1);
  });

  it('gives hostile texts back, and none of them is a formula or harmful', () => {
    const text = csvReport(hostileReport(NAUGHTY, messages), messages);
    expect(text.slice(1)).not.toMatch(/[^\P{Cc}\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
    const [header = [], ...rows] = readCsv(text.slice(1));
    const { labels } = messages.report;
    for (const label of [labels.note, labels.evidence, labels.owner, labels.reason]) {
      const column = header.indexOf(label);
      for (const [index, row] of rows.entries()) {
        const field = row[column] ?? '';
        expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        expect(field.replace(/^'(?=\s*[=+\-@＝＋－＠\t]|[ \n])/u, '')).toBe(
          clean(NAUGHTY[index] ?? '').replace(/^'(?=\s*[=+\-@＝＋－＠\t]|[ \n])/u, ''),
        );
      }
    }
  });

  it.each(['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'iso27001-annex-a-93'])(
    'of %s has a row a question, and the points of the score',
    async (id) => {
      const report = reportOf(await openExample(id), messages);
      const [header = [], ...rows] = readCsv(csvReport(report, messages).slice(1));
      expect(rows.map((row) => row.length)).toEqual(report.items.map(() => header.length));
      expect(rows.map(([first]) => first)).toEqual(report.items.map(({ id: itemId }) => itemId));
      expect(new Set(header).size).toBe(header.length);
      const sum = (title: string) => rows.reduce((total, row) => total + Number(row[header.indexOf(title)]), 0);
      expect(sum(messages.report.columns.score)).toBe(report.score.points);
      expect(sum(messages.csv.max)).toBe(report.score.max);
      expect(sum(messages.report.columns.lost)).toBe(report.score.max - report.score.points);
    },
  );
});
