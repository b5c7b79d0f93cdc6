import { changeJson } from '../compare/change-json.js';
import type { ReportScore } from '../model.js';
import type { SinceLast } from '../since/model.js';

/** The change since last time, with the names a comparison has for it. */
export function sinceJson(since: SinceLast): Record<string, unknown> {
  const { first, last, groups } = since;
  return {
    date: first.date ?? null,
    ...changeJson(since),
    from: scoreJson(first.score),
    to: scoreJson(last.score),
    items: groups.flatMap(({ kind, items }) =>
      items.map(({ id, from, to, points }) => ({ id, change: kind, from, to, points })),
    ),
    categories: since.categories.map(({ id, from, to, change }) => ({
      id,
      percents: [from, to],
      change: change === null ? null : change / 10,
    })),
  };
}

export function scoreJson({ points, min, max, percent, worst, best, band }: ReportScore): Record<string, unknown> {
  return { points, min, max, percent, worst, best, band: band?.id ?? null };
}
