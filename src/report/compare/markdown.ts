import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown as md } from '../escape/markdown.js';
import { MARKS } from '../mark.js';
import { table } from '../markdown/table.js';
import type { ReportItem } from '../model.js';
import { shortScore } from '../plan/sentences.js';
import { notCertification } from '../sentences.js';
import type { Comparison } from './model.js';
import { amount, bands, dates, headline, leftOut, openCount, ranges } from './sentences.js';

/** The mark at the end of a comparison in Markdown, by which tenken knows its own files again. */
export const COMPARISON_MARK = '<!-- tenken: comparison/1 -->';

/** A comparison as GitHub Markdown. */
export function comparisonMarkdown(comparison: Comparison, messages: Messages): string {
  const { compare, report } = messages;
  const { last, groups, reports } = comparison;
  const facts = [
    report.aside(last.checklist.title, `${last.checklist.id}@${last.checklist.version}`),
    dates(comparison, messages),
    report.asOf(last.asOf),
    ...leftOut(comparison, messages),
  ];
  const results = [headline(comparison, messages), bands(comparison, messages), ranges(comparison, messages)];
  const blocks = [
    `# ${md(last.organization.name ?? report.noName)} — ${compare.title}`,
    list(facts),
    `> ${md(notCertification(last.checklist, messages))}`,
    list(results.filter(Boolean)),
    ...splitBlocks(comparison, messages),
    ...(reports.length > 2 ? trendBlocks(comparison, messages) : []),
    ...categoryBlocks(comparison, messages),
    ...(groups.length === 0 ? [compare.unchanged] : []),
    ...groups.flatMap((group) => groupBlocks(group, messages)),
    COMPARISON_MARK,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${md(line)}`).join('\n');
}

function splitBlocks({ split }: Comparison, messages: Messages): string[] {
  const { compare } = messages;
  if (!split || split.parts.every(({ items }) => items === 0)) return [];
  const { part, items, change } = compare.columns;
  const rows = split.parts.map((each) => [
    compare.parts[each.id],
    String(each.items),
    amount(each.shown, split.unit, messages),
  ]);
  return [`## ${compare.split}`, table([[part, items, change], ...rows]), compare.exact];
}

function trendBlocks({ reports }: Comparison, messages: Messages): string[] {
  const { compare, report } = messages;
  const rows = reports.map((each) => [
    each.date ?? compare.noDate,
    shortScore(each.score, messages),
    String(openCount(each)),
  ]);
  return [`## ${compare.trend}`, table([[compare.columns.date, report.columns.score, compare.columns.open], ...rows])];
}

function categoryBlocks({ categories, reports }: Comparison, messages: Messages): string[] {
  const { compare, report } = messages;
  const shown = (percent: number | null) => (percent === null ? report.noScore : report.percent(percent));
  const { from, to, change } = compare.columns;
  const heads = reports.length > 2 ? reports.map(({ date }) => date ?? compare.noDate) : [from, to];
  const rows = categories
    .filter(({ percents }) => percents.some((percent) => percent !== null))
    .map((each) => [
      `${each.id} ${each.title}`,
      ...each.percents.map(shown),
      each.change === null ? '' : compare.percentPoints(each.change),
    ]);
  return [`## ${compare.categories}`, table([[report.columns.category, ...heads, change], ...rows])];
}

function groupBlocks({ kind, items }: Comparison['groups'][number], messages: Messages): string[] {
  const { compare, report, vocabulary } = messages;
  const word = ({ status }: ReportItem) => `${MARKS[status]} ${vocabulary.statuses[status]}`;
  const { before, after, change } = compare.columns;
  const rows = items.map((item) => [
    item.after.id,
    item.after.question,
    word(item.before),
    word(item.after),
    compare.points(item.points),
  ]);
  return [
    `## ${compare.kinds[kind]}`,
    table([[report.columns.item, report.columns.question, before, after, change], ...rows]),
  ];
}
