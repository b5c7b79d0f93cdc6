import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { scoreText, shortScore } from '../plan/sentences.js';
import { standingTitle } from '../sentences.js';
import type { Comparison, ComparisonSplit } from './model.js';

/** From what score to what score, and by how much. */
export function headline({ first, last, split }: Comparison, messages: Messages): string {
  const { compare } = messages;
  const scores = compare.fromTo(shortScore(first.score, messages), scoreText(last.score, messages));
  return split ? scores + compare.change(amount(split.total, split.unit, messages)) : scores;
}

export function amount(value: number, unit: ComparisonSplit['unit'], { compare }: Messages): string {
  return unit === 'points' ? compare.points(value) : compare.percentPoints(value);
}

/** The days compared. */
export function dates({ first, last }: Comparison, { compare }: Messages): string {
  return compare.dates(first.date ?? compare.noDate, last.date ?? compare.noDate);
}

/** The bands, or whether everything is met, where they differ; else empty. */
export function bands({ first, last }: Comparison, messages: Messages): string {
  const [from, to] = [standingTitle(first, messages), standingTitle(last, messages)];
  return from !== undefined && to !== undefined && from !== to ? messages.compare.fromTo(from, to) : '';
}

export function ranges({ first, last }: Comparison, messages: Messages): string {
  const { compare } = messages;
  return compare.range(range(first.score, messages), range(last.score, messages));
}

function range({ total, worst, best, worstPercent, bestPercent }: Report['score'], { report }: Messages): string {
  const isPoints = total === 'points' || worstPercent === null || bestPercent === null;
  const [from, to] = isPoints ? [`${worst}`, `${best}`] : [report.percent(worstPercent), report.percent(bestPercent)];
  return from === to ? from : `${from}–${to}`;
}

/** What could not be compared, a sentence each. */
export function leftOut({ versions, last }: Comparison, { compare }: Messages): string[] {
  if (!versions) return [];
  return [
    compare.versions(versions.refs, last.items.length),
    ...(versions.added.length > 0 ? [compare.added(versions.added.join(', '))] : []),
    ...(versions.removed.length > 0 ? [compare.removed(versions.removed.join(', '))] : []),
    ...(versions.rescored ? [compare.rescored] : []),
  ];
}

export function openCount({ counts }: Report): number {
  return counts.unanswered + counts.unknown;
}
