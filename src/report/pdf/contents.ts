import type { Pen } from './pen.js';
import type { Sheet } from './sheet.js';
import { CONTENT, PAGE, STYLES } from './style.js';

/** A part of the report, and the page it begins on (from 1). */
export interface Chapter {
  readonly title: string;
  readonly destination: string;
  readonly page: number;
}

/** The contents, on the cover: each line leads to its page. */
export function contents({ pen, messages }: Sheet, chapters: readonly Chapter[], top: number): void {
  const style = STYLES.text;
  const leading = 19;
  pen.group('TOC', () => {
    pen.mark('Caption', () => pen.text([messages.pdf.contents], PAGE.left, top, STYLES.section));
    chapters.forEach(({ title, destination, page }, index) => {
      const y = top + 24 + index * leading;
      const number = String(page);
      const from = PAGE.left + pen.widthOf(title, style) + 6;
      const to = PAGE.left + CONTENT.width - pen.widthOf(number, style) - 6;
      pen.artifact(() => dots(pen, from, to, y + 10));
      pen.mark('TOCI', () => {
        pen.text([title], PAGE.left, y, style);
        pen.text([number], PAGE.left, y, style, 'right', CONTENT.width);
        pen.document.goTo(PAGE.left, y, CONTENT.width, leading, destination);
      });
    });
  });
}

function dots(pen: Pen, from: number, to: number, y: number): void {
  pen.document
    .moveTo(from, y)
    .lineTo(to, y)
    .lineWidth(0.6)
    .strokeColor('#9AA4B0')
    .dash(0.6, { space: 3 })
    .stroke()
    .undash();
}
