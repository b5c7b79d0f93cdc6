import type { AnswerFile } from '../model/answers.js';
import type { AssessedItem, Assessment, Filter } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import { STATUSES, type Status } from '../model/vocabulary.js';
import { gateOf } from './all-met.js';
import { bandOf } from './band.js';
import { narrow } from './filter.js';
import { GroupAdders, layoutOf } from './layout.js';
import { statusesOf } from './status.js';
import { Adder, pointsOf, rangeOf } from './tally.js';
import { weakestOf } from './weakest.js';

/**
 * Scores the answers to a checklist, exactly. Not applicable and out-of-scope items leave both sides; an unanswered
 * item counts 0 points and makes the score provisional; unanswered and unknown items span the interval. A filter scores
 * a part of the checklist as if it were the whole. With a day (YYYY-MM-DD), answers that have run out by then count as unknown.
 */
export function assess(whole: Checklist, answers: AnswerFile, filter: Filter = {}, asOf?: string): Assessment {
  const checklist = narrow(whole, filter);
  const { scale } = checklist;
  const range = rangeOf(scale);
  const { places, expired: runOut } = statusesOf(checklist, answers, asOf);
  const expiries = new Map(runOut);
  const total = new Adder();
  const adders = new GroupAdders(layoutOf(checklist));
  const items = checklist.items.map((item, index): AssessedItem => {
    const record = answers.answers.get(item.id);
    const expired = expiries.get(index);
    const status = STATUSES[places[index] as number] as Status;
    const points = pointsOf(scale, status);
    total.add(status, points, range);
    adders.add(index, status, points, range);
    const lost = points === null ? 0 : range.highest - points;
    // Written out: spreading what may be absent costs more than all the arithmetic.
    if (expired && record) return { item, status, record, expired, points, lost };
    return record ? { item, status, record, points, lost } : { item, status, points, lost };
  });
  const groups = adders.groups();
  const applicable = items.length - total.counts.out_of_scope;
  return {
    checklist,
    answers,
    filter,
    ...(asOf !== undefined && { asOf }),
    complete: total.counts.unanswered === 0,
    total,
    band: bandOf(checklist, total),
    gate: gateOf(checklist, items),
    coverage: { answered: applicable - total.counts.unanswered, applicable },
    ...groups,
    weakest: weakestOf(groups.categories),
    items,
  };
}
