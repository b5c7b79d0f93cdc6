import type { Messages } from '../../messages/messages.js';
import { type Point, radar } from '../chart/radar.js';
import type { ReportGroup } from '../model.js';
import { html, type Markup } from './markup.js';

/** Radius of the rim; letters stand outside it. */
const RIM = 100;
const LETTERS = 114;
const RINGS = [25, 50, 75, 100];

/** The radar of the categories as a picture with its values in words. An axis without a question is a gap. */
export function radarChart(categories: readonly ReportGroup[], { report: words, html: own }: Messages): Markup {
  const percents = categories.map(({ percent }) => (percent === null ? null : Math.min(Math.max(percent, 0), 100)));
  const { axes, points, shapes } = radar(percents);
  const values = categories.map(({ id, title, percent }) =>
    own.radarValue(`${id} ${title}`, percent === null ? own.noQuestionsInGroup : words.percent(percent)),
  );
  return html`<svg class="radar" viewBox="-128 -126 256 252" role="img" aria-label="${own.radarText(values)}">
${RINGS.map((ring) => html`<circle class="ring" r="${ring}"/>`)}
${axes.map((axis, index) => html`<line class="${percents[index] === null ? 'axis gap' : 'axis'}" x2="${at(axis.x, RIM)}" y2="${at(axis.y, RIM)}"/>`)}
${shapes.map((shape) => html`<polygon class="shape" points="${shape.map(coordinates).join(' ')}"/>`)}
${points.map((point) => point && html`<circle class="value" cx="${at(point.x, RIM)}" cy="${at(point.y, RIM)}" r="3"/>`)}
${axes.map((axis, index) => html`<text class="${percents[index] === null ? 'letter gap' : 'letter'}" x="${at(axis.x, LETTERS)}" y="${at(axis.y, LETTERS)}">${categories[index]?.id}</text>`)}
<text class="ring-label" x="3" y="-52">50</text><text class="ring-label" x="3" y="-91">100</text>
</svg>`;
}

const coordinates = ({ x, y }: Point): string => `${at(x, RIM)},${at(y, RIM)}`;

const at = (value: number, radius: number): number => Math.round(value * radius * 100) / 100;
