import { terminalLine } from '../escape/terminal.js';
import type { Report } from '../model.js';
import { documentSentence } from '../sentences.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import type { TerminalOptions } from './options.js';

/** Which of the firm's own documents the rules belong into, and what is missing in each. */
export function documents(report: Report, options: TerminalOptions): string[] {
  const { messages, width } = options;
  if (report.documents.length === 0) return [];
  return [
    '',
    ...heading(messages.report.headings.documents, options),
    ...report.documents.flatMap((document) => {
      const line = messages.report.pair(document.title, documentSentence(document, messages));
      return hanging('   ', terminalLine(line), width);
    }),
  ];
}
