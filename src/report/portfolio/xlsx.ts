import type { Messages } from '../../messages/messages.js';
import { openPackage } from '../../read/sheet/package.js';
import { Refused } from '../../read/sheet/zip.js';
import { sheetNames } from '../xlsx/reference.js';
import type { Cell, CellStyle, CellValue, Row, Workbook, Worksheet } from '../xlsx/workbook.js';
import { xlsx } from '../xlsx/xlsx.js';
import type { ClientReport, GroupReport, PortfolioReport } from './model.js';
import { firstOf, LISTED, spreadHeads, standingNotes } from './sentences.js';

const KIND = 'portfolio/1';

/** Whether a workbook is a portfolio as tenken wrote it: one that was saved by another program may hold somebody's notes. */
export function isPortfolioXlsx(bytes: Uint8Array): boolean {
  try {
    const parts = openPackage(bytes);
    const text = (part: string) => (parts.has(part) ? new TextDecoder().decode(parts.read(part)) : '');
    return (
      text('docProps/custom.xml').includes(`>${KIND}<`) &&
      text('docProps/app.xml').includes('<Application>tenken</Application>')
    );
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** A portfolio as a workbook: an overview, and for each checklist its clients, categories, questions and dates. */
export function portfolioXlsx(portfolio: PortfolioReport, messages: Messages): Uint8Array {
  const { portfolio: words } = messages;
  const parts = [
    { name: words.headings.summary, make: (name: string) => overview(name, portfolio, messages) },
    ...portfolio.groups.flatMap((group) => groupSheets(group, messages)),
  ];
  const names = sheetNames(parts.map(({ name }) => name));
  const workbook: Workbook = {
    title: words.title,
    created: portfolio.asOf,
    properties: { tenken: KIND },
    sheets: parts.map(({ name, make }, index) => make(names[index] ?? name)),
  };
  return xlsx(workbook);
}

const HEAD: CellStyle = { bold: true, fill: '#F4F6F8', border: 'bottom', wrap: true, vertical: 'top' };
const TEXT: CellStyle = { wrap: true, vertical: 'top' };
const NUMBER: CellStyle = { align: 'right', vertical: 'top' };
const TENTHS: CellStyle = { ...NUMBER, format: 'tenths' };

const text = (value: string): Cell => ({ value, style: TEXT });
const number = (value: number | null): Cell => ({ value, style: NUMBER });
const tenths = (value: number | null): Cell => ({ value, style: TENTHS });
const day = (value: string | null): Cell => ({
  value: value === null ? null : ({ day: value } satisfies CellValue),
  style: { ...TEXT, format: 'date' },
});

/** Rows that are made one at a time, and how many they will be. */
interface Rows {
  readonly count: number;
  each(): Iterable<readonly Cell[]>;
}

const all = (rows: readonly (readonly Cell[])[]): Rows => ({ count: rows.length, each: () => rows });

/** A table with a head that stays in sight. */
function tableSheet(name: string, columns: readonly (readonly [string, number])[], rows: Rows): Worksheet {
  const head: Row = { cells: columns.map(([title]) => ({ value: title, style: HEAD })) };
  return {
    name,
    columns: columns.map(([, width]) => ({ width })),
    rows: withHead(head, rows.each()),
    frozen: { rows: 1, columns: 1 },
    filter: { top: 0, left: 0, bottom: rows.count, right: columns.length - 1 },
    print: { landscape: true, repeat: { from: 0, to: 0 } },
  };
}

function* withHead(head: Row, rows: Iterable<readonly Cell[]>): Iterable<Row> {
  yield head;
  for (const cells of rows) yield { cells };
}

function overview(name: string, portfolio: PortfolioReport, messages: Messages): Worksheet {
  const { portfolio: words, report } = messages;
  const { columns } = words;
  const notes = [...standingNotes(portfolio, messages), words.versions, words.quartiles, report.notCertification];
  const head = [columns.checklist, ...spreadHeads(messages)];
  return {
    name,
    columns: [{ width: 60 }, ...head.slice(1).map(() => ({ width: 12 }))],
    rows: [
      { cells: [{ value: words.title, style: { bold: true, size: 16 } }] },
      ...notes.map((note) => ({ cells: [text(note)] })),
      { cells: [] },
      { cells: head.map((title) => ({ value: title, style: HEAD })) },
      ...portfolio.groups.map(({ checklist, ref, size, total }) => ({
        cells: [
          text(report.aside(checklist.title, ref)),
          number(size),
          ...[total?.least, total?.lowerQuartile, total?.median, total?.upperQuartile, total?.most].map((value) =>
            tenths(value ?? null),
          ),
        ],
      })),
    ],
    print: { landscape: true },
  };
}

interface Part {
  readonly name: string;
  readonly make: (name: string) => Worksheet;
}

function groupSheets(group: GroupReport, messages: Messages): readonly Part[] {
  const { portfolio: words } = messages;
  const { sheets } = words;
  const part = (title: string, make: Part['make']): Part => ({ name: `${title} ${group.checklist.id}`, make });
  let dates = 0;
  for (const { trend } of firstOf(group.returning())) dates += trend.length;
  return [
    part(sheets.clients, (name) => clients(name, group, messages)),
    ...(group.size > 1 ? [part(sheets.categories, (name) => categories(name, group, messages))] : []),
    ...(group.failed.length > 0 ? [part(sheets.questions, (name) => questions(name, group, messages))] : []),
    ...(dates > 0 ? [part(sheets.trend, (name) => trend(name, dates, group, messages))] : []),
  ];
}

function clients(name: string, group: GroupReport, messages: Messages): Worksheet {
  const { columns } = messages.portfolio;
  const { csv } = messages.portfolio;
  const heads: (readonly [string, number])[] = [
    [columns.client, 28],
    [columns.date, 12],
    ...csv.columns.slice(1).map((title): readonly [string, number] => [title, 11]),
    ...group.categories.map(({ id, title }): readonly [string, number] => [`${id} ${title}`, 11]),
  ];
  const isCut = group.size > LISTED;
  return tableSheet(name, heads, {
    count: isCut ? LISTED + 1 : group.size,
    *each() {
      for (const client of firstOf(group.clients())) yield clientRow(client, group.size);
      if (isCut) yield [text(messages.portfolio.listed(LISTED, group.size))];
    },
  });
}

function clientRow({ score, ...client }: ClientReport, size: number): Cell[] {
  return [
    text(client.name),
    day(client.date),
    number(score.points),
    number(score.max),
    tenths(score.percent),
    number(score.worst),
    number(score.best),
    text(score.band?.title ?? ''),
    number(client.unanswered),
    number(client.unknown),
    number(client.place),
    number(size),
    tenths(client.beside),
    ...client.categories.map(tenths),
  ];
}

function categories(name: string, group: GroupReport, messages: Messages): Worksheet {
  const heads = [messages.report.columns.category, ...spreadHeads(messages)].map(
    (title, index): readonly [string, number] => [title, index === 0 ? 36 : 12],
  );
  const rows = group.categories.flatMap(({ id, title, spread }) =>
    spread
      ? [
          [
            text(`${id} ${title}`),
            number(spread.count),
            ...[spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.most].map(tenths),
          ],
        ]
      : [],
  );
  return tableSheet(name, heads, all(rows));
}

function questions(name: string, group: GroupReport, messages: Messages): Worksheet {
  const { portfolio: words, report, vocabulary } = messages;
  const heads: (readonly [string, number])[] = [
    [report.columns.item, 10],
    [report.columns.question, 60],
    [report.columns.action, 40],
    [words.columns.failing, 12],
    [words.columns.count, 12],
    [`${report.columns.share} %`, 12],
    [words.columns.gain, 12],
    [report.columns.effort, 16],
  ];
  const rows = group.failed.map(({ id, question, action, failing, applicable, share, gain, effort }) => [
    text(id),
    text(question),
    text(action),
    number(failing),
    number(applicable),
    tenths(share),
    number(gain),
    text(vocabulary.efforts[effort]),
  ]);
  return tableSheet(name, heads, all(rows));
}

function trend(name: string, dates: number, group: GroupReport, messages: Messages): Worksheet {
  const { columns, csv } = messages.portfolio;
  const heads: (readonly [string, number])[] = [
    [columns.client, 28],
    [columns.date, 12],
    [columns.score, 10],
    [csv.columns[2] ?? '', 10],
    [csv.columns[3] ?? '', 10],
  ];
  return tableSheet(name, heads, {
    count: dates,
    *each() {
      for (const client of firstOf(group.returning())) {
        for (const { date, score } of client.trend)
          yield [text(client.name), day(date), number(score.points), number(score.max), tenths(score.percent)];
      }
    },
  });
}
