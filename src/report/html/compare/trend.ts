import type { Messages } from '../../../messages/messages.js';
import type { Comparison } from '../../compare/model.js';
import type { Report, ReportScore } from '../../model.js';
import { shortScore } from '../../score-text.js';
import { html, type Markup } from '../markup.js';
import { ends } from '../total.js';

const SPARK = { width: 90, height: 22, margin: 3 } as const;

/** A line as small as a word: a share from 0 to 100 a date. A date without one is a gap. */
export function sparkline(percents: readonly (number | null)[], text: string): Markup {
  const { width, height, margin } = SPARK;
  const x = (index: number) => round(margin + (index / Math.max(1, percents.length - 1)) * (width - 2 * margin));
  const y = (percent: number) =>
    round(height - margin - (Math.min(Math.max(percent, 0), 100) / 100) * (height - 2 * margin));
  const points = percents.map((percent, index) => (percent === null ? null : ([x(index), y(percent)] as const)));
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" role="img" aria-label="${text}"><line class="ground" x1="0" x2="${width}" y1="${height - margin}" y2="${height - margin}"/>${path(points)}${points.map((point) => point && html`<circle class="value" cx="${point[0]}" cy="${point[1]}" r="1.8"/>`)}</svg>`;
}

const CHART = { width: 560, height: 190, left: 40, right: 40, top: 30, bottom: 32 } as const;
/** So many dates have room for their labels; of more, the first and the last are named, and the table names all. */
const LABELLED = 6;

/** The score of every date with the range in which it lay. */
export function trendChart({ reports }: Comparison, messages: Messages): Markup {
  const { compare } = messages;
  const { width, height, left, right, top, bottom } = CHART;
  const scored = reports.map(({ score }) => (score.percent === null ? null : ends(score)));
  const known = scored.find((each) => each !== null) ?? { low: 0, high: 100 };
  const x = (index: number) => round(left + (index / Math.max(1, reports.length - 1)) * (width - left - right));
  const y = (value: number) =>
    round(height - bottom - ((value - known.low) / (known.high - known.low || 1)) * (height - top - bottom));
  const points = scored.map((each, index) => each && ([x(index), y(each.at)] as const));
  const labelled = (index: number) => reports.length <= LABELLED || index === 0 || index === reports.length - 1;
  const date = (report: Report) => report.date ?? compare.noDate;
  const values = reports.map((report) => compare.trendValue(date(report), shortScore(report.score, messages)));
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" role="img" aria-label="${compare.trendText(values)}">
${[known.low, known.high].map((value) => html`<line class="ground" x1="0" x2="${width}" y1="${y(value)}" y2="${y(value)}"/><text class="ring-label" x="0" y="${y(value) - 3}">${value}</text>`)}
${scored.map((each, index) => each && (each.worst === each.best ? null : html`<line class="between" x1="${x(index)}" x2="${x(index)}" y1="${y(each.worst)}" y2="${y(each.best)}"/>`))}
${path(points)}
${points.map((point) => point && html`<circle class="value" cx="${point[0]}" cy="${point[1]}" r="4"/>`)}
${reports.map((report, index) => {
  const point = points[index];
  return labelled(index)
    ? html`${point && html`<text class="label strong" x="${point[0]}" y="${label(report.score, point[1], y)}">${shortScore(report.score, messages)}</text>`}<text class="label" x="${x(index)}" y="${height - 8}">${date(report)}</text>`
    : '';
})}
</svg>`;
}

/** Above the point and the range over it. */
function label(score: ReportScore, at: number, y: (value: number) => number): number {
  return round(Math.min(at, y(ends(score).best)) - 9);
}

/** Lines between neighbours; none over a gap. */
function path(points: readonly (readonly [number, number] | null)[]): Markup {
  let before: readonly [number, number] | null = null;
  let line = '';
  for (const point of points) {
    if (point) line += `${before ? 'L' : 'M'}${point[0]} ${point[1]}`;
    before = point;
  }
  return html`<path class="run" d="${line}"/>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
