import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Checklist } from '../../src/model/checklist.js';
import { AnswersOpener, type ChecklistSource } from '../../src/open/answers.js';
import { openChecklist } from '../../src/open/checklist.js';

/** The absolute path of a file of the repository. */
export const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A checklist of the repository; fails the test if anything at all is found in it. */
export async function loadChecklist(path: string): Promise<Checklist> {
  const { checklist, findings } = await openChecklist(path, readFileSync(inRepository(path)));
  if (!checklist || findings.length > 0) throw new Error(`${path}: ${JSON.stringify(findings)}`);
  return checklist;
}

/** Opens answers to one checklist only. */
export function openerFor(checklist: Checklist): AnswersOpener {
  const source: ChecklistSource = {
    find: async ({ id }) => (id === checklist.id ? checklist : undefined),
    ids: async () => [checklist.id],
  };
  return new AnswersOpener(source);
}
