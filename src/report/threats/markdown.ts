import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown as md } from '../escape/markdown.js';
import { table } from '../markdown/table.js';
import type { Report, ReportThreat } from '../model.js';
import { notCertification } from '../sentences.js';
import { whose } from '../whose.js';
import { threatNotes, threatsSummary } from './sentences.js';

/** The mark at the end of the threats in Markdown, by which tenken knows its own files again. */
export const THREATS_MARK = '<!-- tenken: threats/1 -->';

/** The threats as GitHub Markdown: the table, then each threat with all that would close it. */
export function threatsMarkdown(report: Report, messages: Messages): string {
  const { threats: words } = messages;
  const { rows, title } = report.threats;
  const blocks = [
    `# ${md(report.organization.name ?? messages.report.noName)} — ${words.title}`,
    whose(report, messages),
    `> ${md(notCertification(report.checklist, messages))}`,
    `**${md(threatsSummary(report, messages))}**`,
    `## ${md(title)}`,
    table([
      [words.columns.rank, words.columns.threat, words.columns.state, words.columns.done, words.columns.close],
      ...rows.map((row) => [
        String(row.rank),
        row.title,
        words.states[row.state],
        row.asked === 0 ? '' : words.done(row.done, row.asked),
        row.open.map(({ id }) => id).join(', '),
      ]),
    ]),
    ...rows.flatMap((row) => rowBlocks(row, messages)),
    threatNotes(report, messages)
      .map((note) => `- ${md(note)}`)
      .join('\n'),
    THREATS_MARK,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function rowBlocks(row: ReportThreat, { threats: words, report, vocabulary }: Messages): string[] {
  const note = row.asked > 0 ? row.note : '';
  return [
    `### ${md(`${row.rank}. ${row.title}`)}`,
    [row.what, words.stateHints[row.state], note].filter(Boolean).map(md).join('\n'),
    ...(row.open.length === 0
      ? []
      : [
          row.open
            .map(
              ({ id, action, status }) =>
                `- **${md(`[${id}]`)}** ${md(report.aside(action, vocabulary.statuses[status]))}`,
            )
            .join('\n'),
        ]),
  ];
}
