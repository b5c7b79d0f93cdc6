import type { Shared } from '../../compare/change/shared.js';
import type { Messages } from '../../messages/messages.js';
import { buildComparison } from '../compare/build.js';
import type { ComparedDate } from '../compare/model.js';
import type { Report } from '../model.js';
import type { SinceLast } from './model.js';

/** The change from the first to the last of what is shared, with the numbers of a comparison of the two; null if nothing is. */
export function sinceLast(shared: Shared, messages: Messages, asOf: string): SinceLast | null {
  const comparison = buildComparison(shared, messages, asOf);
  if (!comparison || comparison.last.items.length === 0) return null;
  const { first, last, versions, split, groups, categories } = comparison;
  return {
    first: dateOf(first),
    last: dateOf(last),
    versions,
    split,
    groups: groups.map(({ kind, items }) => ({
      kind,
      items: items.map(({ before, after: { id, action, status }, points }) => ({
        id,
        action,
        from: before.status,
        to: status,
        points,
      })),
    })),
    categories: categories.map(({ id, title, percents, change }) => ({
      id,
      title,
      from: percents[0] ?? null,
      to: percents.at(-1) ?? null,
      change,
    })),
  };
}

/** Without who it is about and what was noted. */
function dateOf({ date, score, gate, counts }: Report): ComparedDate {
  return { ...(date !== undefined && { date }), score, gate, counts };
}
