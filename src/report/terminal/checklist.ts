import type { Checklist, Item } from '../../model/checklist.js';
import { inLang } from '../../model/text.js';
import { wrap } from '../../text/wrap.js';
import { describeChecklist } from '../build.js';
import { terminalLine } from '../escape/terminal.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import type { TerminalOptions } from './options.js';
import { sources } from './sources.js';

/** A checklist with its questions, what it asks about the firm, and its notes. */
export function checklistText(checklist: Checklist, options: TerminalOptions): string {
  const { messages, paint, width } = options;
  const { lang } = messages;
  const shown = describeChecklist(checklist, lang);
  const lines = [
    ...wrap(terminalLine(shown.title), width - 1).map((line) => ` ${paint.strong(line)}`),
    ...hanging(' ', terminalLine(inLang(checklist.summary, lang)), width),
    ...(checklist.gate ? hanging(' ', messages.report.gate.rule, width) : []),
    ...checklist.sections.flatMap((section) => [
      '',
      ...heading(terminalLine(inLang(section.title, lang)), options),
      ...checklist.items.filter((item) => item.section === section.id).flatMap((item) => itemLine(item, options)),
    ]),
    ...profile(checklist, options),
    '',
    ...heading(messages.report.headings.sources, options),
    ...shown.notes.flatMap((note) => hanging('   - ', terminalLine(note), width)),
    ...(shown.terms ? hanging('   - ', terminalLine(shown.terms), width) : []),
    '',
    ...sources(shown, options),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLine(item: Item, { messages, width }: TerminalOptions): string[] {
  const { levels, priorities, roles } = messages.vocabulary;
  const tags = [
    item.priority ? priorities[item.priority] : '',
    item.level === 'advanced' ? levels.advanced : '',
    item.role ? roles[item.role] : '',
  ].filter(Boolean);
  const question = terminalLine(inLang(item.question, messages.lang));
  return hanging(
    `   [${item.id}] `,
    tags.length > 0 ? messages.report.aside(question, tags.join('; ')) : question,
    width,
  );
}

function profile({ profile: { facts, presets } }: Checklist, options: TerminalOptions): string[] {
  const { messages, width } = options;
  if (facts.length === 0) return [];
  const entry = (id: string, text: string) => hanging(`   ${id}  `, terminalLine(text), width);
  return [
    '',
    ...heading(messages.cli.show.facts, options),
    ...facts.flatMap(({ id, question }) => entry(id, inLang(question, messages.lang))),
    ...(presets.length > 0 ? ['', ...heading(messages.cli.show.presets, options)] : []),
    ...presets.flatMap(({ id, title }) => entry(id, inLang(title, messages.lang))),
  ];
}
