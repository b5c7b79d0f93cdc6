import type { Messages } from '../../messages/messages.js';
import type { ReportScore } from '../model.js';
import { html, type Markup } from './markup.js';
import { ends, total } from './total.js';

const WIDTH = 440;
/** A label nearer to an end than this is set from that end, so that none is cut. */
const LABEL = 96;

/** The score on its scale, with the range in which it may turn out. The best is labelled above, the worst below. */
export function intervalBar(
  score: ReportScore,
  bands: readonly { readonly min: number }[],
  messages: Messages,
): Markup {
  const { html: own } = messages;
  const { low, high, at, worst, best } = ends(score);
  const x = (value: number): number => round(((value - low) / (high - low)) * WIDTH);
  const exact = score.worst === score.best;
  const text = own.intervalText(
    total(score, score.worst, score.worstPercent, messages),
    total(score, score.points, score.percent, messages),
    total(score, score.best, score.bestPercent, messages),
  );
  return html`<svg class="interval" viewBox="0 0 ${WIDTH} 66" role="img" aria-label="${text}">
<rect class="track" x="0.5" y="24.5" width="${WIDTH - 1}" height="13"/>
<rect class="reached" x="0" y="24" width="${x(worst)}" height="14"/>
${exact ? '' : html`<rect class="range" x="${x(worst)}" y="24" width="${round(x(best) - x(worst))}" height="14"/>`}
${bands.filter(({ min }) => min > low && min < high).map(({ min }) => html`<line class="tick" x1="${x(min)}" x2="${x(min)}" y1="38" y2="43"/>`)}
<line class="now" x1="${x(at)}" x2="${x(at)}" y1="20" y2="42"/>
${exact ? '' : label(x(best), 15, own.best(total(score, score.best, score.bestPercent, messages)))}
${exact ? '' : label(x(worst), 58, own.worst(total(score, score.worst, score.worstPercent, messages)))}
</svg>`;
}

function label(x: number, y: number, text: string): Markup {
  const anchor = x < LABEL ? 'start' : x > WIDTH - LABEL ? 'end' : 'middle';
  const set = anchor === 'start' ? Math.max(x - 4, 0) : anchor === 'end' ? Math.min(x + 4, WIDTH) : x;
  return html`<text class="label" x="${set}" y="${y}" text-anchor="${anchor}">${text}</text>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
