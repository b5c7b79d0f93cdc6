import type { Messages } from '../../messages/messages.js';
import type { Block } from '../policy/blocks.js';
import { collect } from './collect.js';
import { Flow } from './flow.js';
import { type DocumentOptions, newDocument, Pen } from './pen.js';
import { COLOURS, CONTENT, PAGE, STYLES } from './style.js';
import type { Typefaces } from './typefaces.js';

export interface PlainDocument extends Pick<DocumentOptions, 'title' | 'author' | 'created'> {
  readonly blocks: readonly Block[];
}

/** How far a list is set in, a level. */
const STEP = 14;
const NOTE = { ...STYLES.note, colour: COLOURS.alarm };

/** A document of headings, paragraphs and lists as a tagged PDF on A4, such as a policy to be signed. */
export function pdfDocument(
  { title, author, created, blocks }: PlainDocument,
  messages: Messages,
  faces: Typefaces,
): Promise<Uint8Array> {
  const document = newDocument({ title, author, lang: messages.lang, created, tagged: true });
  const bytes = collect(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const pen = new Pen(document, faces, root);
  const flow = new Flow(pen);
  flow.newPage();
  let before: Block['kind'] | undefined;
  for (const block of blocks) {
    if (block.kind === 'text' && (before === 'item' || before === 'note')) flow.space(9);
    draw(flow, block);
    before = block.kind;
  }
  footers(pen, [author, title].join('  ·  '), messages);
  root.end();
  document.end();
  return bytes;
}

function draw(flow: Flow, block: Block): void {
  switch (block.kind) {
    case 'heading':
      if (block.depth === 1) drawTitle(flow, block.text);
      else flow.heading(block.text, 40);
      break;
    case 'text':
      flow.paragraph(block.text, block.strong ? STYLES.strong : STYLES.text, block.depth * STEP);
      flow.space(5);
      break;
    case 'item':
      drawItem(flow, block.mark, block.text, PAGE.left + block.depth * STEP);
      break;
    case 'note': {
      const x = PAGE.left + block.depth * STEP;
      flow.runs([{ text: block.text, style: NOTE }], 'Note', x, CONTENT.width - (x - PAGE.left));
      flow.space(4);
      break;
    }
    case 'rule':
      flow.pen.artifact(() => flow.pen.rule(PAGE.left, flow.y + 4, CONTENT.width, COLOURS.rule));
      flow.space(10);
      break;
  }
}

function drawTitle(flow: Flow, text: string): void {
  const { pen } = flow;
  pen.document.outline.addItem(text);
  const lines = pen.lines(text, CONTENT.width, STYLES.title);
  pen.mark('H1', () => {
    flow.y += pen.text(lines, PAGE.left, flow.y, STYLES.title);
  });
  pen.artifact(() => pen.rule(PAGE.left, flow.y + 4, CONTENT.width, COLOURS.accent, 1.2));
  flow.space(16);
}

function drawItem(flow: Flow, mark: string, text: string, x: number): void {
  const { pen } = flow;
  const wide = Math.max(STEP, pen.widthOf(mark, STYLES.text) + 4);
  flow.ensure(STYLES.text.leading);
  pen.group('LI', () => {
    pen.mark('Lbl', () => pen.text([mark], x, flow.y, STYLES.text));
    flow.runs([{ text, style: STYLES.text }], 'LBody', x + wide, CONTENT.width - (x - PAGE.left) - wide);
  });
  flow.space(3);
}

function footers(pen: Pen, about: string, { pdf }: Messages): void {
  const { document } = pen;
  const { start, count } = document.bufferedPageRange();
  const line = pen.oneLine(about, CONTENT.width - 60, STYLES.note);
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    pen.artifact(() => {
      const y = PAGE.height - 40;
      pen.rule(PAGE.left, y - 6, CONTENT.width, COLOURS.rule);
      pen.text([line], PAGE.left, y, STYLES.note);
      pen.text([pdf.page(page + 1, count)], PAGE.left, y, STYLES.note, 'right', CONTENT.width);
    });
  }
}
