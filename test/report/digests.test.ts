import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { runInProcess } from '../support/world.js';

const digestOf = (path: string) =>
  `sha256:${createHash('sha256')
    .update(readFileSync(inRepository(path)))
    .digest('hex')}`;

describe('the digest a report names', () => {
  it.each(['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'scs-star3-26'])(
    'for %s is that of the checklist file that comes with tenken',
    async (id) => {
      const { stdout } = await runInProcess(['report', `examples/${id}.yaml`]);
      expect(stdout).toContain(`${id}@1.0.0（${digestOf(`checklists/${id}.yaml`)}）`);
    },
  );

  it("for a checklist of one's own is that of its file", async () => {
    const folder = inRepository('test/cases/report-markdown');
    const { stdout } = await runInProcess(['report', 'answers.yaml', '--checklists', 'own'], { folder });
    expect(stdout).toContain(`small@1.2.0（${digestOf('test/cases/report-markdown/own/small.yaml')}）`);
  });
});
