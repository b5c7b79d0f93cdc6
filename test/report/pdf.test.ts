import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Answer } from '../../src/model/vocabulary.js';
import { buildReport } from '../../src/report/build.js';
import type { Report } from '../../src/report/model.js';
import { openTypefaces, type PdfOptions, pdfReport } from '../../src/report/pdf/pdf.js';
import { PAGE } from '../../src/report/pdf/style.js';
import { documentSentence, gateSentences, notCertification } from '../../src/report/sentences.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers } from '../support/checklists.js';
import { inRepository, loadChecklist, openerFor } from '../support/files.js';
import { NAUGHTY } from '../support/naughty.js';
import { hasPoppler, poppler, squeeze, textOf } from '../support/poppler.js';

const font = (weight: string) => readFileSync(inRepository(`dist/fonts/BIZUDPGothic-${weight}.ttf`));
const faces = openTypefaces(font('Regular'), font('Bold'));
const words = { ja, en };
const AS_OF = '2026-11-21';
const created = new Date('2026-11-21T00:00:00Z');
const render = (report: Report, lang: 'ja' | 'en' = 'ja', options: Partial<PdfOptions> = {}) =>
  pdfReport(report, words[lang], faces, { created, ...options });

const NAMES = ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'scs-star3-26', 'ipa-insider-33'] as const;
const checklists = new Map(
  await Promise.all(NAMES.map(async (id) => [id, await loadChecklist(`checklists/${id}.yaml`)] as const)),
);
const checklistOf = (id: (typeof NAMES)[number]) => {
  const found = checklists.get(id);
  if (!found) throw new Error(id);
  return found;
};

/** The report of a fictitious firm that comes with tenken. */
async function example(id: (typeof NAMES)[number], lang: 'ja' | 'en' = 'ja'): Promise<Report> {
  const path = `examples/${id}.yaml`;
  const { opened } = await openerFor(checklistOf(id)).open(path, readFileSync(inRepository(path)));
  if (!opened) throw new Error(path);
  return buildReport(assess(opened.checklist, opened.answers), words[lang], AS_OF);
}

/** Everything somebody wrote into the report, which must come out of it again. */
function written(report: Report): string[] {
  return report.items.flatMap(({ id, question, note, evidence, reason, owner }) =>
    [id, question, note, evidence, reason, owner].filter((text) => text !== undefined),
  );
}

