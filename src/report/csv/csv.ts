import type { Messages } from '../../messages/messages.js';
import { csvField } from '../escape/csv.js';
import type { Report, ReportItem } from '../model.js';
import { exclusionReasons, expirySentence } from '../sentences.js';

/** A number of ours, which needs no guard; nothing where there is none. */
const number = (value: number | null): string => `"${value ?? ''}"`;

/**
 * One row a question, for a spreadsheet: UTF-8 with a byte order mark, CRLF, every field quoted, nothing that a
 * spreadsheet would compute.
 */
export function csvReport(report: Report, messages: Messages): string {
  const columns = columnsOf(report, messages);
  const header = columns.map(([title]) => csvField(title));
  const rows = report.items.map((item) => columns.map(([, cell]) => cell(item)));
  return `\ufeff${[header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

type Column = readonly [title: string, cell: (item: ReportItem) => string];

function columnsOf(report: Report, messages: Messages): readonly Column[] {
  const { report: words, csv, vocabulary } = messages;
  const exclusion = (item: ReportItem) =>
    item.status === 'out_of_scope' ? exclusionReasons(item, messages).join('\n') : '';
  const sections = new Map(report.sections.map(({ id, title }) => [id, title]));
  const text =
    (of: (item: ReportItem) => string | undefined) =>
    (item: ReportItem): string =>
      csvField(of(item) ?? '');
  const decisions = new Map(report.applicability?.controls.map(({ decision, item }) => [item.id, decision]));
  const decision = ({ id }: ReportItem) => {
    const decided = decisions.get(id);
    return decided && words.applicability.decisions[decided];
  };
  return [
    [words.columns.item, text(({ id }) => id)],
    [words.labels.officialId, text(({ officialId }) => officialId)],
    [csv.section, text(({ section }) => sections.get(section) ?? section)],
    [words.columns.category, text(({ category }) => `${category} ${vocabulary.categories[category]}`)],
    [csv.role, text(({ role }) => role && vocabulary.roles[role])],
    [csv.level, text(({ level }) => level && vocabulary.levels[level])],
    [csv.priority, text(({ priority }) => priority && vocabulary.priorities[priority])],
    [csv.measure, text(({ measure }) => vocabulary.measures[measure])],
    [words.columns.question, text(({ question }) => question)],
    [words.columns.answer, text(({ status }) => vocabulary.statuses[status])],
    [words.columns.score, ({ points }) => number(points)],
    [csv.max, ({ points, lost }) => number(points === null ? null : points + lost)],
    [words.columns.lost, ({ points, lost }) => number(points === null ? null : lost)],
    [words.labels.note, text(({ note }) => note)],
    [words.labels.evidence, text(({ evidence }) => evidence)],
    [words.labels.owner, text(({ owner }) => owner)],
    [words.labels.due, text(({ due }) => due)],
    [words.overdue, text(({ overdue }) => (overdue ? words.overdue : ''))],
    [words.labels.reason, text((item) => item.reason ?? exclusion(item))],
    [words.labels.checkedOn, text(({ checkedOn }) => checkedOn)],
    [words.labels.validUntil, text(({ validUntil }) => validUntil)],
    [csv.action, text(({ action }) => action)],
    [words.columns.effort, text(({ effort }) => vocabulary.efforts[effort])],
    [csv.provenance, text(({ provenance }) => vocabulary.provenance[provenance])],
    [csv.expired, text((item) => expirySentence(item, messages))],
    ...(report.applicability ? [[words.applicability.decision, text(decision)] as const] : []),
    ...sinceColumns(report, messages),
  ];
}

/** What a question that changed was answered last time, and what the change is worth. */
function sinceColumns({ since }: Report, { compare, vocabulary }: Messages): readonly Column[] {
  if (!since) return [];
  const changed = new Map(since.groups.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  const isNew = (id: string) => since.versions?.added.includes(id) ?? false;
  return [
    [
      compare.since.before,
      ({ id, status }) => (isNew(id) ? csvField('') : csvField(vocabulary.statuses[changed.get(id)?.from ?? status])),
    ],
    [compare.columns.change, ({ id }) => number(isNew(id) ? null : (changed.get(id)?.points ?? 0))],
  ];
}
