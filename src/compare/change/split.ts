import type { ChangeKind, ItemChange } from './changes.js';
import { add, type Fraction, fraction, subtract, ZERO } from './fraction.js';

/** What a change of a score is made of: what really got better and worse, what was answered, what counts at all. */
export const PARTS = ['improved', 'worsened', 'answered', 'scope'] as const;
export type Part = (typeof PARTS)[number];

/** A change and its parts, which sum to it exactly. */
export interface Split {
  readonly total: Fraction;
  readonly parts: Readonly<Record<Part, Fraction>>;
}

/** Which part of a change an item's belongs to; null for none. */
export function partOf(kind: ChangeKind): Part | null {
  switch (kind) {
    case 'improved':
    case 'worsened':
      return kind;
    case 'became_known':
    case 'became_open':
    case 'still_open':
      return 'answered';
    case 'entered':
    case 'left':
      return 'scope';
    case 'same':
      return null;
  }
}

/** The change in points: every part is the sum of its items' changes. */
export function splitPoints(changes: readonly ItemChange[]): Split {
  const parts = noParts();
  for (const { kind, before, after } of changes) {
    const part = partOf(kind);
    if (part) parts[part] = add(parts[part], fraction((after.points ?? 0) - (before.points ?? 0)));
  }
  return { total: PARTS.map((part) => parts[part]).reduce(add), parts };
}

/**
 * The change of the share of all points, in percent; null where one of the two has no share. What got better or was
 * answered is measured on the items that count both times, whose maximum is the same; what is left of the change is
 * what entered and left.
 */
export function splitShare(changes: readonly ItemChange[]): Split | null {
  const shareBefore = shareOf(changes.map(({ before }) => before));
  const shareAfter = shareOf(changes.map(({ after }) => after));
  if (!shareBefore || !shareAfter) return null;
  const total = subtract(shareAfter, shareBefore);
  const parts = noParts();
  const both = changes.filter(({ before, after }) => before.points !== null && after.points !== null);
  const max = both.reduce((sum, { after }) => sum + maxOf(after), 0);
  for (const { kind, before, after } of both) {
    const part = partOf(kind);
    if (part) parts[part] = add(parts[part], fraction(((after.points ?? 0) - (before.points ?? 0)) * 100, max));
  }
  parts.scope = subtract(total, [parts.improved, parts.worsened, parts.answered].reduce(add));
  return { total, parts };
}

function noParts(): Record<Part, Fraction> {
  return { improved: ZERO, worsened: ZERO, answered: ZERO, scope: ZERO };
}

type Counted = ItemChange['before'];

/** The most an item that counts can give. */
function maxOf({ points, lost }: Counted): number {
  return points === null ? 0 : points + lost;
}

function shareOf(items: readonly Counted[]): Fraction | null {
  const points = items.reduce((sum, each) => sum + (each.points ?? 0), 0);
  const max = items.reduce((sum, each) => sum + maxOf(each), 0);
  return max === 0 ? null : fraction(points * 100, max);
}

/**
 * A split in whole tenths, whose parts sum to `total` tenths as the total is shown: each part is rounded down, and what is
 * missing goes to those that lost most by it. A part that is nothing stays nothing.
 */
export function inTenths({ parts }: Split, total: number): Readonly<Record<Part, number>> {
  const exact = PARTS.map((part) => ({ part, value: parts[part] })).filter(({ value }) => value.numerator !== 0n);
  const rounded = exact.map(({ part, value }) => ({ part, ...floorTenths(value) }));
  let missing = total - rounded.reduce((sum, { tenths }) => sum + tenths, 0);
  const byRest = [...rounded].sort((a, b) =>
    Number(b.rest.numerator * a.rest.denominator - a.rest.numerator * b.rest.denominator),
  );
  const shown: Record<Part, number> = { improved: 0, worsened: 0, answered: 0, scope: 0 };
  for (const { part, tenths } of rounded) shown[part] = tenths;
  for (const { part } of byRest) {
    if (missing <= 0) break;
    shown[part]++;
    missing--;
  }
  if (missing < 0 && byRest.length > 0) shown[byRest.at(-1)?.part ?? 'scope'] += missing;
  return shown;
}

function floorTenths({ numerator, denominator }: Fraction): { readonly tenths: number; readonly rest: Fraction } {
  const top = numerator * 10n;
  const rest = ((top % denominator) + denominator) % denominator;
  return { tenths: Number((top - rest) / denominator), rest: { numerator: rest, denominator } };
}
