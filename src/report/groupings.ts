import type { Messages } from '../messages/messages.js';
import { occurring } from './mark.js';
import type { Report, ReportGroup } from './model.js';

/** One way of grouping the questions, with its title. */
export interface Grouping {
  readonly title: string;
  readonly groups: readonly ReportGroup[];
}

/**
 * The groupings worth showing beside the categories: those with at least two groups that have questions. Parts that are
 * just the roles under the same names are shown once.
 */
export function groupingsOf(report: Report, { report: { headings } }: Messages): readonly Grouping[] {
  const sameAsRoles = titles(report.sections) === titles(report.roles);
  return [
    { title: headings.sections, groups: sameAsRoles ? [] : report.sections },
    { title: headings.levels, groups: report.levels },
    { title: headings.roles, groups: report.roles },
    { title: headings.priorities, groups: report.priorities },
    { title: headings.measures, groups: report.measures },
  ]
    .map(({ title, groups }) => ({ title, groups: groups.filter(({ counts }) => occurring(counts).length > 0) }))
    .filter(({ groups }) => groups.length > 1);
}

function titles(groups: readonly ReportGroup[]): string {
  return groups.map(({ title, points, max }) => `${title} ${points} ${max}`).join('\n');
}
