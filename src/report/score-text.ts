import type { Messages } from '../messages/messages.js';
import type { ReportScore } from './model.js';

/** A score as it is named: points, or percent with the points. */
export function scoreText(
  { total, points, percent, max }: Pick<ReportScore, 'total' | 'points' | 'percent' | 'max'>,
  { report }: Messages,
): string {
  return total === 'points' || percent === null ? report.pointsOf(points, max) : report.percent(percent);
}

/** The same in short, for where the other end of an arrow names it in full. */
export function shortScore(
  { total, points, percent }: Pick<ReportScore, 'total' | 'points' | 'percent'>,
  { report }: Messages,
): string {
  return total === 'points' || percent === null ? report.points(points) : report.percent(percent);
}
