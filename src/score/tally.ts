import type { Counts, Tally } from '../model/assessment.js';
import type { Scale } from '../model/checklist.js';
import { STATUSES, type Status } from '../model/vocabulary.js';

/** The ends of a scale. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

export function rangeOf({ values }: Scale): Range {
  const points = [values.implemented, values.partial, values.not_implemented, values.unknown];
  return { lowest: Math.min(...points), highest: Math.max(...points) };
}

/** Points of a status: 0 while unanswered, null where the item leaves both sides. */
export function pointsOf({ values }: Scale, status: Status): number | null {
  if (status === 'not_applicable' || status === 'out_of_scope') return null;
  return status === 'unanswered' ? 0 : values[status];
}

/** The points of each status, by its place in the vocabulary. */
export function pointsByPlace(scale: Scale): readonly (number | null)[] {
  return STATUSES.map((status) => pointsOf(scale, status));
}

/** A tally being added up. */
export class Adder implements Tally {
  points = 0;
  min = 0;
  max = 0;
  worst = 0;
  best = 0;
  readonly counts: Record<Status, number> = noCounts();

  /** `count` items with the same status and points. */
  add(status: Status, points: number | null, { lowest, highest }: Range, count = 1): void {
    this.counts[status] += count;
    if (points === null) return;
    const open = status === 'unanswered' || status === 'unknown';
    this.points += points * count;
    this.min += lowest * count;
    this.max += highest * count;
    this.worst += (open ? lowest : points) * count;
    this.best += (open ? highest : points) * count;
  }
}

function noCounts(): Record<keyof Counts, number> {
  return {
    implemented: 0,
    partial: 0,
    not_implemented: 0,
    unknown: 0,
    not_applicable: 0,
    unanswered: 0,
    out_of_scope: 0,
  };
}
