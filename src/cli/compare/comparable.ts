import { type Shared, sharedPart } from '../../compare/change/shared.js';
import type { Assessment } from '../../model/assessment.js';
import { cleanLine } from '../../text/clean.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';

/**
 * What can be compared of several dates, oldest first. Warns of what is probably not meant; throws UsageError where there
 * is nothing to compare.
 */
export function comparable(context: Context, names: readonly string[], assessments: readonly Assessment[]): Shared {
  const { errors } = context.messages.compare;
  const ids = new Set(assessments.map(({ checklist }) => checklist.id));
  if (ids.size > 1) throw new UsageError(errors.checklists([...ids]));
  warn(context, names, assessments);
  const shared = sharedPart(assessments);
  if (shared.assessments.at(-1)?.items.length === 0) throw new UsageError(errors.nothingShared);
  return shared;
}

/** Another firm's answers, or dates out of order. */
function warn(context: Context, names: readonly string[], assessments: readonly Assessment[]): void {
  const { warnings } = context.messages.compare;
  const organizations = new Set(assessments.flatMap(({ answers }) => answers.organization.name ?? []));
  if (organizations.size > 1) context.say(warnings.organization([...organizations].map(cleanLine).join(', ')));
  for (const [index, { answers }] of assessments.entries()) {
    const previous = assessments[index - 1]?.answers.date;
    if (answers.date !== undefined && previous !== undefined && answers.date < previous)
      context.say(warnings.order(cleanLine(names[index] ?? ''), answers.date, previous));
  }
}
