import type { Counts } from '../../model/assessment.js';
import type { Status } from '../../model/vocabulary.js';
import { MARKS, occurring } from '../mark.js';
import { html, type Markup } from './markup.js';

const WIDTH = 240;
const HEIGHT = 18;
/** A segment narrower than this has no room for its mark. */
const ROOM_FOR_MARK = 15;

/**
 * A bar whose segments are the answers, each with its mark where it fits. Only to look at: the numbers stand beside it.
 * What was not asked of this firm is not in it.
 */
export function stackedBar(counts: Counts): Markup {
  const parts = occurring(counts).filter(({ status }) => status !== 'out_of_scope');
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const segments = parts.map(({ status, count }) => {
    const x = (before / total) * WIDTH;
    before += count;
    return segment(status, x, (before / total) * WIDTH - x);
  });
  return html`<svg class="stack" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">${
    total === 0 ? html`<rect class="track" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}"/>` : segments
  }</svg>`;
}

function segment(status: Status, x: number, width: number): Markup {
  const box = html`<rect class="part is-${status}" x="${round(x + 0.75)}" y="0.75" width="${round(Math.max(width - 1.5, 0.5))}" height="${HEIGHT - 1.5}"/>`;
  if (width < ROOM_FOR_MARK) return box;
  return html`${box}<text class="on is-${status}" x="${round(x + width / 2)}" y="13.2">${MARKS[status]}</text>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
