// The PDF: one as a process, many in one process, against a program that puts the same text on pages with pdfkit alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { AnswersOpener, assess, buildReport, ja, openChecklist } from '../dist/index.js';
import { openTypefaces, pdfReport } from '../dist/pdf.js';
import { compare, inTurn, wholeProcess } from './measure.js';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const EXAMPLE = 'examples/mic-telework-98.yaml';
const FONTS = ['Regular', 'Bold'].map((weight) => inRoot(`dist/fonts/BIZUDPGothic-${weight}.ttf`));
const CREATED = new Date(0);

export async function pdf(rounds, reports) {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-bench-'));
  try {
    const file = join(folder, 'report.pdf');
    const [empty, one] = await inTurn(rounds, [
      wholeProcess('-e', '0'),
      wholeProcess(inRoot('bin/tenken.js'), 'report', inRoot(EXAMPLE), '-o', file, '--force'),
    ]);
    const report = await exampleReport();
    const faces = openTypefaces(...FONTS.map((font) => readFileSync(font)));
    const texts = textsOf(report);
    const [plain, ours, untagged] = await inTurn(reports, [
      () => plainPdf(texts),
      () => pdfReport(report, ja, faces, { created: CREATED }),
      () => pdfReport(report, ja, faces, { created: CREATED, tagged: false }),
    ]);
    return [
      { what: 'tenken report, PDF (98 questions)', against: 'node -e 0', ...compare(one, empty), floor: 6 },
      { what: 'a PDF in a batch', against: 'the same text by pdfkit alone', ...compare(ours, plain), floor: 0.45 },
      {
        what: 'the same PDF, tagged',
        against: 'not tagged',
        ...compare(ours, untagged),
        floor: Number.POSITIVE_INFINITY,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The example of 98 questions, with notes. */
export async function exampleReport() {
  return buildReport(await exampleAssessment(), ja, '2026-11-21');
}

export async function exampleAssessment() {
  const path = 'checklists/mic-telework-98.yaml';
  const { checklist } = await openChecklist(path, readFileSync(inRoot(path)));
  const opener = new AnswersOpener({ find: async () => checklist, ids: async () => [checklist.id] });
  const { opened } = await opener.open(EXAMPLE, readFileSync(inRoot(EXAMPLE)));
  return assess(opened.checklist, opened.answers);
}

/** Every text of the report, as the pages of ours show them. */
function textsOf({ items, actions, checklist }) {
  return [
    ...actions.flatMap(({ item }) => [item.action, item.why, ...item.how]),
    ...items.flatMap(({ id, question, note, evidence, owner }) => [id, question, note, evidence, owner]),
    ...checklist.notes,
  ].filter(Boolean);
}

/** What one writes first: fonts by their paths, text one below another, nothing else. */
function plainPdf(texts) {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: 'A4', font: FONTS[0], info: { CreationDate: CREATED } });
    document.on('data', () => {});
    document.on('end', resolve);
    texts.forEach((text, index) => {
      document.font(FONTS[index % 5 === 0 ? 1 : 0], 9).text(text);
    });
    document.end();
  });
}
