import { describe, expect, it } from 'vitest';
import { loadChecklist, openerFor } from '../support/files.js';
import { runInProcess } from '../support/world.js';
import { compare } from './both-readers.js';

describe('CSV read without positions', () => {
  it.each(['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'iso27001-annex-a-93'])(
    'is the same with a sheet of tenken: %s, blank and filled in, in both languages',
    async (id) => {
      const shipped = openerFor(await loadChecklist(`checklists/${id}.yaml`));
      for (const more of [[], ['--from', `examples/${id}.yaml`], ['--lang', 'en', '--from', `examples/${id}.yaml`]]) {
        const { stdout, status } = await runInProcess(['sheet', id, '--format', 'csv', ...more]);
        expect(status).toBe(0);
        expect(await compare(stdout, shipped)).toBe('quick');
      }
    },
  );
});
