import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { OWN_MARK } from '../own-mark.js';
import { notCertification } from '../sentences.js';
import { applicability } from './applicability.js';
import { cover, heading, nameOf } from './cover.js';
import { SCRIPT, SCRIPT_HASH } from './generated/assets.js';
import { categories, otherGroups } from './groups.js';
import { allItems } from './items.js';
import { managementPage } from './management.js';
import { html, type Markup, trusted } from './markup.js';
import { method } from './method.js';
import { openPoints } from './open.js';
import { htmlDocument, PATTERNS } from './own-document.js';
import { plan } from './plan.js';
import { sinceLastTime } from './since.js';
import { threats } from './threats.js';

export interface HtmlOptions {
  /** The management page alone, to be printed on one sheet. */
  readonly summary: boolean;
}

/**
 * The report as one page that needs nothing else: no request, no script of anybody else, and all of it is there with
 * scripts off.
 */
export function htmlReport(report: Report, messages: Messages, { summary }: HtmlOptions): string {
  const made = summary ? summaryPage(report, messages) : wholePage(report, messages);
  return `${made.text}\n${OWN_MARK}\n`;
}

function wholePage(report: Report, messages: Messages): Markup {
  const { html: own } = messages;
  const parts: readonly (readonly [keyof Messages['html']['nav'], Markup | null])[] = [
    ['summary', managementPage(report, messages)],
    ['since', sinceLastTime(report, messages)],
    ['categories', categories(report, messages)],
    ['groups', otherGroups(report, messages)],
    ['plan', plan(report, messages)],
    ['threats', threats(report, messages)],
    ['open', openPoints(report, messages)],
    ['applicability', applicability(report, messages)],
    ['items', allItems(report, messages)],
    ['method', method(report, messages)],
  ];
  const there = parts.filter(([, part]) => part !== null);
  const body = html`<a class="skip" href="#main">${own.skip}</a>
${PATTERNS}
${cover(report, messages)}
<div class="stays"><p class="who" aria-hidden="true">${shortTotal(report, messages)}</p>
<nav aria-label="${own.contents}"><ul role="list">${there.map(([id]) => html`<li><a href="#${id}">${own.nav[id]}</a></li>`)}</ul></nav></div>
<main id="main" tabindex="-1">
${there.map(([, part]) => html`${part}\n`)}</main>
<footer><p>${notCertification(report.checklist, messages)}</p></footer>
<script>${trusted(SCRIPT)}</script>`;
  return htmlDocument(messages.lang, titleOf(report, messages), body, SCRIPT_HASH);
}

function summaryPage(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const body = html`${PATTERNS}
${heading(report, messages)}
<main id="main">
${managementPage(report, messages)}
</main>
<footer><p><strong>${notCertification(report.checklist, messages)}</strong> ${own.what}</p>${report.redacted && html`<p>${words.redacted}</p>`}</footer>`;
  return htmlDocument(messages.lang, titleOf(report, messages), html`<div class="alone">${body}</div>`);
}

function titleOf(report: Report, messages: Messages): string {
  return messages.html.title(nameOf(report, messages), report.checklist.title);
}

/** The bar that stays in sight: whose report it is and the score. */
function shortTotal(report: Report, messages: Messages): Markup {
  const { score } = report;
  const { report: words, html: own } = messages;
  const figure =
    score.total === 'points' ? `${score.points} ${own.outOf(score.max)}` : words.percent(score.percent ?? 0);
  return html`<b>${score.percent === null ? words.noScore : figure}</b> <span>${nameOf(report, messages)}</span>`;
}
