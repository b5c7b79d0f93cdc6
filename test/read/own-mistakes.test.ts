import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/model/checklist.js';
import { parseWorkbook } from '../../src/read/sheet/sheet.js';
import { IPA_SCALE, makeChecklist } from '../support/checklists.js';
import { bytesOf, openerFor } from '../support/files.js';

/** A checklist as no file can make one: whoever asks it whether an answer may not apply has made a mistake. */
function broken(): Checklist {
  return Object.defineProperty({ ...makeChecklist([{}], { scale: IPA_SCALE }) }, 'notApplicable', {
    get: () => {
      throw new RangeError('a mistake of ours');
    },
  });
}

describe('a mistake of ours is not taken for something unusual in a file', () => {
  const opener = openerFor(broken());

  it('in JSON read without positions', async () => {
    const answers = { 1: { answer: '対象外', reason: '端末がない' } };
    const text = JSON.stringify({ tenken: 'answers/1', checklist: 'made@1.0.0', answers });
    await expect(opener.openQuickly('a.json', bytesOf(text))).rejects.toThrow('a mistake of ours');
  });

  it('in a table read without positions', async () => {
    const text = 'tenken:answers/1 made@1.0.0,回答,理由\n1,対象外,端末がない\n';
    await expect(opener.openTableQuickly('a.csv', bytesOf(text))).rejects.toThrow('a mistake of ours');
  });

  it('in a workbook', () => {
    expect(() => parseWorkbook('a.xlsx', null as never)).toThrow(TypeError);
  });
});
