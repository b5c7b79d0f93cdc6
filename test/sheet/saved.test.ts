import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRepository, loadChecklist, openerFor } from '../support/files.js';

/** A sheet with these answers, as LibreOffice 7 saved it: opened as XLSX; opened as CSV; opened as CSV and saved in Shift_JIS. */
const SAVED = ['saved-by-libreoffice.xlsx', 'csv-opened-by-libreoffice.xlsx', 'shift-jis-by-libreoffice.csv'];

it.each(SAVED)('%s is read as it was filled in', async (name) => {
  const checklist = await loadChecklist('checklists/sme-telework-34.yaml');
  const { opened, findings } = await openerFor(checklist).open(
    name,
    readFileSync(inRepository(`test/fixtures/sheets/${name}`)),
  );
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(opened?.answers).toEqual({
    checklist: { id: 'sme-telework-34', version: '1.0.0' },
    organization: { name: '株式会社サンプル', employees: 32 },
    respondent: {},
    date: '2026-11-20',
    profile: { facts: new Map([['cloud', true]]) },
    answers: new Map([
      ['1-1', { answer: 'implemented' }],
      ['1-2', { answer: 'partial', note: '台帳を作成中', owner: '佐藤', due: '2026-12-31' }],
      ['2-1', { answer: 'not_applicable', reason: '該当する端末がない' }],
      ['2-2', { answer: 'unknown' }],
    ]),
  });
});
