// A table read by the reader that keeps positions and by the quick one.
import { expect } from 'vitest';
import type { Checklist } from '../../src/model/checklist.js';
import { AnswersOpener } from '../../src/open/answers.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { IPA_SCALE, makeChecklist } from '../support/checklists.js';
import { bytesOf } from '../support/files.js';

/** Some of its questions are called like heads of columns, or like other questions. */
export const checklist = makeChecklist(
  [{}, {}, { id: 'x-1' }, { id: 'no' }, { id: '回答' }, { id: 'No.7' }, { id: '８' }],
  {
    scale: IPA_SCALE,
    profile: {
      facts: [{ id: 'cloud', question: { ja: '雲' } }],
      presets: [{ id: 'home', title: { ja: '家' }, facts: { cloud: true } }],
    },
  },
);
/** Knows one checklist, and has read nothing so far. */
export function openerOf(made: Checklist = checklist): AnswersOpener {
  return new AnswersOpener({ find: async ({ id }) => (id === 'made' ? made : undefined), ids: async () => ['made'] });
}

/** Both readers' answers, held to each other wherever the quick one has any. */
export async function compare(text: string | Uint8Array, by = openerOf()): Promise<'quick' | 'slow'> {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const quick = await by.openTableQuickly('a.csv', bytes);
  const slow = await by.openParsed('a.csv', await parseFile('a.csv', bytes, LIMITS.answerBytes));
  if (!quick) {
    expect([text, slow.opened === null && slow.findings.length === 0]).toEqual([text, false]);
    return 'slow';
  }
  expect([text, quick.findings]).toEqual([text, slow.findings]);
  expect(quick.opened).toStrictEqual(slow.opened);
  expect([...(quick.opened?.answers.answers.keys() ?? [])]).toEqual([...(slow.opened?.answers.answers.keys() ?? [])]);
  expect(quick.source).toEqual(slow.source);
  return 'quick';
}
