import { terminalLine } from '../escape/terminal.js';
import type { Report } from '../model.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import { SHOWN } from './open.js';
import type { TerminalOptions } from './options.js';

/** The basic measures: how many are done, and which are missing. Nothing where a checklist has no levels. */
export function basicMeasures({ basic }: Report, options: TerminalOptions): string[] {
  const { messages, width } = options;
  const { report: words } = messages;
  if (!basic || basic.achieved.length + basic.missing.length === 0) return [];
  const { achieved, missing } = basic;
  return [
    '',
    ...heading(words.headings.basic, options),
    ...hanging('   ', words.basicAchieved(achieved.length, achieved.length + missing.length), width),
    ...(missing.length > 0 ? hanging('   ', words.pair(words.headings.basicMissing, ''), width) : []),
    ...missing.slice(0, SHOWN).flatMap((item) => hanging(`   [${item.id}] `, terminalLine(item.action), width)),
    ...(missing.length > SHOWN ? [`   ${words.more(missing.length - SHOWN)}`] : []),
  ];
}
