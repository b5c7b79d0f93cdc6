import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { notCertification, sourceSentence } from '../sentences.js';
import { html, type Markup } from './markup.js';

/** The firm's name, or that there is none: a heading is never empty. */
export function nameOf({ organization: { name = '' } }: Report, { report: words }: Messages): string {
  return name.trim() === '' ? words.noName : name;
}

/** Whose report it is, about what, when, by whom, and what it is not. */
export function cover(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  return html`<header class="cover">
<p class="kind">${own.kind}</p>
${name(report, messages)}
<p class="checklist">${report.checklist.title}</p>
<dl class="facts">
${facts(report, messages).map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`)}</dl>
<p class="notice"><strong>${notCertification(report.checklist, messages)}</strong> ${own.what}</p>
${report.redacted && html`<p class="notice">${words.redacted}</p>`}
</header>`;
}

/** The same in three lines, above a management page that stands alone. */
export function heading(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const { date, asOf, checklist } = report;
  return html`<header class="masthead">
<p class="kind">${own.kind}</p>
${name(report, messages)}
<p class="checklist">${checklist.title}<span class="when">${date === undefined ? words.asOf(asOf) : words.answered(date)}</span></p>
</header>`;
}

/** A name longer than this is set smaller. */
const LONG = 40;

function name(report: Report, messages: Messages): Markup {
  const shown = nameOf(report, messages);
  return html`<h1${shown.length > LONG ? html` class="long"` : ''}>${shown}</h1>`;
}

function facts(report: Report, messages: Messages): readonly (readonly [string, string])[] {
  const { organization, respondent, checklist, filter } = report;
  const { facts: labels, people, byRole } = messages.html;
  const narrowed = [filter.role?.title, filter.level?.title].filter((title) => title !== undefined);
  const all: readonly (readonly [string, string | undefined])[] = [
    [labels.edition, sourceSentence(checklist, messages)],
    [labels.date, report.date],
    [labels.respondent, respondent.name && byRole(respondent.name, respondent.role ?? '')],
    [labels.industry, organization.industry],
    [labels.employees, organization.employees === undefined ? undefined : people(organization.employees)],
    [labels.method, report.method],
    [labels.filter, narrowed.join(messages.report.gap)],
    [labels.asOf, report.asOf],
    [labels.checklist, `${checklist.id}@${checklist.version}`],
  ];
  return all.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}
