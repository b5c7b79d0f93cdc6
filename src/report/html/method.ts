import type { Messages } from '../../messages/messages.js';
import { PROVENANCES } from '../../model/vocabulary.js';
import type { Report, ReportChecklist } from '../model.js';
import { howScored, provenanceSentence, sourceSentence } from '../sentences.js';
import { html, type Markup } from './markup.js';

/** How the score is made, what the questions come from, and what the report can be checked against. */
export function method(report: Report, messages: Messages): Markup {
  const { report: words, html: own } = messages;
  const { checklist } = report;
  return html`<section id="method" aria-labelledby="method-title">
<h2 id="method-title">${words.headings.method}</h2>
<ul class="sentences">${howScored(checklist, messages).map((sentence) => html`<li>${sentence}</li>`)}</ul>
${scale(checklist, messages)}
${bands(checklist, messages)}
<h3>${words.headings.sources}</h3>
<p>${words.source(sourceSentence(checklist, messages))}</p>
${link(checklist.url, own.sourceLink)}
<p>${provenanceSentence(checklist, messages)}</p>
${provenance(checklist, messages)}
${checklist.terms === '' ? '' : html`<h4>${own.terms}</h4>\n<p>${checklist.terms}</p>`}
${checklist.notes.length === 0 ? '' : html`<h4>${own.notes}</h4>\n<ul class="sentences">${checklist.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${digests(report, messages)}
</section>`;
}

function scale({ scale: { values } }: ReportChecklist, { html: own, report: words, vocabulary }: Messages): Markup {
  const titles: Readonly<Record<string, string>> = vocabulary.answers;
  return html`<table class="plain narrow short">
<caption>${own.scale}</caption>
<thead><tr><th scope="col">${words.columns.answer}</th><th scope="col" class="number">${words.columns.score}</th></tr></thead>
<tbody>
${Object.entries(values).map(
  ([answer, points]) =>
    html`<tr><th scope="row">${titles[answer] ?? answer}</th><td class="number">${words.points(points)}</td></tr>
`,
)}</tbody>
</table>`;
}

function bands({ bands: all, scale: { total } }: ReportChecklist, { html: own, report: words }: Messages) {
  if (all.length === 0) return null;
  const worded = (min: number) => (total === 'points' ? words.points(min) : words.percent(min));
  return html`<table class="plain narrow short">
<caption>${own.bands}</caption>
<thead><tr><th scope="col">${own.band}</th><th scope="col" class="number">${own.bandFrom}</th></tr></thead>
<tbody>
${all.map(
  ({ title, min }) => html`<tr><th scope="row">${title}</th><td class="number">${own.from(worded(min))}</td></tr>
`,
)}</tbody>
</table>`;
}

function provenance(checklist: ReportChecklist, { html: own, vocabulary }: Messages): Markup {
  return html`<table class="plain narrow short">
<caption>${own.provenance}</caption>
<thead><tr><th scope="col">${own.provenanceKind}</th><th scope="col" class="number">${own.provenanceCount}</th></tr></thead>
<tbody>
${PROVENANCES.map(
  (
    each,
  ) => html`<tr><th scope="row">${vocabulary.provenance[each]}</th><td class="number">${checklist.provenance[each]}</td></tr>
`,
)}</tbody>
</table>`;
}

/** A link for a web address; anything else is shown as text. */
function link(url: string, label: string): Markup | null {
  if (url === '') return null;
  const shown = /^https?:\/\/[^\s<>"\\]+$/u.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : url;
  return html`<p>${label}: ${shown}</p>`;
}

function digests({ checklist, digests: known }: Report, { html: own }: Messages): Markup {
  const shown = (digest: string | undefined) => (digest === undefined ? own.noDigest : html`<code>${digest}</code>`);
  return html`<h3>${own.headings.digests}</h3>
<p class="small">${own.digestHint}</p>
<dl class="digests">
<div><dt>${own.digestChecklist} ${checklist.id}@${checklist.version}</dt><dd>${shown(known.checklist)}</dd></div>
<div><dt>${own.digestAnswers}</dt><dd>${shown(known.answers)}</dd></div>
</dl>`;
}
