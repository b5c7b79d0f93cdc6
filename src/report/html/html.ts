import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { OWN_MARK } from '../own-mark.js';
import { cover, heading, nameOf } from './cover.js';
import { document } from './document.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './generated/assets.js';
import { categories, otherGroups } from './groups.js';
import { allItems } from './items.js';
import { managementPage } from './management.js';
import { html, type Markup, trusted } from './markup.js';
import { method } from './method.js';
import { openPoints } from './open.js';
import { plan } from './plan.js';

export interface HtmlOptions {
  /** The management page alone, to be printed on one sheet. */
  readonly summary: boolean;
}

/**
 * The report as one page that needs nothing else: no request, no script of anybody else, and all of it is there with
 * scripts off.
 */
export function htmlReport(report: Report, messages: Messages, { summary }: HtmlOptions): string {
  const page = summary ? summaryPage(report, messages) : wholePage(report, messages);
  return `${page.text}\n${OWN_MARK}\n`;
}

function wholePage(report: Report, messages: Messages): Markup {
  const { html: own } = messages;
  const parts: readonly (readonly [keyof Messages['html']['nav'], Markup | null])[] = [
    ['summary', managementPage(report, messages)],
    ['categories', categories(report, messages)],
    ['groups', otherGroups(report, messages)],
    ['plan', plan(report, messages)],
    ['open', openPoints(report, messages)],
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
<footer><p>${messages.report.notCertification}</p></footer>
<script>${trusted(SCRIPT)}</script>`;
  return pageOf(report, messages, body, `style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'`);
}

function summaryPage(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const body = html`${PATTERNS}
${heading(report, messages)}
<main id="main">
${managementPage(report, messages)}
</main>
<footer><p><strong>${words.notCertification}</strong> ${own.what}</p>${report.redacted && html`<p>${words.redacted}</p>`}</footer>`;
  return pageOf(report, messages, html`<div class="alone">${body}</div>`, `style-src '${STYLE_HASH}'`);
}

function pageOf(report: Report, messages: Messages, body: Markup, allowed: string): Markup {
  const { lang, html: own } = messages;
  const title = own.title(nameOf(report, messages), report.checklist.title);
  return document({ lang, title, body, style: STYLE, allowed });
}

/** The bar that stays in sight: whose report it is and the score. */
function shortTotal(report: Report, messages: Messages): Markup {
  const { score } = report;
  const { report: words, html: own } = messages;
  const figure =
    score.total === 'points' ? `${score.points} ${own.outOf(score.max)}` : words.percent(score.percent ?? 0);
  return html`<b>${score.percent === null ? words.noScore : figure}</b> <span>${nameOf(report, messages)}</span>`;
}

/** Hatching for what is not known, so that it differs from the others without colour. */
const PATTERNS = html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><rect class="hatch-line" width="2" height="5"/></pattern></defs></svg>`;
