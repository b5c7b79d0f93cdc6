import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../src/cli/node/bytes.js';
import { AnswersOpener } from '../../src/open/answers.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { bytesOf, loadChecklist, openerFor } from '../support/files.js';
import { withoutDetails } from '../support/without-details.js';
import { runInProcess } from '../support/world.js';
import { compare } from './both-readers.js';

/** Sheets of tenken for a checklist, blank and filled in, in both languages. */
async function sheetsOf(id: string, format: string): Promise<string[]> {
  const example = ['--from', `examples/${id}.yaml`];
  const made = await Promise.all(
    [[], example, ['--lang', 'en', ...example]].map((more) => runInProcess(['sheet', id, '--format', format, ...more])),
  );
  expect(made.map(({ status }) => status)).toEqual([0, 0, 0]);
  return made.map(({ stdout }) => stdout);
}

describe.each(['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'iso27001-annex-a-93'])(
  'a sheet of tenken for %s',
  (id) => {
    it('is read the quick way as CSV, and is the same', async () => {
      const shipped = openerFor(await loadChecklist(`checklists/${id}.yaml`));
      for (const sheet of await sheetsOf(id, 'csv')) expect(await compare(sheet, shipped)).toBe('quick');
    });

    it('is read the quickest way as JSON, and is the same', async () => {
      const checklist = await loadChecklist(`checklists/${id}.yaml`);
      const source = { find: async () => checklist, ids: async () => [id] };
      for (const sheet of (await sheetsOf(id, 'json')).map(bytesOf)) {
        const quick = await new AnswersOpener(source, undefined, nodeBytes).openQuickly('a.json', sheet);
        expect(quick?.opened?.answers.placed).toBeDefined();
        const slow = await openerFor(checklist).openParsed(
          'a.json',
          await parseFile('a.json', sheet, LIMITS.answerBytes),
        );
        expect(slow.findings).toEqual([]);
        expect(withoutDetails(quick?.opened ?? null)).toEqual(withoutDetails(slow.opened));
      }
    });
  },
);
