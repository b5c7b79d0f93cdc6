import type { Core } from '../messages.js';
import { mebibytes, short } from '../shared.js';

/** What is said of answer sheets that came back (XLSX, CSV). */
export const sheetFindings: Pick<Core['findings'], SheetCode> = {
  'csv.quote': () => 'This " is never closed. Write the closing " or take this one away.',
  'sheet.password': () => 'The file is protected by a password. Remove the password in Excel and save it again.',
  'sheet.old-format': ({ format }) =>
    `${format} files cannot be read. Save it as an Excel workbook (.xlsx) in Excel or LibreOffice.`,
  'sheet.not-workbook': () => 'This is not an Excel workbook. Save it as an Excel workbook (.xlsx).',
  'sheet.broken': ({ part }) =>
    `The file is broken (${short(part)}). Ask for it again, or open it in Excel and save it anew.`,
  'sheet.dtd': ({ part }) =>
    `${short(part)} declares a document type (DTD). That can be used to exhaust whoever reads it, so it is not read.`,
  'sheet.macros': () =>
    'It has macros, so it is not read. Saved as an Excel workbook (.xlsx) it is a table without macros.',
  'sheet.external-links': () =>
    'It has links to other files, so it is not read. Break them in Excel under Data → Edit Links.',
  'sheet.embedded': () =>
    'It has another file, a control or a connection to outside data embedded, so it is not read. Take it out and save again.',
  'sheet.too-large': ({ what, found, limit }) => `${tooLarge[what](found, limit)}. To be safe, it is not read.`,
  'sheet.no-table': () =>
    'There is no table of answers. One with the heads "No." and "Answer" is needed; have it written in a sheet that tenken sheet made.',
  'sheet.no-checklist': () =>
    'Nothing says which checklist these answers are to: the hidden column and sheet that tenken sheet made are gone. Copy the answers into a new sheet.',
  'sheet.fact-twice': ({ key }) => `${key} has another value elsewhere. Correct or delete one of them.`,
  'sheet.header-twice': ({ title }) =>
    `There are two columns "${short(title)}", and nothing tells which to read. Keep one.`,
  'sheet.column-not-read': ({ title }) => `The column "${short(title)}" is not known and not read.`,
  'sheet.not-read': ({ text }) => `"${short(text)}" stands outside the fields of the table and is not read.`,
  'sheet.comments': () => 'Comments attached to cells are not read. Write what matters in the column "Notes".',
  'sheet.merged': ({ rows }) =>
    `The answer is merged over ${rows} rows, and nothing tells which question it is for. Unmerge and answer each.`,
  'sheet.answer-beside': ({ text, item }) =>
    `The answer to No.${item} is empty, and "${short(text)}" stands here. If it is the answer, write it in the column "Answer".`,
  'sheet.no-item': ({ text }) =>
    `This row has no number, so "${short(text)}" answers no question. Write the number or delete the row.`,
  'sheet.no-value': ({ text }) =>
    `The formula here ${text === '' ? 'has no result' : `gives "${short(text)}"`}. Write the value.`,
  'sheet.rows-mixed': ({ key, number }) =>
    `This row is numbered ${short(number)}, but ${short(key)} in the hidden column: that happens when only some columns are sorted. Answer in a new sheet.`,
  'sheet.rows-missing': ({ ids }) =>
    `The rows of ${ids.length} question(s) are gone (${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}). They count as unanswered.`,
};

type SheetCode = keyof Core['findings'] & (`sheet.${string}` | `csv.${string}`);

const tooLarge = {
  parts: (found: number, limit: number) => `It holds too many files (${found}; at most ${limit})`,
  size: (found: number, limit: number) => `Unpacked it is too large (${mebibytes(found)}; at most ${mebibytes(limit)})`,
  ratio: (found: number, limit: number) => `It is packed suspiciously far (${found} times; at most ${limit})`,
  cells: (_found: number, limit: number) => `Too many cells have something in them (at most ${limit})`,
  merges: (_found: number, limit: number) => `Too many cells are merged (at most ${limit} ranges)`,
  text: (_found: number, limit: number) => `It holds too much text (at most ${limit} characters)`,
};
