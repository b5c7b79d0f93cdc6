import type { Messages } from '../../messages/messages.js';
import { type Point, radar } from '../chart/radar.js';
import type { ReportGroup } from '../model.js';
import { html, type Markup } from './markup.js';

/** Radius of the rim; letters stand outside it. */
const RIM = 100;
const LETTERS = 114;
const RINGS = [25, 50, 75, 100];

/** What the categories reached at an earlier date, and how that date is called. */
export interface Before {
  readonly percents: readonly (number | null)[];
  readonly name: string;
}

/**
 * The radar of the categories as a picture with its values in words. An axis without a question is a gap. An earlier date
 * lies under it as a thin dashed line.
 */
export function radarChart(categories: readonly ReportGroup[], messages: Messages, before?: Before): Markup {
  const percents = categories.map(({ percent }) => inside(percent));
  const { axes, points, shapes } = radar(percents);
  const earlier = radar(before?.percents.map(inside) ?? []);
  return html`<svg class="radar" viewBox="-128 -126 256 252" role="img" aria-label="${inWords(categories, messages, before)}">
${RINGS.map((ring) => html`<circle class="ring" r="${ring}"/>`)}
${axes.map((axis, index) => html`<line class="${percents[index] === null ? 'axis gap' : 'axis'}" x2="${at(axis.x, RIM)}" y2="${at(axis.y, RIM)}"/>`)}
${shapes.map((shape) => html`<polygon class="shape" points="${shape.map(coordinates).join(' ')}"/>`)}
${earlier.shapes.map((shape) => html`<polygon class="shape before" points="${shape.map(coordinates).join(' ')}"/>`)}${earlier.points.map((point) => point && html`<circle class="value before" cx="${at(point.x, RIM)}" cy="${at(point.y, RIM)}" r="2.5"/>`)}
${points.map((point) => point && html`<circle class="value" cx="${at(point.x, RIM)}" cy="${at(point.y, RIM)}" r="3"/>`)}
${axes.map((axis, index) => html`<text class="${percents[index] === null ? 'letter gap' : 'letter'}" x="${at(axis.x, LETTERS)}" y="${at(axis.y, LETTERS)}">${categories[index]?.id}</text>`)}
<text class="ring-label" x="3" y="-52">50</text><text class="ring-label" x="3" y="-91">100</text>
</svg>`;
}

/** What each line of a radar of two dates is. */
export function radarLegend({ name }: Before, now: string): Markup {
  return html`<ul class="legend lines" role="list"><li><svg class="line" viewBox="0 0 24 10" aria-hidden="true" focusable="false"><path class="shape" d="M0 5h24"/></svg> ${now}</li><li><svg class="line" viewBox="0 0 24 10" aria-hidden="true" focusable="false"><path class="shape before" d="M0 5h24"/></svg> ${name}</li></ul>`;
}

function inWords(categories: readonly ReportGroup[], messages: Messages, before?: Before): string {
  const { report: words, html: own, compare } = messages;
  const value = ({ id, title }: ReportGroup, percent: number | null) =>
    own.radarValue(`${id} ${title}`, percent === null ? own.noQuestionsInGroup : words.percent(percent));
  const now = own.radarText(categories.map((group) => value(group, group.percent)));
  if (!before) return now;
  const then = categories.map((group, index) => value(group, before.percents[index] ?? null));
  return `${now} ${compare.radarBefore(before.name, then)}`;
}

const inside = (percent: number | null): number | null =>
  percent === null ? null : Math.min(Math.max(percent, 0), 100);

const coordinates = ({ x, y }: Point): string => `${at(x, RIM)},${at(y, RIM)}`;

const at = (value: number, radius: number): number => Math.round(value * radius * 100) / 100;
