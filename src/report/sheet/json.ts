import type { Messages } from '../../messages/messages.js';
import { jsonText } from '../escape/json.js';
import { writtenAnswer } from './fields.js';
import type { AnswerSheet, SheetItem } from './model.js';

/** A sheet as an answer file in JSON: fields to fill in are empty texts, the questions are fields beginning with `x-`. */
export function sheetJson(sheet: AnswerSheet, messages: Messages): string {
  const items = sheet.sections.flatMap((section) => section.items);
  const json = {
    tenken: 'answers/1',
    checklist: sheet.checklist,
    'x-title': sheet.title,
    ...(sheet.returning.length > 0 && { 'x-returning': sheet.returning.join(' ') }),
    ...(sheet.overlay && { overlay: sheet.overlay }),
    ...groups(sheet),
    answers: Object.fromEntries(items.map((item) => [item.id, fields(item, sheet, messages)])),
  };
  return jsonText(json);
}

function groups({ about, facts }: AnswerSheet): Record<string, unknown> {
  const grouped = new Map<string, Record<string, string> | string>();
  for (const { key, value, label } of [...about, ...facts]) {
    const [group = '', name] = key.split('.', 2);
    if (name === undefined) grouped.set(key, value);
    else {
      const before = grouped.get(group);
      const asked = group === 'profile' ? { [`x-${name}`]: label } : {};
      grouped.set(group, { ...(typeof before === 'object' ? before : {}), ...asked, [name]: value });
    }
  }
  return Object.fromEntries(grouped);
}

function fields({ question, why, record }: SheetItem, { columns }: AnswerSheet, { lang }: Messages): object {
  const given = columns.map(({ name, of }) => {
    const value = record[of];
    const isAnswer = of === 'answer' || of === 'proposed';
    return [name, isAnswer ? (record[of] ? writtenAnswer(record[of], lang) : '') : (value ?? '')];
  });
  return { 'x-question': question, ...(why !== '' && { 'x-why': why }), ...Object.fromEntries(given) };
}
