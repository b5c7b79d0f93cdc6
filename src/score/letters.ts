import type { AnswerFile } from '../model/answers.js';
import type { Tally } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import { STATUSES } from '../model/vocabulary.js';
import { layoutOf } from './layout.js';
import { statusesOf } from './status.js';
import { Adder, pointsByPlace, type Range, rangeOf } from './tally.js';

/** The letter of the vocabulary's first status; the others follow it in the alphabet as in the vocabulary. */
const FIRST = 'a'.charCodeAt(0);

/** What answers come to, as short as it can be written. */
export interface Letters {
  /** The status of each item, a letter each, in the checklist's order. */
  readonly letters: string;
  /** Whether an answer has run out: on its own day it counted. */
  readonly hasExpired: boolean;
}

/**
 * The statuses of the items on a day, which every number follows from: the least that has to be kept of an assessment,
 * where there are ten thousands.
 */
export function lettersOf(checklist: Checklist, answers: AnswerFile, asOf: string): Letters {
  const { places, expired } = statusesOf(checklist, answers, asOf);
  for (let index = 0; index < places.length; index++) places[index] = FIRST + (places[index] as number);
  return { letters: textOf(places), hasExpired: expired.length > 0 };
}

/** The status of one item by its place in the checklist, as its place in the vocabulary. */
export function statusIndexAt(letters: string, index: number): number {
  return letters.charCodeAt(index) - FIRST;
}

/** What a total of many needs of one. */
export interface Share {
  points: number;
  max: number;
}

/** Points and maximum of the total and of each category, in order. */
export function sharesOfLetters(
  checklist: Checklist,
  letters: string,
): { readonly total: Share; readonly categories: readonly Share[] } {
  const { points: pointsAt, range, categoryOf, itemsOf } = tableOf(checklist);
  const total: Share = { points: 0, max: 0 };
  const categories = itemsOf.map((): Share => ({ points: 0, max: 0 }));
  for (let item = 0; item < categoryOf.length; item++) {
    const points = pointsAt[statusIndexAt(letters, item)];
    if (typeof points !== 'number') continue;
    const share = categories[categoryOf[item] as number] as Share;
    share.points += points;
    share.max += range.highest;
    total.points += points;
    total.max += range.highest;
  }
  return { total, categories };
}

/** What the sums of a checklist are made with: worked out once. */
interface Table {
  /** Of each status, in the vocabulary's order; null for what leaves both sides. */
  readonly points: readonly (number | null)[];
  readonly range: Range;
  /** Of each item, the place of its category. Every item is in one. */
  readonly categoryOf: readonly number[];
  /** Places of the items by category. */
  readonly itemsOf: readonly (readonly number[])[];
}

const tables = new WeakMap<Checklist, Table>();

function tableOf(checklist: Checklist): Table {
  const known = tables.get(checklist);
  if (known) return known;
  const { groupOf, itemsOf } = layoutOf(checklist).categories;
  const table = {
    points: pointsByPlace(checklist.scale),
    range: rangeOf(checklist.scale),
    categoryOf: groupOf,
    itemsOf,
  };
  tables.set(checklist, table);
  return table;
}

/** The same total and categories as the assessment of the same answers has. */
export function tallyLetters(
  checklist: Checklist,
  letters: string,
): { readonly total: Tally; readonly categories: readonly Tally[] } {
  const { points, range, itemsOf } = tableOf(checklist);
  const total = new Adder();
  const categories = itemsOf.map((items) => {
    const adder = new Adder();
    // How many of each status there are decides every number.
    for (const [place, status] of STATUSES.entries()) {
      const count = countOf(letters, items, place);
      if (count === 0) continue;
      const each = points[place] as number | null;
      adder.add(status, each, range, count);
      total.add(status, each, range, count);
    }
    return adder;
  });
  return { total, categories };
}

function countOf(letters: string, items: readonly number[], place: number): number {
  let count = 0;
  for (const item of items) if (statusIndexAt(letters, item) === place) count++;
  return count;
}

/**
 * In pieces: a checklist may have more items than a call takes arguments. Applied, since spreading what is no plain
 * array takes six times as long.
 */
function textOf(codes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += 1000)
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(from, from + 1000));
  return text;
}
