import type { Messages } from '../../messages/messages.js';
import { columnName } from '../../model/spreadsheet.js';
import { rowHeight } from '../xlsx/height.js';
import { LOOK, TINTS } from '../xlsx/look.js';
import { sheetNames } from '../xlsx/reference.js';
import type { Cell, CellStyle, Choices, Highlight, Range, Row, Workbook, Worksheet } from '../xlsx/workbook.js';
import { xlsx } from '../xlsx/xlsx.js';
import type { PlanPhase, PlanReport, PlanStep } from './model.js';
import { orderReason, planSentences } from './sentences.js';
import { fromTo } from './text.js';

/** The plan as a task list people go on working in: nothing is locked, and rows can be filtered and sorted. */
export function planXlsx(plan: PlanReport, messages: Messages): Uint8Array {
  return xlsx(planWorkbook(plan, messages));
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (step: PlanStep, phase: PlanPhase) => string | number | { readonly day: string } | null;
}

export function planWorkbook(plan: PlanReport, messages: Messages): Workbook {
  const { plan: words } = messages;
  const [tasks = '', lists = ''] = sheetNames([words.title, '_lists']);
  const { asOf, organization, checklist } = plan.before;
  return {
    title: [organization.name, words.title].filter(Boolean).join(' '),
    created: asOf,
    properties: { tenken: 'plan/1', checklist: `${checklist.id}@${checklist.version}` },
    sheets: [taskSheet(tasks, lists, plan, messages), stateSheet(lists, messages)],
  };
}

function columnsOf(messages: Messages): readonly Column[] {
  const { plan: words, report, vocabulary } = messages;
  const { csv, sheet } = words;
  const center: CellStyle = { ...LOOK.number, bold: false };
  const text: CellStyle = { ...LOOK.text, format: 'text' };
  return [
    { title: csv.number, width: 7, style: { ...LOOK.number, format: 'general' }, value: ({ number }) => number },
    { title: csv.phase, width: 13, style: text, value: (_, { id }) => sheet.phases[id] },
    { title: csv.item, width: 9, style: center, value: ({ item }) => item.id },
    {
      title: csv.action,
      width: 36,
      style: { ...text, bold: true },
      value: ({ kind, item }) => (kind === 'find_out' ? report.findOut(item.action) : item.action),
    },
    { title: csv.why, width: 36, style: LOOK.small, value: ({ item }) => item.why },
    { title: csv.steps, width: 48, style: text, value: ({ item }) => item.how.map((step) => `・${step}`).join('\n') },
    { title: csv.effort, width: 11, style: center, value: ({ item }) => vocabulary.efforts[item.effort] },
    { title: csv.gain, width: 8, style: { ...center, format: 'general' }, value: ({ gain }) => gain },
    { title: words.order, width: 24, style: LOOK.small, value: (step) => orderReason(step, messages) },
    { title: csv.owner, width: 12, style: text, value: ({ item }) => item.owner ?? null },
    { title: csv.due, width: 12, style: LOOK.day, value: ({ item }) => (item.due ? { day: item.due } : null) },
    { title: sheet.state, width: 11, style: LOOK.choice, value: () => sheet.states[0] },
    { title: csv.done, width: 12, style: LOOK.day, value: () => null },
    { title: report.labels.note, width: 24, style: text, value: ({ item }) => item.note ?? null },
  ];
}

function taskSheet(name: string, lists: string, plan: PlanReport, messages: Messages): Worksheet {
  const { plan: words, report } = messages;
  const columns = columnsOf(messages);
  const { headline, notes } = planSentences(plan, messages);
  const { organization, checklist } = plan.before;
  const about = [
    headline,
    ...(plan.phases.length > 0 ? [fromTo(plan, messages)] : []),
    ...notes,
    report.asOf(plan.before.asOf),
  ];
  const head: Row[] = [
    line([organization.name ?? report.noName, words.title].join(' — '), LOOK.title, 32),
    line(report.aside(checklist.title, `${checklist.id}@${checklist.version}`), { ...LOOK.subtitle, wrap: false }),
    ...about.map((text) => line(text, {})),
    { cells: columns.map(({ title }): Cell => ({ value: title, style: LOOK.head })), height: 26 },
  ];
  const steps = plan.phases.flatMap((phase) => phase.steps.map((step) => taskRow(step, phase, columns)));
  const top = head.length;
  const body: Range = { top, left: 0, bottom: Math.max(top, top + steps.length - 1), right: columns.length - 1 };
  return {
    name,
    tab: '#1F4E79',
    columns: columns.map(({ width }) => ({ width })),
    rows: [...head, ...steps],
    frozen: { rows: top, columns: 4 },
    filter: { ...body, top: top - 1 },
    digits: body,
    ...(steps.length > 0 && { choices: [stateChoices(body, lists, columns, messages)] }),
    ...(steps.length > 0 && { highlights: highlights(body, columns, messages) }),
    print: { landscape: true, repeat: { from: top - 1, to: top - 1 }, footer: organization.name ?? '' },
  };
}

function line(text: string, style: CellStyle, height = 18): Row {
  return { cells: [{ value: text, style }], height };
}

function taskRow(step: PlanStep, phase: PlanPhase, columns: readonly Column[]): Row {
  const values = columns.map(({ value }) => value(step, phase));
  const texts = columns.map(({ width, style }, index) => {
    const value = values[index];
    return { text: typeof value === 'string' ? value : '', width, size: style.size ?? 10 };
  });
  return {
    cells: columns.map(({ style }, index): Cell => ({ value: values[index] ?? null, style })),
    height: rowHeight(texts, 30),
    grows: true,
  };
}

/** What can become of a task. */
function stateSheet(name: string, { plan: { sheet } }: Messages): Worksheet {
  return { name, hidden: true, columns: [{ width: 20 }], rows: sheet.states.map((value) => ({ cells: [{ value }] })) };
}

function stateColumn(columns: readonly Column[], { plan: { sheet } }: Messages): number {
  return columns.findIndex(({ title }) => title === sheet.state);
}

function stateChoices(body: Range, lists: string, columns: readonly Column[], messages: Messages): Choices {
  const column = stateColumn(columns, messages);
  const { states } = messages.plan.sheet;
  return {
    range: { ...body, left: column, right: column },
    from: { sheet: lists, range: { top: 0, left: 0, bottom: states.length - 1, right: 0 } },
  };
}

/** What is done steps back; what is under way stands out. */
function highlights(body: Range, columns: readonly Column[], messages: Messages): Highlight[] {
  const { states } = messages.plan.sheet;
  const state = `$${columnName(stateColumn(columns, messages))}${body.top + 1}`;
  return [
    { range: body, when: `${state}="${states[2]}"`, fill: TINTS.unknown, color: '#4A5460' },
    { range: body, when: `${state}="${states[1]}"`, fill: TINTS.partial },
  ];
}
