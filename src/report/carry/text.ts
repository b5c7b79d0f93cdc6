import { inLang } from '../../model/text.js';
import { terminalLine } from '../escape/terminal.js';
import { MARKS } from '../mark.js';
import { heading } from '../terminal/heading.js';
import { hanging } from '../terminal/lines.js';
import type { TerminalOptions } from '../terminal/options.js';
import type { Carried, Carrying, Look } from './wording.js';

/** What a report about carrying says beside what was carried. */
export interface CarryingFacts {
  /** `id@version` of both. */
  readonly from: string;
  readonly to: string;
  readonly accepted: boolean;
  /** Ids of items that had an answer already. */
  readonly kept: readonly string[];
}

/** What became of answers that were carried, as text for a terminal, ending in a line break. */
export function carryingText(carrying: Carrying, facts: CarryingFacts, given: TerminalOptions): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const { messages, paint, width } = options;
  const { carry: words } = messages;
  const kept = new Set(facts.kept);
  const fresh = carrying.carried.filter(({ item }) => !kept.has(item.id));
  const moved = fresh.filter(({ kind }) => kind === 'moved');
  const proposed = fresh.filter(({ kind }) => kind === 'proposed');
  const open = (look: Look) => !kept.has(look.item.id);
  const title = facts.accepted ? words.headings.accepted : words.headings.proposed;
  const blocks = [
    block(words.headings.moved, moved.length, movedLines(moved, options), options),
    block(
      title,
      proposed.length,
      proposed.flatMap((each) => carriedLines(each, options)),
      options,
    ),
    ...[
      { title: words.headings.look, looks: carrying.looks.filter(open) },
      { title: words.headings.hints, looks: carrying.hints.filter(open) },
    ].map(({ title: name, looks }) =>
      block(
        name,
        looks.length,
        looks.flatMap((look) => lookLines(look, options)),
        options,
      ),
    ),
    block(words.headings.dropped, carrying.dropped.length, droppedLines(carrying, options), options),
    block(words.headings.kept, kept.size, hanging('   ', facts.kept.join(', '), width), options),
  ];
  const lines = [
    ` ${paint.strong(words.title(facts.from, facts.to))}`,
    ...blocks.flat(),
    ...(carrying.without > 0 ? ['', ...hanging(' ', words.without(carrying.without), width)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function block(title: string, count: number, lines: readonly string[], options: TerminalOptions): readonly string[] {
  const { report } = options.messages;
  return count === 0 ? [] : ['', ...heading(report.aside(title, report.questions(count)), options), ...lines];
}

/** Ids only: nothing is to be done about these. */
function movedLines(moved: readonly Carried[], { messages, width }: TerminalOptions): string[] {
  const ids = moved.map(({ item, origin }) => (origin ? `${item.id}（${terminalLine(origin)}）` : item.id));
  return hanging('   ', ids.join(messages.lang === 'ja' ? '、' : ', '), width);
}

function carriedLines(
  { item, answer, origin, reasons }: Carried,
  { messages, width, plain, paint }: TerminalOptions,
): string[] {
  const { vocabulary } = messages;
  const word = answer ? `${plain ? '' : `${MARKS[answer]} `}${vocabulary.statuses[answer]}` : '';
  return [
    ...question(item.id, inLang(item.question, messages.lang), width),
    ...hanging('      ', [word, terminalLine(origin)].filter(Boolean).join(messages.report.gap), width).map(paint.dim),
    ...reasons.flatMap((reason) => hanging('      ', terminalLine(reason), width).map(paint.dim)),
  ];
}

function lookLines({ item, lines }: Look, { messages, width, paint }: TerminalOptions): string[] {
  return [
    ...question(item.id, inLang(item.question, messages.lang), width),
    ...lines.flatMap((line) => hanging('      ', terminalLine(line), width).map(paint.dim)),
  ];
}

function question(id: string, text: string, width: number): string[] {
  return hanging(`   [${id}] `, terminalLine(text), width);
}

function droppedLines({ dropped }: Carrying, { messages, width }: TerminalOptions): string[] {
  const { vocabulary, report } = messages;
  return dropped.flatMap(({ id, answer, note }) => {
    const facts = [
      vocabulary.statuses[answer ?? 'unanswered'],
      note === undefined ? '' : report.pair(report.labels.note, note),
    ];
    return hanging(`   [${terminalLine(id)}] `, terminalLine(facts.filter(Boolean).join(report.gap)), width);
  });
}
