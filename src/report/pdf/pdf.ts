import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { sinceTitle } from '../since/sentences.js';
import { answers } from './answers.js';
import { applicability } from './applicability.js';
import { categories } from './categories.js';
import { collect } from './collect.js';
import { type Chapter, contents } from './contents.js';
import { cover } from './cover.js';
import { Flow } from './flow.js';
import { management } from './management.js';
import { method } from './method.js';
import { openPoints } from './open.js';
import { type DocumentOptions, newDocument, Pen } from './pen.js';
import { plan } from './plan.js';
import type { Sheet, Theme } from './sheet.js';
import { sinceLast } from './since.js';
import { COLOURS, CONTENT, PAGE, STYLES } from './style.js';
import { threats } from './threats.js';
import type { Typefaces } from './typefaces.js';

export { PasswordRefused } from './pen.js';
export { openTypefaces, type Typefaces } from './typefaces.js';

export interface PdfOptions {
  /** When the file says it was made. With a fixed time, the same report gives the same bytes. */
  readonly created: DocumentOptions['created'];
  readonly theme?: Partial<Theme>;
  /** The management page alone. */
  readonly summary?: boolean;
  /** Opens the file; encrypted with AES-256. The bytes then differ from run to run. */
  readonly password?: string;
  /** Says of everything on a page what it is, for screen readers and copying. On unless switched off, to see its cost. */
  readonly tagged?: boolean;
}

/**
 * The report as a tagged PDF: A4, with contents, outline, and everything that is in the other formats. Rejects with
 * PasswordRefused.
 */
export async function pdfReport(
  report: Report,
  messages: Messages,
  faces: Typefaces,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { report: words, pdf } = messages;
  const organization = report.organization.name ?? words.noName;
  const document = newDocument({
    title: `${pdf.title} ${organization}`,
    author: organization,
    lang: report.lang,
    created: options.created,
    tagged: options.tagged ?? true,
    ...(options.password !== undefined && { password: options.password }),
  });
  const bytes = collect(document);
  const root = options.tagged === false ? null : document.struct('Document');
  if (root) document.addStructure(root);
  const pen = new Pen(document, faces, root);
  const theme = { accent: COLOURS.accent, ...options.theme };
  const sheet: Sheet = { report, messages, pen, flow: new Flow(pen), theme };
  if (options.summary) management(sheet);
  else heads(sheet, wholeReport(sheet));
  footers(sheet);
  root?.end();
  document.end();
  return bytes;
}

function wholeReport(sheet: Sheet): readonly Chapter[] {
  const { pen, messages, report } = sheet;
  const { pdf } = messages;
  const chapters: Chapter[] = [];
  let contentsAt = 0;
  // The contents stand on the cover, before everything else for who listens, but are known last.
  const front = pen.later('Sect', () => {
    contentsAt = cover(sheet).contentsAt;
  });
  const begin = (title: string, destination: string, draw: () => void) => {
    chapters.push({ title, destination, page: pageCount(pen) + 1 });
    pen.group('Sect', draw);
  };
  begin(pdf.management, 'management', () => management(sheet));
  const { since } = sheet.report;
  if (since) begin(sinceTitle(since, messages), 'since', () => sinceLast(sheet));
  begin(pdf.categories, 'categories', () => categories(sheet));
  begin(pdf.plan, 'plan', () => plan(sheet));
  begin(messages.threats.title, 'threats', () => threats(sheet));
  begin(pdf.open, 'open', () => openPoints(sheet));
  const { applicability: statement } = report;
  if (statement) begin(messages.report.applicability.title, 'applicability', () => applicability(sheet, statement));
  begin(pdf.answers, 'answers', () => answers(sheet));
  begin(pdf.method, 'method', () => method(sheet));
  pen.document.switchToPage(0);
  front(() => contents(sheet, chapters, contentsAt));
  return chapters;
}

/** Over every page that goes on with a chapter: which one. */
function heads({ pen }: Sheet, chapters: readonly Chapter[]): void {
  const pages = pageCount(pen);
  chapters.forEach(({ title, page }, index) => {
    const next = chapters[index + 1]?.page ?? pages + 1;
    for (let each = page + 1; each < next; each++) {
      pen.document.switchToPage(each - 1);
      pen.artifact(() => pen.text([title], PAGE.left, 36, STYLES.note, 'right', CONTENT.width));
    }
  });
}

/** Under every page but the cover: whose report, of which checklist, when, and which page of how many. */
function footers({ pen, report, messages, theme }: Sheet): void {
  const { document } = pen;
  const { start, count } = document.bufferedPageRange();
  const { report: words, pdf } = messages;
  const whose = theme.footer ?? report.organization.name ?? words.noName;
  const about = [whose, report.checklist.title, report.date ?? report.asOf].join('  ·  ');
  const style = STYLES.note;
  const line = pen.oneLine(about, CONTENT.width - 60, style);
  for (let page = start; page < start + count; page++) {
    if (page === 0 && count > 1) continue;
    document.switchToPage(page);
    pen.artifact(() => {
      const y = PAGE.height - 40;
      pen.rule(PAGE.left, y - 6, CONTENT.width, COLOURS.rule);
      pen.text([line], PAGE.left, y, style);
      pen.text([pdf.page(page + 1, count)], PAGE.left, y, style, 'right', CONTENT.width);
    });
  }
}

function pageCount({ document }: Pen): number {
  const { start, count } = document.bufferedPageRange();
  return start + count;
}
