import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown as md } from '../escape/markdown.js';
import { table } from '../markdown/table.js';
import type { ActionReport, ActionStar } from './model.js';
import { ROW_MARKS } from './text.js';

/** The mark at the end of the readiness in Markdown, by which tenken knows its own files again. */
export const ACTION_MARK = '<!-- tenken: action/1 -->';

/** The readiness for SECURITY ACTION as GitHub Markdown. */
export function actionMarkdown(report: ActionReport, messages: Messages): string {
  const { action: words } = messages;
  const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
  const blocks = [
    `# ${md(report.organization)} — ${md(words.heading(report.title, report.knownAsOf))}`,
    report.answers.map(({ checklist, date }) => `- ${md(words.source(checklist, date))}`).join('\n'),
    ...report.stars.flatMap((star) => starBlocks(star, messages)),
    `## ${words.nextTitle}`,
    numbered(report.next.map(({ title, detail }) => `**${md(title)}**${detail === '' ? '' : `<br>${md(detail)}`}`)),
    `## ${words.declareTitle}`,
    numbered(report.declare.map(md)),
    [...report.notes, words.lookedUp(report.publisher, report.knownAsOf, report.url)]
      .map((note) => `- ${md(note)}`)
      .join('\n'),
    ACTION_MARK,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function starBlocks({ title, verdict, means, rows }: ActionStar, { action: words }: Messages): string[] {
  return [
    `## ${md(title)}`,
    `**${md(verdict)}**`,
    md(means),
    table([
      [words.columns.point, words.columns.state, words.columns.detail],
      ...rows.map((row) => [
        /^\d+$/u.test(row.id) ? `${row.id} ${row.title}` : row.title,
        `${ROW_MARKS[row.state]} ${words.states[row.state]}`,
        row.detail,
      ]),
    ]),
  ];
}
