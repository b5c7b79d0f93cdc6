import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Interrupted, type Terminal } from '../../src/cli/world.js';
import { inRepository } from '../support/files.js';
import { folderForEachTest } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

const never = () => Promise.reject(new Error('a merge only offers choices'));

describe('a merge at the terminal', () => {
  const folder = folderForEachTest();
  beforeEach(() => {
    cpSync(inRepository('test/cases/merge-worst'), folder, { recursive: true });
  });

  const merge = (choose: Terminal['choose']) =>
    runInProcess(['merge', 'a.yaml', 'b.yaml', '--checklists', 'own', '-o', 'mine.yaml'], {
      folder,
      columns: 80,
      env: { NO_COLOR: '1' },
      terminal: { choose, show: never, ask: never, close: () => {} },
    });

  it('asks for each clash who is right, and writes down that a person chose', async () => {
    const asked: string[] = [];
    const { status, stderr } = await merge(async (title, choices) => {
      asked.push(`${title} | ${choices.map(({ id, detail }) => `${id}: ${detail}`).join(' | ')}`);
      return choices[0]?.id ?? null;
    });
    expect(status).toBe(0);
    expect(asked).toEqual([
      '食い違い 1 / 2　[2] データの写しを別の場所に置いていますか？ | implemented: 佐藤 花子（2026-11-20） | not_implemented: 鈴木 一郎（2026-11-18）',
      '食い違い 2 / 2　[4] なくした電話の場所を探せますか？ | partial: 鈴木 一郎（2026-11-25） | unknown: 佐藤 花子（2026-11-20）',
    ]);
    const written = readFileSync(join(folder, 'mine.yaml'), 'utf8');
    expect(written).toContain('"2":\n    answer: 実施している\n');
    expect(written).toContain('"4":\n    answer: 一部実施している\n');
    expect(written.match(/採ったのは、人が選んだもの/gu)).toHaveLength(2);
    expect(stderr).toContain('端末で選んだもの');
  });

  it('writes nothing when the person leaves, by Esc or Ctrl-C', async () => {
    expect((await merge(async () => null)).status).toBe(130);
    expect((await merge(() => Promise.reject(new Interrupted()))).status).toBe(130);
    expect(existsSync(join(folder, 'mine.yaml'))).toBe(false);
  });
});
