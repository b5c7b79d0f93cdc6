import type { Messages } from '../../messages/messages.js';
import { columnName } from '../../model/spreadsheet.js';
import { tableMark } from '../../read/sheet/heads.js';
import { rowHeight } from '../xlsx/height.js';
import { LOOK, TINTS } from '../xlsx/look.js';
import type { Cell, Choices, Column, Highlight, Range, Row, Worksheet } from '../xlsx/workbook.js';
import { cellText } from './fields.js';
import type { AnswerSheet, SheetColumn, SheetItem } from './model.js';

/** Where the lists to choose from lie. */
export interface Lists {
  readonly answers: Choices['from'];
  readonly yesNo: Choices['from'];
  readonly methods: Choices['from'];
}

/** Columns before those to fill in: the hidden id, the number, the question, why. */
const LEADING: readonly Column[] = [{ width: 10, hidden: true }, { width: 9 }, { width: 44 }, { width: 52 }];
const FIRST = LEADING.length;

const WIDTHS: Readonly<Record<SheetColumn['name'], number>> = {
  answer: 17,
  reason: 18,
  note: 26,
  evidence: 22,
  owner: 12,
  due: 12,
  checked_on: 12,
  valid_until: 12,
  proposed: 17,
  origin: 24,
};

/** The sheet with the questions, a row each, sections as rows between them. */
export function questionsSheet(name: string, sheet: AnswerSheet, lists: Lists, messages: Messages): Worksheet {
  const { sheet: words } = messages;
  const last = FIRST + sheet.columns.length - 1;
  const rows = [machineHead(sheet), visibleHead(sheet, messages)];
  const merged: Range[] = [];
  const sections = sheet.sections.length > 1;
  for (const { title, items } of sheet.sections) {
    if (sections) {
      merged.push({ top: rows.length, left: 1, bottom: rows.length, right: last });
      rows.push(sectionRow(title, last));
    }
    rows.push(...items.map((item) => itemRow(item, sheet.columns, messages)));
  }
  const body: Range = { top: 2, left: 1, bottom: Math.max(rows.length - 1, 2), right: last };
  return {
    name,
    tab: '#1F4E79',
    columns: [...LEADING, ...sheet.columns.map((column) => ({ width: WIDTHS[column.name] }))],
    rows,
    merged,
    frozen: { rows: 2, columns: 3 },
    filter: { ...body, top: 1 },
    digits: { ...body, right: last },
    isProtected: true,
    choices: choices(sheet, lists, body, messages),
    highlights: highlights(sheet, body, messages),
    print: { landscape: true, repeat: { from: 1, to: 1 }, footer: words.footer(organizationOf(sheet), sheet.title) },
  };
}

/** Heads for programs, hidden: they stay when somebody words the visible ones anew. */
function machineHead({ checklist, columns }: AnswerSheet): Row {
  const names = [tableMark(checklist), 'number', 'question', 'why', ...columns.map(({ name }) => name)];
  return { cells: names.map((value): Cell => ({ value, style: LOOK.key })), hidden: true };
}

function visibleHead({ columns }: AnswerSheet, { sheet: { columns: words } }: Messages): Row {
  const titles = [words.key, words.number, words.question, words.why, ...columns.map(({ name }) => words[name])];
  return { cells: titles.map((value): Cell => ({ value, style: LOOK.head })), height: 26 };
}

function sectionRow(title: string, last: number): Row {
  const blank = Array.from({ length: last - 1 }, (): Cell => ({ value: null, style: LOOK.section }));
  return {
    cells: [{ value: '[section]', style: LOOK.key }, { value: title, style: LOOK.section }, ...blank],
    height: 22,
  };
}

function itemRow(item: SheetItem, columns: readonly SheetColumn[], messages: Messages): Row {
  const { firstStep } = messages.sheet;
  const why = [item.why, item.firstStep && firstStep(item.firstStep)].filter(Boolean).join('\n');
  return {
    height: heightOf(item, why, columns, messages),
    grows: true,
    cells: [
      { value: `No.${item.id}`, style: LOOK.key },
      { value: item.id, style: LOOK.number },
      { value: item.question, style: LOOK.text },
      { value: why, style: LOOK.small },
      ...columns.map((column) => fieldCell(item, column, messages)),
    ],
  };
}

function heightOf(item: SheetItem, why: string, columns: readonly SheetColumn[], messages: Messages): number {
  const fields = columns.map((column) => ({
    text: cellText(item, column, messages),
    width: WIDTHS[column.name],
    size: 10,
  }));
  const leading = [
    { text: item.question, width: LEADING[2]?.width ?? 0, size: 10 },
    { text: why, width: LEADING[3]?.width ?? 0, size: LOOK.small.size },
  ];
  return rowHeight([...leading, ...fields], 30);
}

const DAYS: readonly SheetColumn['name'][] = ['due', 'checked_on', 'valid_until'];

function fieldCell(item: SheetItem, column: SheetColumn, messages: Messages): Cell {
  const text = cellText(item, column, messages);
  if (DAYS.includes(column.name)) return { value: text === '' ? null : { day: text }, style: LOOK.day };
  const style = column.name === 'answer' || column.name === 'proposed' ? LOOK.choice : LOOK.field;
  return { value: text === '' ? null : text, style };
}

function columnOf({ columns }: AnswerSheet, name: SheetColumn['name']): number | null {
  const index = columns.findIndex((column) => column.name === name);
  return index === -1 ? null : FIRST + index;
}

function choices(sheet: AnswerSheet, lists: Lists, body: Range, { sheet: words }: Messages): Choices[] {
  return (['answer', 'proposed'] as const).flatMap((name) => {
    const column = columnOf(sheet, name);
    if (column === null) return [];
    const range = { ...body, left: column, right: column };
    return [{ range, from: lists.answers, hint: words.choose, warning: words.notInList }];
  });
}

/** Conditions name cells of the body's first row; the words in them are tenken's own. */
function highlights(sheet: AnswerSheet, body: Range, { vocabulary }: Messages): Highlight[] {
  const first = body.top + 1;
  const at = (column: number) => `$${columnName(column)}${first}`;
  const answer = at(columnOf(sheet, 'answer') ?? FIRST);
  const isItem = `LEFT(${at(0)},3)="No."`;
  const isOpen = `AND(${isItem},LEN(TRIM(${answer}))=0)`;
  const answers = { ...body, left: FIRST, right: FIRST };
  const reason = columnOf(sheet, 'reason');
  const says = (text: string) => `${answer}="${text.replaceAll('"', '""')}"`;
  const noReason = `AND(${says(vocabulary.answers.not_applicable)},LEN(TRIM(${at(reason ?? 0)}))=0)`;
  return [
    { range: answers, when: isOpen, fill: TINTS.field },
    { range: body, when: isOpen, fill: TINTS.open },
    ...(reason === null
      ? []
      : [{ range: { ...body, left: reason, right: reason }, when: noReason, fill: TINTS.missing }]),
    ...(['implemented', 'partial', 'not_implemented', 'unknown'] as const).map((each) => ({
      range: answers,
      when: says(vocabulary.answers[each]),
      fill: TINTS[each],
    })),
  ];
}

function organizationOf({ about }: AnswerSheet): string {
  return about.find(({ key }) => key === 'organization.name')?.value ?? '';
}
