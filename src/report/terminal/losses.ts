import { padEnd, padStart } from '../../text/width.js';
import { terminalLine } from '../escape/terminal.js';
import { MARKS } from '../mark.js';
import type { Report } from '../model.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import type { TerminalOptions } from './options.js';

/** Every lost point with its item; the total is the whole difference to a full score. */
export function losses(report: Report, options: TerminalOptions): string[] {
  const { messages, width, plain } = options;
  const { report: words, vocabulary } = messages;
  const { points, max } = report.score;
  const lost = report.items.filter((item) => item.lost > 0);
  const idWidth = Math.max(0, ...lost.map(({ id }) => id.length));
  return [
    '',
    ...heading(words.headings.losses, options),
    ...(lost.length === 0 ? hanging('   ', words.noLosses, width) : []),
    ...lost.flatMap((item) => {
      const status = plain ? vocabulary.statuses[item.status] : MARKS[item.status];
      const label = `   ${padStart(words.lost(item.lost), plain ? 0 : 5)}  ${padEnd(`[${item.id}]`, idWidth + 2)} ${status} `;
      return hanging(label, terminalLine(item.question), width);
    }),
    ...hanging('   ', words.lossTotal(max - points, max, points), width),
  ];
}
