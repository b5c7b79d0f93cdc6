import type { Messages } from '../../messages/messages.js';
import { ANSWERS } from '../../model/vocabulary.js';
import { wrap } from '../../text/wrap.js';
import { yamlComment, yamlText } from '../escape/yaml.js';
import { writtenAnswer } from './fields.js';
import type { AnswerSheet, SheetColumn, SheetFact, SheetItem } from './model.js';

const WIDTH = 96;

/** A sheet as an answer file in YAML, each question as a comment above its answer. */
export function sheetYaml(sheet: AnswerSheet, messages: Messages): string {
  const { comments } = messages.sheet;
  const words = ANSWERS.filter((answer) => sheet.notApplicable || answer !== 'not_applicable');
  const answers = comments.answers(words.map((answer) => writtenAnswer(answer, messages.lang)).join(' / '));
  const lines = [
    ...commented(sheet.title),
    ...sheet.returning.flatMap((text) => commented(text)),
    ...commented(answers),
    ...(sheet.notApplicable ? commented(comments.notApplicable) : []),
    ...commented(comments.details),
    'tenken: answers/1',
    `checklist: ${sheet.checklist}`,
    ...(sheet.overlay
      ? ['overlay:', `  file: ${yamlText(sheet.overlay.file)}`, `  digest: ${yamlText(sheet.overlay.digest)}`]
      : []),
    ...groups([...sheet.about, ...sheet.facts]),
    '',
    'answers:',
    ...sheet.sections.flatMap(({ title, items }) => [
      '',
      ...commented(`== ${title} ==`, '  '),
      ...items.flatMap((item) => itemLines(item, sheet.columns, messages)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** `organization.name` and its like as nested fields, in the order they come. */
function groups(facts: readonly SheetFact[]): string[] {
  const lines: string[] = [];
  let open = '';
  for (const { key, label, hint, value, choices } of facts) {
    const [group = '', name] = key.split('.', 2);
    if (name === undefined) lines.push(...commented(labelled(label, hint)), `${key}:${given(value)}`);
    else {
      if (group !== open) lines.push(`${group}:`);
      lines.push(...commented(labelled(label, hint), '  '));
      for (const { id, title } of choices ?? []) lines.push(...commented(`- ${id}: ${title}`, '  '));
      lines.push(`  ${name}:${given(value)}`);
    }
    open = name === undefined ? '' : group;
  }
  return lines;
}

function itemLines(item: SheetItem, columns: readonly SheetColumn[], messages: Messages): string[] {
  const { lang, sheet } = messages;
  const fields = columns.flatMap(({ name, of }) => {
    const value =
      of === 'answer' || of === 'proposed' ? item.record[of] && writtenAnswer(item.record[of], lang) : item.record[of];
    return value === undefined ? [] : [[name, value] as const];
  });
  const bare = fields.length === 1 && fields[0]?.[0] === 'answer' ? fields[0][1] : null;
  const key = /^[\d.+-]/u.test(item.id) && !/^\d+-\d/u.test(item.id) ? yamlText(item.id) : item.id;
  const details = fields.map(
    ([name, value]) => `    ${name}: ${name === 'answer' || name === 'proposed' ? value : yamlText(value)}`,
  );
  return [
    '',
    ...commented(`No.${item.id} ${item.question}`, '  '),
    ...(item.why === '' ? [] : commented(item.why, '  ')),
    ...(item.firstStep === '' ? [] : commented(sheet.firstStep(item.firstStep), '  ')),
    ...(bare !== null || fields.length === 0
      ? [`  ${key}:${bare === null ? '' : ` ${bare}`}`]
      : [`  ${key}:`, ...details]),
  ];
}

function labelled(label: string, hint: string): string {
  return hint === '' ? label : `${label} … ${hint}`;
}

function given(value: string): string {
  return value === '' ? '' : ` ${yamlText(value)}`;
}

function commented(text: string, indent = ''): string[] {
  return wrap(text, WIDTH).map((line) => `${indent}${yamlComment(line)}`);
}
