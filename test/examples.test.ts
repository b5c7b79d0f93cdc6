import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from './support/files.js';
import { runInProcess } from './support/world.js';

const EXAMPLES = [
  'ipa-self-check-25',
  'sme-telework-34',
  'mic-telework-98',
  'security-action-6',
  'scs-star3-26',
  'ipa-insider-33',
];
const updating = process.env['UPDATE_CASES'] === '1';

describe.each(EXAMPLES)('the example %s', (name) => {
  it.each(['ja', 'en'])('gives the report beside it (%s)', async (lang) => {
    const argv = ['report', `examples/${name}.yaml`, '--lang', lang, '--as-of', '2026-11-21'];
    const { status, stdout, stderr } = await runInProcess(argv);
    const expected = inRepository(`examples/${name}.report.${lang}.md`);
    if (updating) writeFileSync(expected, stdout);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync(expected, 'utf8'));
  });

  it('shows what there is to show: notes, evidence, what is not known, what is not answered', () => {
    const text = readFileSync(inRepository(`examples/${name}.yaml`), 'utf8');
    for (const word of ['note:', 'evidence:', 'owner:', 'due:', 'わからない', '一部実施している', '未回答']) {
      expect(text).toContain(word);
    }
  });
});
