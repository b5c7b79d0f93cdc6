import { displayWidth, padEnd, padStart } from '../../text/width.js';
import { terminalLine } from '../escape/terminal.js';
import type { Report } from '../model.js';
import { changedAnswer, sinceHeadline, sinceLists, sinceNotes, sinceParts, sinceTitle } from '../since/sentences.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import type { TerminalOptions } from './options.js';

/** What changed since last time, where the answers of last time were given. */
export function sinceLast({ since }: Report, options: TerminalOptions): string[] {
  if (!since) return [];
  const { messages, paint, plain, width } = options;
  const { report: words } = messages;
  const lines = (text: string) => hanging('   ', terminalLine(text), width);
  const parts = sinceParts(since, messages);
  const widest = (key: 'title' | 'amount') => Math.max(...parts.map((part) => displayWidth(part[key])));
  return [
    '',
    ...heading(sinceTitle(since, messages), options),
    ...lines(sinceHeadline(since, messages)).map(paint.strong),
    ...parts.map(({ title, amount, items }) =>
      plain
        ? `   ${words.pair(title, `${amount}, ${words.questions(items)}`)}`
        : `   ${padEnd(title, widest('title'))}  ${padStart(amount, widest('amount'))}  ${paint.dim(words.questions(items))}`,
    ),
    ...sinceNotes(since, messages).flatMap((note) => lines(note).map(paint.warning)),
    ...sinceLists(since, messages).flatMap(({ title, items, more }) => [
      ...lines(title),
      ...items.flatMap((item) =>
        hanging(
          `      [${item.id}] `,
          words.aside(terminalLine(item.action), changedAnswer(item, messages, !plain)),
          width,
        ),
      ),
      ...(more > 0 ? [`      ${words.more(more)}`] : []),
    ]),
  ];
}
