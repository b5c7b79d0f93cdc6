import type { Messages } from '../../messages/messages.js';
import { ANSWERS } from '../../model/vocabulary.js';
import { tableMark } from '../../read/sheet/heads.js';
import { sheetNames } from '../xlsx/reference.js';
import type { Cell, Range, Workbook, Worksheet } from '../xlsx/workbook.js';
import { xlsx } from '../xlsx/xlsx.js';
import type { AnswerSheet } from './model.js';
import { type Lists, questionsSheet } from './questions.js';
import { startSheet } from './start.js';

/** The mark of answer sheets among the properties of a workbook, by which tenken knows its own. */
export const SHEET_PROPERTY = 'answers/1';

/** A sheet as a workbook: what to do, the questions, and hidden away what reading it back needs. */
export function sheetXlsx(sheet: AnswerSheet, messages: Messages, created: string): Uint8Array {
  return xlsx(sheetWorkbook(sheet, messages, created));
}

export function sheetWorkbook(sheet: AnswerSheet, messages: Messages, created: string): Workbook {
  const { tabs } = messages.sheet;
  const [start = '', questions = '', hidden = '', choices = ''] = sheetNames([
    tabs.start,
    tabs.questions,
    '_tenken',
    '_lists',
  ]);
  const { worksheet, lists } = listsSheet(choices, sheet, messages);
  return {
    title: sheet.title,
    created,
    properties: { tenken: SHEET_PROPERTY, checklist: sheet.checklist },
    sheets: [
      startSheet(start, sheet, lists, messages),
      questionsSheet(questions, sheet, lists, messages),
      hiddenSheet(hidden, sheet),
      worksheet,
    ],
  };
}

/** What belongs to the file as a whole, as rows of the same kind as those people fill in. */
function hiddenSheet(name: string, { checklist, overlay, sections }: AnswerSheet): Worksheet {
  const items = sections.flatMap((section) => section.items.map(({ id }) => id));
  const rows = [
    [tableMark(checklist), 'answer'],
    ['[checklist]', checklist],
    // So many that a cell cannot hold them: then nobody is told of rows that were deleted.
    ...(items.join(',').length > MOST_TEXT ? [] : [['[items]', items.join(',')]]),
    ...(overlay
      ? [
          ['[overlay.file]', overlay.file],
          ['[overlay.digest]', overlay.digest],
        ]
      : []),
  ];
  return {
    name,
    hidden: true,
    columns: [{ width: 24 }, { width: 60 }],
    rows: rows.map((texts) => ({ cells: texts.map(textCell) })),
    isProtected: true,
  };
}

const MOST_TEXT = 30_000;

/** What there is to choose from, a column a list. It has no heads, so that reading passes it over. */
function listsSheet(
  name: string,
  { facts, notApplicable }: AnswerSheet,
  { vocabulary, sheet: words }: Messages,
): { readonly worksheet: Worksheet; readonly lists: Lists } {
  const method = facts.find(({ kind }) => kind === 'method');
  const columns = [
    ANSWERS.filter((answer) => notApplicable || answer !== 'not_applicable').map(
      (answer) => vocabulary.answers[answer],
    ),
    [words.yes, words.no],
    (method?.choices ?? []).map(({ title }) => title),
  ];
  const height = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => ({
    cells: columns.map((texts): Cell => (texts[row] === undefined ? null : textCell(texts[row]))),
  }));
  const list = (column: number) => {
    const range: Range = { top: 0, left: column, bottom: (columns[column]?.length ?? 1) - 1, right: column };
    return { sheet: name, range };
  };
  return {
    worksheet: { name, hidden: true, columns: columns.map(() => ({ width: 30 })), rows, isProtected: true },
    lists: { answers: list(0), yesNo: list(1), methods: list(2) },
  };
}

function textCell(text: string): Cell {
  return { value: text, style: { format: 'text' } };
}
