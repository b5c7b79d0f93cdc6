import { CHANGE_KINDS, changesBetween, type ItemChange } from '../../compare/change/changes.js';
import type { Shared } from '../../compare/change/shared.js';
import { inTenths, PARTS, partOf, splitPoints, splitShare } from '../../compare/change/split.js';
import type { Messages } from '../../messages/messages.js';
import type { Assessment } from '../../model/assessment.js';
import { checklistRef } from '../../model/checklist.js';
import { percentTenths } from '../../score/percent.js';
import { buildReport } from '../build.js';
import type { Report } from '../model.js';
import type { ComparedCategory, Comparison, ComparisonSplit } from './model.js';

/** Everything said about several dates of one checklist; null for fewer than two. */
export function buildComparison(shared: Shared, messages: Messages, asOf: string): Comparison | null {
  const { assessments } = shared;
  const [before, after] = [assessments[0], assessments.at(-1)];
  if (!before || !after || assessments.length < 2) return null;
  const reports = assessments.map((each) => buildReport(each, messages, asOf));
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last) return null;
  const changes = changesBetween(before, after);
  return {
    reports,
    first,
    last,
    versions: versionsOf(shared),
    split: splitOf(before, after, changes),
    groups: groupsOf(changes, first, last),
    categories: last.categories.map((_, index) => categoryOf(assessments, changes, last, index)),
  };
}

function versionsOf({ assessments, added, removed, rescored }: Shared): Comparison['versions'] {
  if (added.length === 0 && removed.length === 0 && !rescored) return null;
  return {
    refs: [...new Set(assessments.map(({ checklist }) => checklistRef(checklist)))],
    shared: assessments.at(-1)?.items.length ?? 0,
    added,
    removed,
    rescored,
  };
}

function splitOf(before: Assessment, after: Assessment, changes: readonly ItemChange[]): ComparisonSplit | null {
  const isPoints = after.checklist.scale.total === 'points';
  const split = isPoints ? splitPoints(changes) : splitShare(changes);
  if (!split) return null;
  const total = isPoints
    ? after.total.points - before.total.points
    : (percentTenths(after.total) ?? 0) - (percentTenths(before.total) ?? 0);
  const tenths = isPoints ? null : inTenths(split, total);
  const parts = PARTS.map((id) => ({
    id,
    shown: tenths ? tenths[id] : Number(split.parts[id].numerator),
    exact: split.parts[id],
    items: changes.filter(({ kind }) => partOf(kind) === id).length,
  }));
  return { unit: isPoints ? 'points' : 'tenths', total, parts };
}

function groupsOf(changes: readonly ItemChange[], first: Report, last: Report): Comparison['groups'] {
  const items = (report: Report) => new Map(report.items.map((item) => [item.id, item]));
  const [was, is] = [items(first), items(last)];
  return CHANGE_KINDS.filter((kind) => kind !== 'same').flatMap((kind) => {
    const own = changes
      .filter((change) => change.kind === kind)
      .flatMap(({ before: old, after: now }) => {
        const [before, after] = [was.get(now.item.id), is.get(now.item.id)];
        return before && after ? [{ before, after, points: (now.points ?? 0) - (old.points ?? 0) }] : [];
      });
    return own.length > 0 ? [{ kind, items: own }] : [];
  });
}

function categoryOf(
  assessments: readonly Assessment[],
  changes: readonly ItemChange[],
  last: Report,
  index: number,
): ComparedCategory {
  const tenths = assessments.map(({ categories }) => {
    const category = categories[index];
    return category ? percentTenths(category) : null;
  });
  const [from = null, to = null] = [tenths[0], tenths.at(-1)];
  const { id = '', title = '' } = last.categories[index] ?? {};
  return {
    id,
    title,
    percents: tenths.map((each) => (each === null ? null : each / 10)),
    change: from === null || to === null ? null : to - from,
    split: splitShare(changes.filter(({ after }) => after.item.category === id)),
  };
}