describe('the PDF itself', () => {
  it('is the same bytes every time', async () => {
    const report = await example('sme-telework-34');
    const [first, second] = [await render(report), await render(report)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('is the same bytes after other reports with the same typefaces', async () => {
    const fresh = openTypefaces(font('Regular'), font('Bold'));
    const report = await example('ipa-self-check-25');
    await render(await example('mic-telework-98'));
    expect(Buffer.compare(await render(report), await pdfReport(report, ja, fresh, { created }))).toBe(0);
  });

  it('has a title, a language, an outline and a structure', async () => {
    const text = Buffer.from(await render(await example('ipa-self-check-25', 'en'), 'en')).toString('latin1');
    expect(text).toContain('/Lang (en)');
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Outlines');
    expect(text.match(/\/S \/TH\b/gu)?.length).toBeGreaterThan(10);
    expect(text.match(/\/S \/Figure\n\/Alt /gu)?.length).toBe(2);
  });
});

describe.skipIf(!hasPoppler)('the PDF as poppler reads it (skipped where poppler-utils is not installed)', () => {
  describe.each(NAMES)('%s', (id) => {
    it.each(['ja', 'en'] as const)('holds every question, answer and note (%s)', async (lang) => {
      const report = await example(id, lang);
      const text = textOf(await render(report, lang));
      for (const each of written(report)) expect(text).toContain(squeeze(each));
      for (const action of report.actions) expect(text).toContain(squeeze(action.item.action));
      for (const said of [
        notCertification(report.checklist, words[lang]),
        gateSentences(report, words[lang])?.title ?? '',
        ...(gateSentences(report, words[lang])?.sentences ?? []),
        ...report.documents.map((each) => documentSentence(each, words[lang])),
      ]) {
        expect(text).toContain(squeeze(said));
      }
    });

    it('has each chapter on the page that its contents name', async () => {
      const bytes = await render(await example(id));
      const pages = poppler('pdftotext', bytes, ['-layout', '-enc', 'UTF-8'], ['-']).split('\f');
      const { management, categories, plan, open, answers, method } = ja.pdf;
      for (const title of [management, categories, plan, open, answers, method]) {
        const page = Number(new RegExp(`^\\s*${title}\\s+(\\d+)$`, 'mu').exec(pages[0] ?? '')?.[1]);
        expect([title, pages[page - 1]?.trimStart().startsWith(title)]).toEqual([title, true]);
      }
      expect(pages.at(-2)).toMatch(new RegExp(`${pages.length - 1}\\s*/\\s*${pages.length - 1}\\s*$`, 'u'));
    });
  });

  it('has subsets of its typefaces inside, with their characters', async () => {
    const fonts = poppler('pdffonts', await render(await example('ipa-self-check-25')))
      .split('\n')
      .slice(2, -1);
    expect(fonts).toHaveLength(2);
    for (const line of fonts) expect(line).toMatch(/[A-Z]{6}\+BIZUDPGothic.*CID TrueType\s+Identity-H\s+yes yes yes/u);
  });

  it('is tagged, with headings, tables and figures that say what they show', async () => {
    const bytes = await render(await example('ipa-self-check-25'));
    expect(poppler('pdfinfo', bytes)).toMatch(/Title:\s+情報セキュリティ自己診断 株式会社みなと木工/u);
    const structure = poppler('pdfinfo', bytes, ['-struct']);
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure', 'TOC', 'TOCI'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'mu'));
    // The words for the picture, as PDF writes them: UTF-16, high byte first.
    expect(Buffer.from(bytes).includes(Buffer.from('レーダー図', 'utf16le').swap16())).toBe(true);
  });

  it('opens with its password and not without', async () => {
    const bytes = await render(await example('ipa-self-check-25'), 'ja', { password: '点検2026' });
    expect(() => poppler('pdftotext', bytes, [], ['-'])).toThrow('Incorrect password');
    expect(poppler('pdftotext', bytes, ['-upw', '点検2026'], ['-'])).toContain('株式会社みなと木工');
    expect(poppler('pdfinfo', bytes, ['-upw', '点検2026'])).toContain('AES-256');
  });

  it('as a summary is one page', async () => {
    for (const id of NAMES) {
      for (const lang of ['ja', 'en'] as const) {
        expect(poppler('pdfinfo', await render(await example(id, lang), lang, { summary: true }))).toMatch(
          /Pages:\s+1\n/u,
        );
      }
    }
  });

  describe('with what firms really write', () => {
    const note = '更新は毎月第1水曜日に総務の佐藤が行い、結果を台帳に残している。'.repeat(63).slice(0, 2000);
    const long = Object.fromEntries(
      checklistOf('sme-telework-34').items.map(({ id }, index) => [
        id,
        {
          answer: (['implemented', 'partial', 'unknown', 'not_implemented'] as const)[index % 4] as Answer,
          note: `${id}${note}`,
        },
      ]),
    );
    const firm = (answers: Parameters<typeof makeAnswers>[0], name: string) =>
      buildReport(assess(checklistOf('sme-telework-34'), makeAnswers(answers, { organization: { name } })), ja, AS_OF);

    it.each([
      ['notes of 2,000 characters', firm(long, '株式会社長文')],
      ['no answers', firm({}, '株式会社これから')],
      ['a name of 120 characters', firm({}, '株式会社寿限無寿限無五劫の擦り切れ'.repeat(8).slice(0, 120))],
      ['a name of 120 Latin letters without a space', firm({}, 'Ltd'.repeat(40))],
      [
        'everything done',
        firm(Object.fromEntries(Object.keys(long).map((id) => [id, 'implemented' as const])), '株式会社満点'),
      ],
    ])('%s: everything is there, and inside the margins', async (_what, report) => {
      const bytes = await render(report);
      const text = textOf(bytes);
      for (const each of written(report).filter((part) => part.length < 500)) expect(text).toContain(squeeze(each));
      if (report.organization.name) expect(text).toContain(squeeze(report.organization.name));
      const characters = [...text].filter((character) => character === '佐').length;
      if (report.items[0]?.note) expect(characters).toBeGreaterThanOrEqual(34 * 62);
      const boxes = poppler('pdftotext', bytes, ['-bbox'], ['-']).matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/gu,
      );
      for (const [, left, top, right, bottom] of boxes) {
        expect(Number(left)).toBeGreaterThanOrEqual(PAGE.left - 12);
        expect(Number(right)).toBeLessThanOrEqual(PAGE.width - PAGE.right + 12);
        expect(Number(top)).toBeGreaterThan(20);
        expect(Number(bottom)).toBeLessThan(PAGE.height - 20);
      }
      expect(poppler('pdfinfo', await render(report, 'ja', { summary: true }))).toMatch(/Pages:\s+1\n/u);
    });
  });

  it('takes every hostile text, shows what the typeface lacks as 〓, and says what it was', async () => {
    const ids = checklistOf('mic-telework-98').items.map(({ id }) => id);
    for (let from = 0; from < NAUGHTY.length; from += ids.length) {
      const notes = NAUGHTY.slice(from, from + ids.length);
      const answers = makeAnswers(
        Object.fromEntries(notes.map((note, index) => [ids[index] ?? '', { answer: 'partial' as const, note }])),
      );
      const report = buildReport(assess(checklistOf('mic-telework-98'), answers), ja, AS_OF);
      const text = textOf(await render(report));
      for (const note of notes.filter((each) => /^[\x20-\x7e]+$/u.test(each))) expect(text).toContain(squeeze(note));
    }
    faces.lacking.clear();
    const report = await example('ipa-self-check-25');
    const text = textOf(await render({ ...report, organization: { name: '𠮷野家😀 髙﨑㈱①' } }));
    expect(text).toContain('〓野家〓髙﨑㈱①');
    expect([...faces.lacking]).toEqual(['𠮷', '😀']);
  });
});
