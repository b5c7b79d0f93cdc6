import type { Messages } from '../messages/messages.js';
import { escapeMarkdown as md } from './escape/markdown.js';
import type { Report } from './model.js';

/** Which checklist, when, by whom: a list in Markdown. */
export function whose({ checklist, date, respondent, asOf, filter }: Report, { report }: Messages): string {
  const parts = [filter.role?.title, filter.level?.title].filter((title) => title !== undefined);
  return [
    md(report.aside(checklist.title, `${checklist.id}@${checklist.version}`)),
    ...(date === undefined ? [] : [md(report.answered(date))]),
    ...(respondent.name ? [md(report.respondent(respondent.name, respondent.role ?? ''))] : []),
    ...(parts.length > 0 ? [md(report.filter(parts))] : []),
    md(report.asOf(asOf)),
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}
