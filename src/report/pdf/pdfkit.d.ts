import type { EmbeddedFont } from './ink.js';

/** What is used of pdfkit that its published types leave out. */
declare global {
  namespace PDFKit {
    interface PDFDocument {
      readonly _font: EmbeddedFont;
      addContent(data: string | Uint8Array): this;
    }
    interface PDFPage {
      readonly fonts: Record<string, object>;
    }
  }
}
