import { type Finding, finding } from '../../model/finding.js';
import { decode } from '../decode.js';
import { ANSWERS_KIND } from '../kind.js';
import type { ParsedFile } from '../parse.js';
import type { SourceText } from '../source.js';
import { type Entry, type ScalarNode, toPlain } from '../tree.js';
import { readCsv } from './csv.js';
import { entry, mapNode, scalar } from './nodes.js';
import { type FactRow, type ItemRow, readTable, type TableRead } from './table.js';
import { readWorkbook } from './workbook.js';
import { Refused } from './zip.js';

/** An answer sheet as an XLSX file, as the same tree that YAML and JSON are read into. */
export function parseWorkbook(name: string, bytes: Uint8Array): ParsedFile {
  try {
    const { sheets, text, cellAt, properties, hasComments } = readWorkbook(bytes);
    const source: SourceText = { name, text, cellAt };
    const { root, findings } = answersTree(sheets.map(readTable), properties.get('checklist'));
    const comments = hasComments ? [finding('warning', 'sheet.comments', {}, null)] : [];
    return { source, root, findings: [...findings, ...comments] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { source: { name, text: '' }, root: null, findings: [error.finding] };
  }
}

/** The same for comma- or tab-separated text. */
export function parseCsv(name: string, bytes: Uint8Array): ParsedFile {
  const { text, findings } = decode(bytes);
  const source = { name, text: text ?? '' };
  if (text === null) return { source, root: null, findings };
  const { grid, findings: found } = readCsv(text);
  const tree = answersTree([readTable(grid)], undefined);
  return { source, root: tree.root, findings: [...findings, ...found, ...tree.findings] };
}

type Tree = Pick<ParsedFile, 'root' | 'findings'>;

/** What all tables of a file say, as an answer file. `property`: the checklist as the file's own properties name it. */
function answersTree(tables: readonly TableRead[], property: string | undefined): Tree {
  const findings = tables.flatMap((table) => table.findings);
  const top = { start: 0, end: 0 };
  if (!tables.some(({ hasTable }) => hasTable)) {
    return { root: null, findings: [...findings, finding('error', 'sheet.no-table', {}, null)] };
  }
  const facts = gather(
    tables.flatMap((table) => table.facts),
    findings,
  );
  const mark = tables.find(({ checklist }) => checklist !== null)?.checklist;
  const checklist = facts.get('[checklist]') ?? (mark && scalar(mark.text, mark)) ?? named(property);
  if (!checklist) return { root: null, findings: [...findings, finding('error', 'sheet.no-checklist', {}, null)] };
  findings.push(...missingRows(facts.get('[items]'), tables));
  const root = mapNode(
    [
      entry('tenken', top, scalar(ANSWERS_KIND, top)),
      entry('checklist', checklist, checklist),
      ...GROUPS.flatMap((group) => grouped(group, facts)),
      ...[facts.get('[date]')].flatMap((date) => (date ? [entry('date', date, date)] : [])),
      entry('answers', top, mapNode(answers(tables.flatMap((table) => table.items)), top)),
    ],
    top,
  );
  return { root, findings };
}

function named(property: string | undefined): ScalarNode | undefined {
  return property === undefined ? undefined : scalar(property, { start: 0, end: 0 });
}

/** Parts of an answer file whose fields stand in rows of their own: `[organization.name]`. */
const GROUPS = ['overlay', 'organization', 'respondent', 'profile'] as const;

/** Rows of facts by their name. The same fact with two values is nobody's to choose. */
function gather(rows: readonly FactRow[], findings: Finding[]): Map<string, ScalarNode> {
  const facts = new Map<string, ScalarNode>();
  for (const { name, value } of rows) {
    const before = facts.get(name);
    if (before && before.text !== value.text) findings.push(finding('error', 'sheet.fact-twice', { key: name }, value));
    if (!before) facts.set(name, value);
  }
  return facts;
}

function grouped(group: (typeof GROUPS)[number], facts: ReadonlyMap<string, ScalarNode>): Entry[] {
  const fields = [...facts].flatMap(([key, value]) => {
    const name = key.startsWith(`[${group}.`) ? key.slice(group.length + 2, -1) : '';
    return name === '' ? [] : [entry(name, value, value)];
  });
  const [first] = fields;
  return first ? [entry(group, first.key, mapNode(fields, first.key))] : [];
}

/** Answers by item. A copy of a sheet that was left blank says nothing; one that says the same is no second answer. */
function answers(rows: readonly ItemRow[]): Entry[] {
  const seen = new Map<string, string>();
  return rows.flatMap(({ item, at, value }): Entry[] => {
    const said = JSON.stringify(toPlain(value));
    if (seen.get(item) === said) return [];
    seen.set(item, said);
    return [entry(item, at, value)];
  });
}

/** Questions that were asked and whose rows are gone. */
function missingRows(asked: ScalarNode | undefined, tables: readonly TableRead[]): Finding[] {
  if (!asked) return [];
  const there = new Set(tables.flatMap(({ seen }) => seen));
  const ids = asked.text.split(',').filter((id) => id !== '' && !there.has(id));
  return ids.length > 0 ? [finding('warning', 'sheet.rows-missing', { ids }, null)] : [];
}
