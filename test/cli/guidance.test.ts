import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

const folder = folderForTests();

/** Every checklist that comes with an example. */
const checklists = readdirSync(inRepository('checklists'))
  .map((name) => name.replace('.yaml', ''))
  .filter((id) => existsSync(inRepository(`examples/${id}.yaml`)));
const answers = (id: string) => inRepository(`examples/${id}.yaml`);

describe.each(checklists)('with answers to %s', (id) => {
  it.each(['policy', 'telework'])('the document %s is drafted as PDF, in either language', async (document) => {
    for (const lang of ['ja', 'en']) {
      const argv = ['policy', answers(id), '--document', document, '--lang', lang];
      const file = `${id}-${document}-${lang}.pdf`;
      expect((await runInProcess([...argv, '-o', file], { folder })).status).toBe(0);
      expect(readFileSync(join(folder, file)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('a policy that was written and edited', () => {
  it('becomes a PDF as it is, and is not written over', async () => {
    const example = answers('ipa-self-check-25');
    expect((await runInProcess(['policy', example, '-o', 'policy.md', '--clean'], { folder })).status).toBe(0);
    expect((await runInProcess(['policy', example, '-o', 'policy.md'], { folder })).status).toBe(2);
    const again = ['policy', example, '--template', 'policy.md', '-o', 'policy.pdf'];
    expect((await runInProcess(again, { folder })).status).toBe(0);
    expect((await runInProcess(again, { folder })).status).toBe(0); // a PDF of ours may be replaced
  });

  it('is known to be a draft until it is filled in', async () => {
    const argv = ['action', answers('ipa-self-check-25'), '--policy', 'policy.md', '--format', 'json'];
    const { stdout } = await runInProcess(argv, { folder });
    expect(JSON.parse(stdout)).toMatchObject({ two_stars: { policy: 'draft' } });
  });
});
