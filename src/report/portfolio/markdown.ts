import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown as md } from '../escape/markdown.js';
import { table } from '../markdown/table.js';
import type { GroupReport, PortfolioReport } from './model.js';
import {
  besideText,
  clientScore,
  FAILED,
  firstOf,
  LISTED,
  openText,
  placeText,
  rangeText,
  shareText,
  spreadHeads,
  spreadText,
  standingNotes,
  USEFUL,
} from './sentences.js';

/** The mark at the end of a portfolio in Markdown or HTML, by which tenken knows its own files again. */
export const PORTFOLIO_MARK = '<!-- tenken: portfolio/1 -->';

/** A portfolio as GitHub Markdown. */
export function portfolioMarkdown(portfolio: PortfolioReport, messages: Messages): string {
  const { portfolio: words, report } = messages;
  const blocks = [
    `# ${words.title}`,
    list(standingNotes(portfolio, messages)),
    `> ${report.notCertification}`,
    ...(portfolio.groups.length === 0 ? [words.nobody] : []),
    ...portfolio.groups.flatMap((group) => groupBlocks(group, messages)),
    PORTFOLIO_MARK,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${md(line)}`).join('\n');
}

function groupBlocks(group: GroupReport, messages: Messages): string[] {
  const { portfolio: words, report } = messages;
  return [
    `## ${md(report.aside(group.checklist.title, group.ref))}`,
    list([
      words.clients(group.size),
      spreadText(group.total, group.unit, messages),
      ...group.bands.filter(({ count }) => count > 0).map(({ title, count }) => words.band(title, count)),
    ]),
    ...clientBlocks(group, messages),
    // Of one organisation its own report says more.
    ...(group.size > 1 ? [...categoryBlocks(group, messages), ...failedBlocks(group, messages)] : []),
    ...usefulBlocks(group, messages),
    ...trendBlocks(group, messages),
  ];
}

function clientBlocks(group: GroupReport, messages: Messages): string[] {
  const { portfolio: words } = messages;
  const { columns } = words;
  const rows: string[][] = [];
  const byCategory: string[][] = [];
  for (const client of firstOf(group.clients())) {
    rows.push([
      client.name,
      client.date ?? '',
      clientScore(client.score, messages),
      rangeText(client.score, messages),
      ...(group.hasBands ? [client.score.band?.title ?? ''] : []),
      openText(client),
      placeText(client, group, messages),
      besideText(client.beside, group.unit, messages),
    ]);
    byCategory.push([client.name, ...client.categories.map((share) => shareText(share, messages))]);
  }
  const head = [
    columns.client,
    columns.date,
    columns.score,
    columns.range,
    ...(group.hasBands ? [columns.band] : []),
    columns.open,
    columns.place,
    columns.beside,
  ];
  return [
    `### ${words.headings.clients}`,
    ...(group.size > LISTED ? [words.listed(LISTED, group.size)] : []),
    table([head, ...rows]),
    `### ${words.headings.matrix}`,
    table([[columns.client, ...group.categories.map(({ id }) => id)], ...byCategory]),
  ];
}

function categoryBlocks({ categories }: GroupReport, messages: Messages): string[] {
  const { portfolio: words, report } = messages;
  const rows = categories.flatMap(({ id, title, spread }) =>
    spread
      ? [
          [
            `${id} ${title}`,
            String(spread.count),
            ...[spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.most].map(
              report.percent,
            ),
          ],
        ]
      : [],
  );
  const head = [report.columns.category, ...spreadHeads(messages)];
  return rows.length === 0 ? [] : [`### ${words.headings.categories}`, table([head, ...rows]), words.quartiles];
}

function failedBlocks({ failed }: GroupReport, messages: Messages): string[] {
  const { portfolio: words, report } = messages;
  if (failed.length === 0) return [];
  const rows = failed
    .slice(0, FAILED)
    .map(({ id, question, failing, applicable, share }) => [
      id,
      question,
      words.failing(failing, applicable),
      report.percent(share),
    ]);
  return [
    `### ${words.headings.failed}`,
    table([[report.columns.item, report.columns.question, words.columns.failing, report.columns.share], ...rows]),
  ];
}

function usefulBlocks({ useful }: GroupReport, messages: Messages): string[] {
  const { portfolio: words, report, vocabulary } = messages;
  if (useful.length === 0) return [];
  const rows = useful
    .slice(0, USEFUL)
    .map(({ id, action, failing, gain, effort }, index) => [
      String(index + 1),
      id,
      action,
      words.count(failing),
      report.gain(gain),
      vocabulary.efforts[effort],
    ]);
  const { columns } = words;
  return [
    `### ${words.headings.useful}`,
    table([
      [columns.rank, report.columns.item, report.columns.action, columns.count, columns.gain, report.columns.effort],
      ...rows,
    ]),
    words.usefulNote,
  ];
}

function trendBlocks(group: GroupReport, messages: Messages): string[] {
  const { portfolio: words } = messages;
  const rows = Array.from(firstOf(group.returning()), ({ name, trend }) =>
    trend.map(({ date, score }) => [name, date ?? '', clientScore(score, messages)]),
  ).flat();
  if (rows.length === 0) return [];
  const { columns } = words;
  return [`### ${words.headings.trend}`, table([[columns.client, columns.date, columns.score], ...rows])];
}
