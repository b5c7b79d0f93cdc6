import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { sourcesPage } from '../support/sources-page.js';

it.each([
  ['en', 'docs/sources.md'],
  ['ja', 'docs/sources.ja.md'],
] as const)(
  'the page of the sources (%s) says what the checklists say; UPDATE_CASES=1 writes it anew',
  async (lang, name) => {
    const page = await sourcesPage(lang);
    const path = inRepository(name);
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, page);
    expect(page).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  },
);
