import type { Tally } from '../../model/assessment.js';
import type { Band, Checklist } from '../../model/checklist.js';
import { CATEGORIES, type Category } from '../../model/vocabulary.js';
import { bandOf } from '../../score/band.js';
import { sharesOfLetters, tallyLetters } from '../../score/letters.js';
import type { Fraction } from '../change/fraction.js';
import { compareText, Histories, type History } from './histories.js';
import { Asked, type AskedItem, mostFailed, mostUseful } from './questions.js';
import { Column, type Spread } from './spread.js';
import { groupKey, type Standing, type Standings } from './standing.js';

/** Clients side by side: one group for each checklist and version, since scores of different questions do not compare. */
export interface Portfolio {
  readonly groups: readonly PortfolioGroup[];
  /** Groups that are too small to be shown. */
  readonly withheld: readonly Checklist[];
}

export interface PortfolioGroup {
  readonly checklist: Checklist;
  readonly size: number;
  /** Of each client's newest answers. Points on a points scale, else percent; null where nothing is scored. */
  readonly total: Spread | null;
  /** Always the 13, in order, in percent. Null where too few clients have a score. */
  readonly categories: readonly { readonly id: Category; readonly spread: Spread | null }[];
  /** Clients by band, in the checklist's order of bands. */
  readonly bands: readonly { readonly band: Band; readonly count: number }[];
  readonly failed: readonly AskedItem[];
  readonly useful: readonly AskedItem[];
  /** Every client once, by name, made one at a time. */
  clients(): Iterable<PortfolioClient>;
  /** Those who have answered on several dates. */
  returning(): Iterable<PortfolioClient>;
}

export interface PortfolioClient {
  readonly name: string;
  /** Of the newest answers; the numbers of this client are from them. */
  readonly date: string | undefined;
  readonly total: Tally;
  readonly band: Band | null;
  /** 1 for the best score; clients with the same score share a place. Null without a score. */
  readonly place: number | null;
  /** The score minus the median of all others; null where one of the two is missing. */
  readonly beside: Fraction | null;
  /** The same in percentage points for one of the 13, by its place; worked out when asked for. */
  categoryBeside(index: number): Fraction | null;
  /** Oldest first, the newest last; one where there is no earlier date. */
  readonly trend: readonly Dated[];
}

/** The numbers of one date. `categories` are the 13, in order. */
export interface Dated {
  readonly date: string | undefined;
  readonly total: Tally;
  readonly band: Band | null;
  readonly categories: readonly Tally[];
}

/** `least`: groups and counts of fewer clients than this are withheld, so that none of them can be told apart. */
export function makePortfolio(standings: Standings, least = 1): Portfolio {
  const groups = [...placesByGroup(standings)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, places]) => groupOf(new Histories(standings, places), least));
  return {
    groups: groups.filter(({ size }) => size >= least),
    withheld: groups.filter(({ size }) => size < least).map(({ checklist }) => checklist),
  };
}

function placesByGroup(standings: Standings): ReadonlyMap<string, readonly number[]> {
  const keys = new Map<Checklist, string>();
  const byGroup = new Map<string, number[]>();
  for (let place = 0; place < standings.length; place++) {
    const { checklist } = standings.at(place) as Standing;
    const key = keys.get(checklist) ?? groupKey(checklist);
    keys.set(checklist, key);
    const group = byGroup.get(key);
    if (group) group.push(place);
    else byGroup.set(key, [place]);
  }
  return byGroup;
}

const NOTHING = { points: 0, max: 0 };

function groupOf(histories: Histories, least: number): PortfolioGroup {
  const { checklist } = histories;
  const isPoints = checklist.scale.total === 'points';
  const total = new Column(isPoints ? 'points' : 'percent', least);
  const columns = CATEGORIES.map(() => new Column('percent', least));
  const bands = new Map(checklist.bands.map((band) => [band.id, 0]));
  const asked = new Asked(checklist);
  for (const { letters } of histories.newest()) {
    asked.add(letters);
    const shares = sharesOfLetters(checklist, letters);
    total.add(shares.total);
    for (const [index, share] of shares.categories.entries()) columns[index]?.add(share);
    const band = bandOf(checklist, shares.total);
    if (band) bands.set(band.id, (bands.get(band.id) ?? 0) + 1);
  }
  const items = asked.items();
  return {
    checklist,
    size: histories.size,
    total: total.spread(),
    categories: CATEGORIES.map((id, index) => ({ id, spread: columns[index]?.spread() ?? null })),
    bands: checklist.bands
      .map((band) => ({ band, count: bands.get(band.id) ?? 0 }))
      .filter(({ count }) => count === 0 || count >= least),
    failed: mostFailed(items, least),
    useful: mostUseful(items, least),
    *clients() {
      for (const history of histories.each()) yield clientOf(history, checklist, total, columns);
    },
    *returning() {
      for (const history of histories.each(2)) yield clientOf(history, checklist, total, columns);
    },
  };
}

function clientOf(
  { newest, earlier }: History,
  checklist: Checklist,
  total: Column,
  columns: readonly Column[],
): PortfolioClient {
  const { name, date, letters } = newest;
  const own = datedOf(checklist, date, letters);
  return {
    name,
    date,
    total: own.total,
    band: own.band,
    place: total.place(own.total),
    beside: total.beside(own.total),
    categoryBeside: (index) => columns[index]?.beside(own.categories[index] ?? NOTHING) ?? null,
    trend: [...earlier.map((each) => datedOf(checklist, each.date, each.lettersThen ?? each.letters)), own],
  };
}

function datedOf(checklist: Checklist, date: string | undefined, letters: string): Dated {
  const { total, categories } = tallyLetters(checklist, letters);
  // Without a spread: engines keep what has one far longer than it is used.
  return { date, total, band: bandOf(checklist, total), categories };
}
