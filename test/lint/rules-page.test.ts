import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { rulesPage } from '../support/rules-page.js';

it.each([
  ['en', 'docs/rules.md'],
  ['ja', 'docs/rules.ja.md'],
] as const)('the page of the rules (%s) says what the rules are; UPDATE_CASES=1 writes it anew', async (lang, name) => {
  const page = await rulesPage(lang);
  const path = inRepository(name);
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, page);
  expect(page).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
});
