import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';

/** What a file of an answer file's name is taken for, by the first thing that is said about it. */
async function saidOf(bytes: readonly number[]): Promise<string | undefined> {
  const { findings } = await parseFile('answers.yaml', Uint8Array.from(bytes), LIMITS.answerBytes);
  return findings[0]?.code;
}

const [P, K] = [0x50, 0x4b];
const END_OF_EMPTY_ZIP = new Array(18).fill(0);

describe('a file is taken for a workbook by its first bytes, whatever it is called:', () => {
  it.each([
    ['a zip', [P, K, 3, 4], 'sheet.broken'],
    ['an empty zip', [P, K, 5, 6, ...END_OF_EMPTY_ZIP], 'sheet.not-workbook'],
    ['a workbook of the old format', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'sheet.old-format'],
  ])('%s', async (_what, bytes, code) => expect(await saidOf(bytes)).toBe(code));

  it.each([
    ['the letters of a zip', [P, K, 0x3a, 0x20]],
    ['half of a mark', [P, K, 3, 6]],
    ['another half', [P, K, 5, 4]],
    ['half of the old format', [0xd0, 0xcf, 0x11, 0xe1]],
  ])('%s are not enough', async (_what, bytes) => expect((await saidOf(bytes)) ?? 'read').not.toMatch(/^sheet\./u));
});
