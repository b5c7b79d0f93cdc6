import type { Messages } from '../../messages/messages.js';
import { html, type Markup } from '../html/markup.js';
import type { SpreadReport } from './model.js';

const WIDTH = 240;

/** A box plot from 0 to 100 percent: the range as a line, the middle half as a box, the median as a stroke. */
export function boxPlot(
  { least, lowerQuartile, median, upperQuartile, most }: SpreadReport,
  messages: Messages,
): Markup {
  const { report, portfolio } = messages;
  const x = (percent: number) => Math.round((Math.min(Math.max(percent, 0), 100) / 100) * (WIDTH - 4) * 10) / 10 + 2;
  const text = portfolio.boxText(
    report.percent(median),
    report.percent(lowerQuartile),
    report.percent(upperQuartile),
    report.percent(least),
    report.percent(most),
  );
  return html`<svg class="box" viewBox="0 0 ${WIDTH} 18" role="img" aria-label="${text}"><line class="whisker" x1="${x(least)}" x2="${x(most)}" y1="9" y2="9"/><rect class="half" x="${x(lowerQuartile)}" y="3" width="${Math.max(Math.round((x(upperQuartile) - x(lowerQuartile)) * 10) / 10, 0.5)}" height="12"/><line class="middle" x1="${x(median)}" x2="${x(median)}" y1="2" y2="16"/></svg>`;
}
