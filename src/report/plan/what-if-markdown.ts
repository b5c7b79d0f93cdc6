import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown as md } from '../escape/markdown.js';
import { MARKS } from '../mark.js';
import { table } from '../markdown/table.js';
import type { Report, ReportGroup, ReportItem } from '../model.js';
import { shortScore } from '../score-text.js';
import { whose } from '../whose.js';
import { PLAN_MARK } from './markdown.js';
import type { WhatIfReport } from './model.js';
import { range } from './what-if-text.js';

/** Score, interval, band and categories before and after, as GitHub Markdown. */
export function whatIfMarkdown({ before, after, changes, categories }: WhatIfReport, messages: Messages): string {
  const { whatIf: words } = messages.plan;
  const { report, vocabulary } = messages;
  const row = (label: string, of: (found: Report) => string) => [label, of(before), of(after)];
  const shown = ({ percent }: ReportGroup) => (percent === null ? report.noScore : report.percent(percent));
  const word = ({ status }: ReportItem) => `${MARKS[status]} ${vocabulary.statuses[status]}`;
  const rows = [
    row(words.score, ({ score }) => shortScore(score, messages)),
    row(words.range, ({ score }) => range(score, { messages })),
    ...(before.checklist.bands.length > 0 ? [row(words.band, ({ score }) => score.band?.title ?? words.noBand)] : []),
    ...categories.map((pair) => [`${pair.after.id} ${pair.after.title}`, shown(pair.before), shown(pair.after)]),
  ];
  return `${[
    `# ${md(before.organization.name ?? report.noName)} — ${words.title}`,
    whose(before, messages),
    table([
      [report.columns.item, report.columns.question, words.now, words.changed],
      ...changes.map((change) => [change.before.id, change.before.question, word(change.before), word(change.after)]),
    ]),
    table([['', words.now, words.changed], ...rows]),
    PLAN_MARK,
  ].join('\n\n')}\n`;
}
