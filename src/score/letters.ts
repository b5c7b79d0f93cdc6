import type { AnswerFile } from '../model/answers.js';
import type { Tally } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import { STATUSES, type Status } from '../model/vocabulary.js';
import { layoutOf } from './layout.js';
import { Judge, statusOf } from './status.js';
import { Adder, pointsOf, rangeOf } from './tally.js';

/** A letter for each status, in the order of the vocabulary. */
const LETTERS: Readonly<Record<Status, number>> = {
  implemented: code('i'),
  partial: code('p'),
  not_implemented: code('n'),
  unknown: code('u'),
  not_applicable: code('x'),
  unanswered: code('a'),
  out_of_scope: code('o'),
};

/** The place of a letter's status in the vocabulary, by its code. */
const INDEXES = new Int8Array(128);
for (const [index, status] of STATUSES.entries()) INDEXES[LETTERS[status]] = index;

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
  const judge = new Judge(checklist, answers, asOf);
  const codes: number[] = [];
  let hasExpired = false;
  for (const item of checklist.items) {
    const record = answers.answers.get(item.id);
    const inScope = judge.isInScope(item);
    const expired = record && inScope ? judge.expiry(record) : null;
    if (expired) hasExpired = true;
    codes.push(LETTERS[statusOf(record, inScope, expired)]);
  }
  return { letters: textOf(codes), hasExpired };
}

/** The status of one item by its place in the checklist, as its place in the vocabulary. */
export function statusIndexAt(letters: string, index: number): number {
  return INDEXES[letters.charCodeAt(index)] ?? 0;
}

/**
 * Points and maximum of the total and then of each category, two numbers each: what a total of many needs of one.
 */
export function sharesOfLetters(checklist: Checklist, letters: string): Int32Array {
  const { points, highest, slots, groups } = tableOf(checklist);
  const sums = new Int32Array(2 * (groups + 1));
  for (let index = 0; index < letters.length; index++) {
    const status = statusIndexAt(letters, index);
    const own = points[status] ?? null;
    if (own === null) continue;
    const slot = slots[index] ?? 0;
    sums[0] = (sums[0] ?? 0) + own;
    sums[1] = (sums[1] ?? 0) + highest;
    if (slot === 0) continue;
    sums[slot] = (sums[slot] ?? 0) + own;
    sums[slot + 1] = (sums[slot + 1] ?? 0) + highest;
  }
  return sums;
}

/** What the sums of a checklist are made with: worked out once. */
interface Table {
  /** By status; null for what leaves both sides. */
  readonly points: readonly (number | null)[];
  readonly highest: number;
  /** Where each item's category has its two numbers; 0 for none. */
  readonly slots: Int32Array;
  readonly groups: number;
}

const tables = new WeakMap<Checklist, Table>();

function tableOf(checklist: Checklist): Table {
  const known = tables.get(checklist);
  if (known) return known;
  const { ids, groupOf } = layoutOf(checklist).categories;
  const table = {
    points: STATUSES.map((status) => pointsOf(checklist.scale, status)),
    highest: rangeOf(checklist.scale).highest,
    slots: Int32Array.from(groupOf, (group) => (group < 0 ? 0 : 2 * (group + 1))),
    groups: ids.length,
  };
  tables.set(checklist, table);
  return table;
}

/** The same total and categories as the assessment of the same answers has. */
export function tallyLetters(
  checklist: Checklist,
  letters: string,
): { readonly total: Tally; readonly categories: readonly Tally[] } {
  const range = rangeOf(checklist.scale);
  const { ids, groupOf } = layoutOf(checklist).categories;
  const points = STATUSES.map((status) => pointsOf(checklist.scale, status));
  // How many of each status there are decides every number.
  const counts = new Int32Array((ids.length + 1) * STATUSES.length);
  for (let index = 0; index < letters.length; index++) {
    const at = ((groupOf[index] ?? -1) + 1) * STATUSES.length + statusIndexAt(letters, index);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const total = new Adder();
  const tallies = [new Adder(), ...ids.map(() => new Adder())];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    const index = at % STATUSES.length;
    const status = STATUSES[index] ?? 'unanswered';
    total.add(status, points[index] ?? null, range, count);
    tallies[(at - index) / STATUSES.length]?.add(status, points[index] ?? null, range, count);
  }
  return { total, categories: tallies.slice(1) };
}

function code(letter: string): number {
  return letter.charCodeAt(0);
}

/** In pieces: a checklist may have more items than a call takes arguments. */
function textOf(codes: readonly number[]): string {
  let text = '';
  for (let from = 0; from < codes.length; from += 1000) text += String.fromCharCode(...codes.slice(from, from + 1000));
  return text;
}
