import { BEST_RATING } from '../../guide/telework-method.js';
import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown as md } from '../escape/markdown.js';
import { table } from '../markdown/table.js';
import type { MethodReport, MethodRow } from './model.js';
import { axisTitle, profileYaml } from './words.js';

/** The mark at the end of the comparison in Markdown, by which tenken knows its own files again. */
export const METHOD_MARK = '<!-- tenken: method/1 -->';

/** Which way of teleworking fits, and how all compare, as GitHub Markdown. */
export function methodMarkdown(report: MethodReport, messages: Messages): string {
  const { method: words } = messages;
  const bar = (rating: number) => `${'█'.repeat(rating)}${'░'.repeat(BEST_RATING - rating)} ${rating}`;
  const answered = report.answers.some(({ answer }) => answer !== null);
  const blocks = [
    `# ${md(report.title)}`,
    ...(answered ? [`## ${words.result}`, ...report.methods.map((row) => fitBlock(row, messages))] : []),
    `## ${words.comparison}`,
    words.scale(BEST_RATING),
    table([
      [words.way, ...report.axes.map((axis) => axisTitle(axis, axis.title, messages))],
      ...report.methods.map(({ title, ratings }) => [title, ...ratings.map(bar)]),
    ]),
    table([
      [words.way, words.whatItIs, words.strong, words.weak],
      ...report.methods.map(({ title, what, strong, weak }) => [title, what, strong, weak]),
    ]),
    ...(report.answers.length > 0
      ? [
          `## ${words.answers}`,
          table([
            [words.question, words.answer],
            ...report.answers.map(({ question, answer }) => [question, answerWord(answer, messages)]),
          ]),
        ]
      : []),
    ...report.profiles.flatMap((profile) => [
      `## ${md(words.profileFor(profile.checklist))}`,
      `\`\`\`\n${profileYaml(profile, messages).join('\n')}\n\`\`\``,
    ]),
    [...report.notes, words.source(report.publisher, report.asOf)].map((note) => `- ${md(note)}`).join('\n'),
    METHOD_MARK,
  ];
  return `${blocks.join('\n\n')}\n`;
}

export function answerWord(answer: boolean | null, { method: words }: Messages): string {
  return answer === null ? words.notSure : answer ? words.yes : words.no;
}

function fitBlock(row: MethodRow, { method: words }: Messages): string {
  const reasons = [
    ...row.ruledOutBy.map((reason) => `${words.because.ruledOut} ${reason}`),
    ...(row.fit === 'ruled_out'
      ? []
      : [
          ...row.speaksFor.map((reason) => `${words.because.for} ${reason}`),
          ...row.speaksAgainst.map((reason) => `${words.because.against} ${reason}`),
        ]),
  ];
  return [`**${md(words.fitOf(words.fits[row.fit], row.title))}**`, ...reasons.map((reason) => `- ${md(reason)}`)].join(
    '\n',
  );
}
