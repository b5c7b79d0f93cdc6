import { wrap } from '../../text/wrap.js';
import { terminalLine } from '../escape/terminal.js';
import type { ReportChecklist } from '../model.js';
import { notCertification, provenanceSentence, sourceSentence } from '../sentences.js';
import type { TerminalOptions } from './options.js';

/** Where the text stands: whose words, how much is confirmed, where the official document is, and what this is not. */
export function sources(checklist: ReportChecklist, { messages, paint, width }: TerminalOptions): string[] {
  const { report: words } = messages;
  const where = [sourceSentence(checklist, messages), checklist.url].filter(Boolean).join(' ');
  const sentences = [
    notCertification(checklist, messages),
    provenanceSentence(checklist, messages),
    words.source(where),
    words.checklist(`${checklist.id}@${checklist.version}`),
  ];
  return sentences.flatMap((sentence) => wrap(terminalLine(sentence), width - 1)).map((line) => ` ${paint.dim(line)}`);
}
