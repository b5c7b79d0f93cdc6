import type { Messages } from '../../messages/messages.js';
import { tableMark } from '../../read/sheet/heads.js';
import { rowHeight } from '../xlsx/height.js';
import { LOOK, TINTS } from '../xlsx/look.js';
import type { Cell, CellStyle, Choices, Highlight, Range, Row, Worksheet } from '../xlsx/workbook.js';
import { factText } from './fields.js';
import type { AnswerSheet, SheetFact } from './model.js';
import type { Lists } from './questions.js';

/** The hidden id, what is asked, the field, a hint. */
const WIDTHS = [10, 44, 40, 44] as const;
const FIELD = 2;
const LAST = WIDTHS.length - 1;
const ACROSS = WIDTHS[1] + WIDTHS[2] + WIDTHS[3];

/** The first sheet: what to do, until when, for whom; then who answers and how they work. */
export function startSheet(name: string, sheet: AnswerSheet, lists: Lists, messages: Messages): Worksheet {
  const { about } = messages.sheet;
  const page = new Page();
  page.add(machineHead(sheet.checklist));
  page.across(sheet.title, LOOK.title, 34);
  page.across(sheet.checklist, LOOK.subtitle);
  for (const text of sheet.returning) page.across(text, LOOK.strong);
  page.gap();
  for (const [index, text] of [...sheet.steps, messages.sheet.steps.keep].entries())
    page.across(`${index + 1}.  ${text}`, LOOK.plain);
  page.gap();
  page.across(about.title, LOOK.heading, 24);
  page.facts(sheet.about, lists, messages);
  if (sheet.facts.length > 0) {
    page.gap();
    page.across(about.facts, LOOK.heading, 24);
    page.facts(sheet.facts, lists, messages);
  }
  return {
    name,
    tab: '#56B4E9',
    columns: WIDTHS.map((width, index) => ({ width, ...(index === 0 && { hidden: true }) })),
    rows: page.rows,
    merged: page.merged,
    choices: page.choices,
    highlights: page.highlights(),
    isProtected: true,
    print: { footer: sheet.title },
  };
}

function machineHead(checklist: string): Row {
  const names = [tableMark(checklist), 'item', 'answer', 'hint'];
  return { cells: names.map((value): Cell => ({ value, style: LOOK.key })), hidden: true };
}

class Page {
  readonly rows: Row[] = [];
  readonly merged: Range[] = [];
  readonly choices: Choices[] = [];
  readonly #fields: Range[] = [];

  add(row: Row): void {
    this.rows.push(row);
  }

  gap(): void {
    this.rows.push({ cells: [], height: 9 });
  }

  /** A text over the whole width. Programs do not fit the height of merged cells: it is worked out here. */
  across(text: string, style: CellStyle, height?: number): void {
    const top = this.rows.length;
    this.merged.push({ top, left: 1, bottom: top, right: LAST });
    const fitting = rowHeight([{ text, width: ACROSS, size: style.size ?? 10 }], 18);
    const blank = { value: null, style };
    this.rows.push({ cells: [null, { value: text, style }, blank, blank], height: height ?? fitting });
  }

  facts(facts: readonly SheetFact[], lists: Lists, { sheet: words }: Messages): void {
    const top = this.rows.length;
    for (const fact of facts) {
      const row = this.rows.length;
      const from = fact.kind === 'yes-no' ? lists.yesNo : fact.kind === 'method' ? lists.methods : null;
      const range = { top: row, left: FIELD, bottom: row, right: FIELD };
      if (from) this.choices.push({ range, from, warning: words.notInList });
      this.rows.push(factRow(fact));
    }
    this.#fields.push({ top, left: FIELD, bottom: this.rows.length - 1, right: FIELD });
  }

  /** What is still open, as on the sheet with the questions. */
  highlights(): Highlight[] {
    return this.#fields.map((range) => ({ range, when: `LEN(TRIM($C${range.top + 1}))=0`, fill: TINTS.field }));
  }
}

function factRow(fact: SheetFact): Row {
  const text = factText(fact);
  const value = text === '' ? null : fact.kind === 'day' ? { day: text } : text;
  const style = fact.kind === 'day' ? LOOK.day : LOOK.field;
  const height = rowHeight(
    [
      { text: fact.label, width: WIDTHS[1] - 2, size: 10 },
      { text, width: WIDTHS[2], size: 10 },
      { text: fact.hint, width: WIDTHS[3], size: LOOK.hint.size },
    ],
    22,
  );
  return {
    cells: [
      { value: `[${fact.key}]`, style: LOOK.key },
      { value: fact.label, style: LOOK.label },
      { value, style: { ...style, vertical: 'center' } },
      { value: fact.hint, style: LOOK.hint },
    ],
    height,
  };
}
