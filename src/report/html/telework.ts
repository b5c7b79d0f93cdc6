import { BEST_RATING } from '../../guide/telework-method.js';
import type { Messages } from '../../messages/messages.js';
import { answerWord } from '../method/markdown.js';
import type { MethodReport, MethodRow } from '../method/model.js';
import { axisTitle, profileYaml, ratingText } from '../method/words.js';
import { html, type Markup } from './markup.js';
import { htmlDocument } from './own-document.js';

/** The mark at the end of the page, by which tenken knows its own files again. */
export const METHOD_PAGE_MARK = '<!-- tenken: method/1 -->';

/** Which way of teleworking fits, and how all compare, as one page that needs nothing else. */
export function methodPage(report: MethodReport, messages: Messages): string {
  const { lang, method: words } = messages;
  const answered = report.answers.some(({ answer }) => answer !== null);
  const body = html`<header class="masthead"><h1>${report.title}</h1></header>
<main id="main">
${answered ? fits(report, messages) : ''}
<section id="comparison" aria-labelledby="comparison-title">
<h2 id="comparison-title">${words.comparison}</h2>
<p class="lead">${words.scale(BEST_RATING)}</p>
${picture(report, messages)}
${comparison(report, messages)}
</section>
${report.answers.length > 0 ? answers(report, messages) : ''}
${report.profiles.map(
  (profile) => html`<section>
<h2>${words.profileFor(profile.checklist)}</h2>
<pre>${profileYaml(profile, messages).join('\n')}</pre>
</section>
`,
)}</main>
<footer><ul class="sentences small">${[...report.notes, words.source(report.publisher, report.asOf)].map((note) => html`<li>${note}</li>`)}</ul></footer>`;
  return `${htmlDocument(lang, report.title, body).text}\n${METHOD_PAGE_MARK}\n`;
}

function fits({ methods }: MethodReport, { method: words }: Messages): Markup {
  const reasons = (row: MethodRow) => [
    ...row.ruledOutBy.map((reason) => `${words.because.ruledOut} ${reason}`),
    ...(row.fit === 'ruled_out' ? [] : row.speaksFor.map((reason) => `${words.because.for} ${reason}`)),
    ...(row.fit === 'ruled_out' ? [] : row.speaksAgainst.map((reason) => `${words.because.against} ${reason}`)),
  ];
  return html`<section id="result" aria-labelledby="result-title">
<h2 id="result-title">${words.result}</h2>
${methods.map(
  (row) => html`<h3>${words.fitOf(words.fits[row.fit], row.title)}</h3>
<p class="why">${row.what}</p>
${list(reasons(row))}
`,
)}</section>`;
}

const list = (texts: readonly string[]): Markup | null =>
  texts.length === 0 ? null : html`<ul class="reasons">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

/** Where the picture's columns and rows stand. */
const LEFT = 190;
const COLUMN = 130;
const TOP = 34;
const ROW = 30;
const CELL = 22;
const GAP = 3;

/** The ratings as cells, a row a way and a column an axis; the table below says the same. */
function picture({ axes, methods }: MethodReport, messages: Messages): Markup {
  const { method: words } = messages;
  const width = LEFT + axes.length * COLUMN;
  const height = TOP + methods.length * ROW;
  const said = methods.map(({ title, ratings }) =>
    words.plainRow(
      title,
      axes.map((axis, index) => ratingText(axis.title, ratings[index] ?? 1, messages)),
    ),
  );
  const cells = (rating: number, x: number, y: number) =>
    Array.from(
      { length: BEST_RATING },
      (_, index) =>
        html`<rect class="${index < rating ? 'fill' : 'track'}" x="${x + index * (CELL + GAP)}" y="${y}" width="${CELL}" height="14"/>`,
    );
  return html`<svg class="bar" viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${words.picture(said.join(' '))}">
${axes.map((axis, index) => html`<text x="${LEFT + index * COLUMN}" y="18" font-size="13" fill="currentColor">${axisTitle(axis, axis.short, messages)}</text>`)}
${methods.map(
  (
    { title, ratings, fit },
    row,
  ) => html`<text x="0" y="${TOP + row * ROW + 13}" font-size="14" fill="currentColor" font-weight="${fit === 'best' ? 700 : 400}">${title}</text>
${ratings.map((rating, index) => cells(rating, LEFT + index * COLUMN, TOP + row * ROW))}
`,
)}</svg>`;
}

function comparison({ axes, methods }: MethodReport, messages: Messages): Markup {
  const { method: words } = messages;
  return html`<div class="scrolls" role="region" tabindex="0" aria-label="${words.comparison}"><table class="plain">
<caption class="unseen">${words.comparison}</caption>
<thead><tr><th scope="col">${words.way}</th>${axes.map((axis) => html`<th scope="col" class="number">${axisTitle(axis, axis.short, messages)}</th>`)}<th scope="col">${words.strong}</th><th scope="col">${words.weak}</th></tr></thead>
<tbody>
${methods.map(
  ({ title, ratings, strong, weak }) =>
    html`<tr><th scope="row" class="nowrap"><b>${title}</b></th>${ratings.map((rating) => html`<td class="number">${rating}</td>`)}<td class="small sentence">${strong}</td><td class="small sentence">${weak}</td></tr>
`,
)}</tbody>
</table></div>
<dl class="small">${axes.map((axis) => html`<div><dt><b>${axisTitle(axis, axis.title, messages)}</b></dt><dd>${axis.good}</dd></div>`)}</dl>`;
}

function answers(report: MethodReport, messages: Messages): Markup {
  const { method: words } = messages;
  return html`<section id="answers" aria-labelledby="answers-title">
<h2 id="answers-title">${words.answers}</h2>
<table class="plain">
<caption class="unseen">${words.answers}</caption>
<thead><tr><th scope="col">${words.question}</th><th scope="col">${words.answer}</th></tr></thead>
<tbody>
${report.answers.map(
  ({
    question,
    answer,
  }) => html`<tr><th scope="row">${question}</th><td class="nowrap">${answerWord(answer, messages)}</td></tr>
`,
)}</tbody>
</table>
</section>`;
}
