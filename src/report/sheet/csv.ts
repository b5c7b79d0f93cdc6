import type { Messages } from '../../messages/messages.js';
import { csvField } from '../escape/csv.js';
import { cellText, factText } from './fields.js';
import type { AnswerSheet } from './model.js';

/** A sheet for any spreadsheet: UTF-8 with a byte order mark, CRLF; what belongs to no question stands above, by name. */
export function sheetCsv(sheet: AnswerSheet, messages: Messages): string {
  const { columns: heads, firstStep } = messages.sheet;
  const named = (key: string, label: string, value: string) => [
    `[${key}]`,
    label,
    '',
    value,
    ...sheet.columns.slice(1).map(() => ''),
  ];
  const rows = [
    [heads.number, heads.question, heads.why, ...sheet.columns.map(({ name }) => heads[name])],
    named('checklist', sheet.title, sheet.checklist),
    ...(sheet.overlay
      ? [named('overlay.file', '', sheet.overlay.file), named('overlay.digest', '', sheet.overlay.digest)]
      : []),
    ...[...sheet.about, ...sheet.facts].map((fact) => named(fact.key, fact.label, factText(fact))),
    ...sheet.sections.flatMap(({ items }) =>
      items.map((item) => [
        `No.${item.id}`,
        item.question,
        [item.why, item.firstStep && firstStep(item.firstStep)].filter(Boolean).join('\n'),
        ...sheet.columns.map((column) => cellText(item, column, messages)),
      ]),
    ),
  ];
  return `\ufeff${rows.map((row) => `${row.map(guarded).join(',')}\r\n`).join('')}`;
}

/** A field that is read back as it was, also where its text begins with an apostrophe of its own. */
function guarded(text: string): string {
  return csvField(/^'+\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text);
}
