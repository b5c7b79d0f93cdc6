import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ja } from '../../src/messages/ja.js';
import { pdfDocument } from '../../src/report/pdf/document.js';
import { openTypefaces } from '../../src/report/pdf/typefaces.js';
import { blocksOf } from '../../src/report/policy/blocks.js';
import { inRepository } from '../support/files.js';
import { hasPoppler, poppler, squeeze, textOf } from '../support/poppler.js';

const font = (weight: string) => readFileSync(inRepository(`dist/fonts/BIZUDPGothic-${weight}.ttf`));
const faces = openTypefaces(font('Regular'), font('Bold'));
const render = (markdown: string) =>
  pdfDocument(
    {
      title: '情報セキュリティ基本方針',
      author: '株式会社あおば印刷',
      created: new Date('2026-11-21T00:00:00Z'),
      blocks: blocksOf(markdown),
    },
    ja,
    faces,
  );

const POLICY = [
  '# 情報セキュリティ基本方針',
  '',
  '当社は、次のことを**約束**します。',
  '',
  '## 1. 経営者の責任',
  '',
  '- 先頭に立ちます。',
  '  > **【要確認】** まだ答えていません：\\[25\\] 決まりを示す（未回答）',
  '- 毎年見直します。',
  '  1. 方針',
  '  2. 取り組み',
  '',
  '<!-- 見えない -->',
  '',
  '**代表取締役 青葉 花子**',
].join('\n');

describe('a policy as blocks', () => {
  it('keeps headings, paragraphs, lists in lists, and notes at their depth; comments go', () => {
    expect(blocksOf(POLICY)).toEqual([
      { kind: 'heading', depth: 1, text: '情報セキュリティ基本方針' },
      { kind: 'text', text: '当社は、次のことを約束します。', strong: false, depth: 0 },
      { kind: 'heading', depth: 2, text: '1. 経営者の責任' },
      { kind: 'item', text: '先頭に立ちます。', mark: '・', depth: 0 },
      { kind: 'note', text: '【要確認】 まだ答えていません：[25] 決まりを示す（未回答）', depth: 1 },
      { kind: 'item', text: '毎年見直します。', mark: '・', depth: 0 },
      { kind: 'item', text: '方針', mark: '1.', depth: 1 },
      { kind: 'item', text: '取り組み', mark: '2.', depth: 1 },
      { kind: 'text', text: '代表取締役 青葉 花子', strong: true, depth: 0 },
    ]);
  });
});

describe('a policy as PDF', () => {
  it('is the same bytes every time', async () => {
    expect(Buffer.compare(await render(POLICY), await render(POLICY))).toBe(0);
  });

  it.skipIf(!hasPoppler)('says all of it, in order, and is tagged', async () => {
    const bytes = await render(POLICY);
    const text = textOf(bytes);
    let at = 0;
    for (const block of blocksOf(POLICY)) {
      const found = text.indexOf(squeeze('text' in block ? block.text : ''), at);
      expect([block, found >= at]).toEqual([block, true]);
      at = found;
    }
    const info = poppler('pdfinfo', bytes);
    expect(info).toMatch(/Tagged:\s+yes/u);
    expect(info).toMatch(/Title:\s+情報セキュリティ基本方針/u);
  });

  it.skipIf(!hasPoppler)('goes on on further pages, each with its number', async () => {
    const long = Array.from({ length: 150 }, (_, index) => `- ${index + 1}番目の約束を守ります。`).join('\n');
    const bytes = await render(`# 方針\n\n${long}`);
    const pages = Number(/Pages:\s+(\d+)/u.exec(poppler('pdfinfo', bytes))?.[1]);
    expect(pages).toBeGreaterThan(2);
    const text = textOf(bytes);
    expect(text).toContain(squeeze('150番目の約束を守ります。'));
    expect(text).toContain(`${pages}/${pages}`);
  });
});
