import type { Messages } from '../../messages/messages.js';
import { groupingsOf } from '../groupings.js';
import { occurring } from '../mark.js';
import type { Report, ReportGroup } from '../model.js';
import { documentSentence } from '../sentences.js';
import { answerCounts, answerMark } from './marks.js';
import { html, type Markup } from './markup.js';
import { stackedBar } from './stack.js';

/** The 13 categories, each with its answers as a bar. */
export function categories(report: Report, messages: Messages): Markup {
  const { headings, columns } = messages.report;
  return html`<section id="categories" aria-labelledby="categories-title">
<h2 id="categories-title">${headings.categories}</h2>
${groupTable(headings.categories, columns.category, report.categories, messages, ({ id, title }) => html`<b class="letter">${id}</b> ${title}`)}
</section>`;
}

/** Every other way to look at the same answers: parts, levels, roles, priorities, kinds of measure. */
export function otherGroups(report: Report, messages: Messages): Markup | null {
  const { html: own, report: words } = messages;
  const groupings = groupingsOf(report, messages);
  const { basic } = report;
  if (groupings.length === 0 && !basic && report.documents.length === 0) return null;
  return html`<section id="groups" aria-labelledby="groups-title">
<h2 id="groups-title">${own.headings.groups}</h2>
${groupings.map(
  ({ title, groups }) => html`<h3>${title}</h3>
${groupTable(title, words.columns.group, groups, messages, (group) => html`${group.title}`)}
`,
)}${basic && basicMeasures(basic, messages)}${documents(report, messages)}
</section>`;
}

function groupTable(
  caption: string,
  column: string,
  groups: readonly ReportGroup[],
  messages: Messages,
  name: (group: ReportGroup) => Markup,
): Markup {
  const { columns } = messages.report;
  return html`<table class="groups">
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">${column}</th><th scope="col" class="wide">${columns.answers}</th><th scope="col" class="number">${columns.share}</th><th scope="col" class="number">${columns.score}</th></tr></thead>
<tbody>
${groups.map((group) => row(group, name(group), messages))}</tbody>
</table>`;
}

function row({ points, max, percent, counts }: ReportGroup, name: Markup, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  if (occurring(counts).length === 0) {
    return html`<tr class="gap"><th scope="row">${name}</th><td class="wide">${own.noQuestionsInGroup}</td><td class="number">${words.noScore}</td><td class="number"></td></tr>
`;
  }
  return html`<tr><th scope="row">${name}</th><td class="wide">${stackedBar(counts)}${answerCounts(counts, messages)}</td><td class="number share">${percent === null ? words.noScore : words.percent(percent)}</td><td class="number">${max > 0 ? `${points} / ${max}` : words.allLeftOut}</td></tr>
`;
}

/** Which of the firm's own documents the rules belong into, and what is missing in each. */
function documents({ documents: all }: Report, messages: Messages): Markup | null {
  if (all.length === 0) return null;
  const { headings } = messages.report;
  return html`<h3>${headings.documents}</h3>
<ul>
${all.map((document) => html`<li><b>${document.title}</b> ${documentSentence(document, messages)}</li>\n`)}</ul>`;
}

function basicMeasures({ achieved, missing }: NonNullable<Report['basic']>, messages: Messages): Markup | null {
  const { report: words, html: own } = messages;
  const all = achieved.length + missing.length;
  if (all === 0) return null;
  return html`<h3>${words.headings.basic}</h3>
<p>${words.basicAchieved(achieved.length, all)}</p>
${
  missing.length === 0
    ? ''
    : html`<table class="plain">
<caption>${own.basicMissingMore(missing.length)}</caption>
<thead><tr><th scope="col">${words.columns.item}</th><th scope="col">${words.columns.action}</th><th scope="col">${words.columns.answer}</th></tr></thead>
<tbody>
${missing.map(
  ({
    id,
    action,
    status,
  }) => html`<tr><th scope="row" class="id">${id}</th><td>${action}</td><td class="nowrap">${answerMark(status, messages)}</td></tr>
`,
)}</tbody>
</table>`
}`;
}
