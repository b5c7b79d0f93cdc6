import type { Checklist, Item, Relation } from '../../model/checklist.js';
import { inLang, type Lang, listInLang, type Text } from '../../model/text.js';
import { displayWidth, padEnd } from '../../text/width.js';
import { describeChecklist } from '../build.js';
import { wordCondition } from '../condition.js';
import { terminalLine } from '../escape/terminal.js';
import { hanging } from './lines.js';
import type { TerminalOptions } from './options.js';
import { sources } from './sources.js';

/** An item of another checklist that belongs to this one. */
export interface Counterpart {
  readonly checklist: string;
  readonly item: Item;
  readonly relation: Relation;
  readonly rationale: Text;
}

/** Everything about one question. */
export function itemText(
  checklist: Checklist,
  item: Item,
  counterparts: readonly Counterpart[],
  options: TerminalOptions,
): string {
  const { messages, paint, width } = options;
  const { lang, vocabulary } = messages;
  const { show: words } = messages.cli;
  const section = checklist.sections.find(({ id }) => id === item.section);
  const facts: [string, string][] = [
    [words.section, inLang(section?.title, lang)],
    [words.category, `${item.category} ${vocabulary.categories[item.category]}`],
    [words.role, item.role ? vocabulary.roles[item.role] : ''],
    [words.level, item.level ? vocabulary.levels[item.level] : ''],
    [words.priority, item.priority ? vocabulary.priorities[item.priority] : ''],
    [words.measure, vocabulary.measures[item.measure]],
    [words.threats, item.threats.map((threat) => vocabulary.threats[threat]).join(lang === 'ja' ? '、' : ', ')],
    [words.effort, vocabulary.efforts[item.effort]],
    [words.impact, vocabulary.impacts[item.impact]],
    [words.appliesWhen, appliesWhen(checklist, item, options)],
    [words.provenance, vocabulary.provenance[item.provenance]],
    [messages.report.labels.officialId, item.officialId ?? ''],
    [words.criteria, item.criteria === undefined ? '' : String(item.criteria)],
    [words.writtenIn, documentTitles(checklist, item, lang)],
    [words.lineage, item.lineage ?? ''],
  ];
  const given = facts.filter(([, text]) => text !== '');
  const labelWidth = Math.max(...given.map(([label]) => displayWidth(label)));
  const paragraph = (label: string, lines: string[]) =>
    lines.length > 0 ? ['', ` ${paint.strong(label)}`, ...lines] : [];
  const steps = listInLang(item.how, lang);
  const lines = [
    ...hanging(` [${item.id}] `, terminalLine(inLang(item.question, lang)), width).map(paint.strong),
    ...paragraph(words.why, item.why ? hanging('   ', terminalLine(inLang(item.why, lang)), width) : []),
    ...paragraph(
      words.how,
      steps.flatMap((step, index) => hanging(`   ${index + 1}. `, terminalLine(step), width)),
    ),
    ...paragraph(words.wanted, item.evidence ? hanging('   ', terminalLine(inLang(item.evidence, lang)), width) : []),
    '',
    ...given.flatMap(([label, text]) => hanging(` ${padEnd(label, labelWidth)}  `, terminalLine(text), width)),
    ...paragraph(
      words.links,
      counterparts.flatMap((counterpart) => describeCounterpart(counterpart, options)),
    ),
    ...paragraph(
      words.noCounterpart,
      item.noCounterpart ? hanging('   ', terminalLine(inLang(item.noCounterpart, lang)), width) : [],
    ),
    '',
    ...sources(describeChecklist(checklist, lang), options),
  ];
  return `${lines.join('\n')}\n`;
}

function documentTitles({ documents = [] }: Checklist, { writtenIn = [] }: Item, lang: Lang): string {
  const titles = documents.filter(({ id }) => writtenIn.includes(id)).map(({ title }) => inLang(title, lang));
  return titles.join(lang === 'ja' ? '、' : ', ');
}

function appliesWhen(checklist: Checklist, { appliesWhen: condition }: Item, { messages }: TerminalOptions): string {
  if (condition === undefined) return '';
  const titleOf = (fact: string) =>
    inLang(checklist.profile.facts.find(({ id }) => id === fact)?.question, messages.lang) || fact;
  return wordCondition(condition, titleOf, messages);
}

function describeCounterpart(
  { checklist, item, relation, rationale }: Counterpart,
  options: TerminalOptions,
): string[] {
  const { messages, width, paint } = options;
  const { relations } = messages.cli.show;
  const question = messages.report.aside(terminalLine(inLang(item.question, messages.lang)), relations[relation]);
  return [
    ...hanging(`   [${checklist} ${item.id}] `, question, width),
    ...hanging('      ', terminalLine(inLang(rationale, messages.lang)), width).map(paint.dim),
  ];
}
