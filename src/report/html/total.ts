import type { Messages } from '../../messages/messages.js';
import { percent } from '../../score/percent.js';
import type { ReportScore } from '../model.js';

/** A total in the words of its scale: points where the points are the score, else the percent. */
export function total(score: ReportScore, points: number, share: number | null, { report: words }: Messages): string {
  if (score.total === 'points') return words.points(points);
  return share === null ? words.noScore : words.percent(share);
}

/** What the score would be with some points more. */
export function totalWith(score: ReportScore, gain: number, messages: Messages): string {
  const points = score.points + gain;
  return total(score, points, percent({ points, max: score.max }), messages);
}

/** The scale a score lies on, and where it lies. Percents below 0 stop at 0. */
export function ends(score: ReportScore): { low: number; high: number; at: number; worst: number; best: number } {
  if (score.total === 'points') {
    const { min: low, max: high, points: at, worst, best } = score;
    return { low, high, at, worst, best };
  }
  const inside = (share: number | null): number => Math.min(Math.max(share ?? 0, 0), 100);
  return {
    low: 0,
    high: 100,
    at: inside(score.percent),
    worst: inside(score.worstPercent),
    best: inside(score.bestPercent),
  };
}
