import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/world.js';

/** A checklist whose reason holds `（x)`, with what stands before it on the line and how lines end. */
function checklist(before: string, newline: string, quote: '' | '"' | "'"): string {
  const lines = [
    'tenken: checklist/1',
    'id: made',
    'version: 1.0.0',
    'title: { ja: 点検, en: Check }',
    'source: {}',
    'scale: { total: percent, values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } }',
    'sections: [{ id: s, title: { ja: 部, en: Part } }]',
    'items:',
    '  - { id: q, section: s, category: A, measure: people, effort: 1, impact: 1, provenance: composed,',
    `      question: { ja: ${quote}${before}（紙)を片付けていますか？${quote}, en: "Is the paper cleared?" },`,
    '      how: { ja: [片付ける], en: [Clear it] }, why: { ja: 見える。, en: It shows. }, evidence: { ja: 写真, en: Photo } }',
  ];
  return lines.join(newline) + newline;
}

const LINE = 10;
const START = '      question: { ja: '.length + 1;

async function places(bytes: Uint8Array, format: 'json' | 'sarif' | 'github') {
  const { stdout } = await runInProcess(['validate', '-', '--format', format], { stdin: bytes });
  return stdout;
}

describe('a position', () => {
  const before = fc.string({
    unit: fc.constantFrom('a', 'あ', '漢', '𠮷', '👩‍👩‍👧', 'é', 'e\u0301', 'ｶ', '・'),
    maxLength: 12,
  });

  it.each(['\n', '\r\n'])(
    'points at the character itself, after wide and astral characters and a BOM (%j)',
    async (newline) => {
      await fc.assert(
        fc.asyncProperty(before, fc.boolean(), fc.constantFrom('', '"', "'"), async (text, bom, quote) => {
          const written = checklist(text, newline, quote as '' | '"' | "'");
          const bytes = new TextEncoder().encode((bom ? '\ufeff' : '') + written);
          const column = START + quote.length + text.length + '（紙'.length;
          const { files } = JSON.parse(await places(bytes, 'json'));
          const bracket = files[0].findings.find(({ code }: { code: string }) => code === 'text.brackets');
          expect(bracket).toMatchObject({ line: LINE, column, end_line: LINE, end_column: column + 1 });
          const { runs } = JSON.parse(await places(bytes, 'sarif'));
          const regions = runs[0].results.map((each: never) => each['locations'][0]['physicalLocation']['region']);
          expect(regions).toContainEqual({
            startLine: LINE,
            startColumn: column,
            endLine: LINE,
            endColumn: column + 1,
          });
          expect(await places(bytes, 'github')).toContain(
            `line=${LINE},endLine=${LINE},col=${column},endColumn=${column + 1},`,
          );
        }),
        { numRuns: 40 },
      );
    },
  );

  it('is the whole text where quotes, escapes or folding move its parts', async () => {
    const escaped = checklist('', '\n', '"').replace('（紙)', '（\\u7d19)');
    const { files } = JSON.parse(await places(new TextEncoder().encode(escaped), 'json'));
    const [bracket] = files[0].findings.filter(({ code }: { code: string }) => code === 'text.brackets');
    expect(bracket).toMatchObject({ line: LINE, column: START + 1 + '（\\u7d19'.length });
  });
});
