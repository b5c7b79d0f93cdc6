import type { Tally } from '../../model/assessment.js';
import type { Band, Checklist } from '../../model/checklist.js';
import { CATEGORIES, type Category } from '../../model/vocabulary.js';
import { bandOf } from '../../score/band.js';
import { sharesOfLetters, tallyLetters } from '../../score/letters.js';
import type { Fraction } from '../change/fraction.js';
import { type AskedItem, askedItems, mostFailed, mostUseful } from './questions.js';
import { Column, type Spread } from './spread.js';
import { groupKey, type Standing } from './standing.js';

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
  readonly date?: string;
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
  readonly date?: string;
  readonly total: Tally;
  readonly band: Band | null;
  readonly categories: readonly Tally[];
}

/** `least`: groups and counts of fewer clients than this are withheld, so that none of them can be told apart. */
export function makePortfolio(standings: readonly Standing[], least = 1): Portfolio {
  const byGroup = new Map<string, Standing[]>();
  for (const standing of standings) {
    const key = groupKey(standing.checklist);
    const group = byGroup.get(key);
    if (group) group.push(standing);
    else byGroup.set(key, [standing]);
  }
  const groups = [...byGroup].sort(([a], [b]) => compareText(a, b)).map(([, own]) => groupOf(own, least));
  return {
    groups: groups.filter(({ size }) => size >= least),
    withheld: groups.filter(({ size }) => size < least).map(({ checklist }) => checklist),
  };
}

/** By code unit, the same everywhere. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NOTHING = { points: 0, max: 0 };

/** A client's answers, oldest first. */
type History = readonly [Standing, ...Standing[]];

function historiesOf(standings: readonly Standing[]): History[] {
  const sorted = [...standings].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.client, b.client) || compareText(a.date ?? '', b.date ?? ''),
  );
  const byClient = new Map<string, [Standing, ...Standing[]]>();
  for (const standing of sorted) {
    const known = byClient.get(standing.client);
    if (known) known.push(standing);
    else byClient.set(standing.client, [standing]);
  }
  for (const history of byClient.values()) history.sort((a, b) => compareText(a.date ?? '', b.date ?? ''));
  return [...byClient.values()];
}

const newest = (history: History): Standing => history.at(-1) ?? history[0];

function groupOf(standings: readonly Standing[], least: number): PortfolioGroup {
  const checklist = (standings[0] as Standing).checklist;
  const histories = historiesOf(standings);
  const isPoints = checklist.scale.total === 'points';
  const total = new Column(isPoints ? 'points' : 'percent', least);
  const columns = CATEGORIES.map(() => new Column('percent', least));
  const bands = new Map(checklist.bands.map((band) => [band.id, 0]));
  for (const history of histories) {
    const shares = sharesOfLetters(checklist, newest(history).letters);
    total.add(shares.total);
    for (const [index, share] of shares.categories.entries()) columns[index]?.add(share);
    const band = bandOf(checklist, shares.total);
    if (band) bands.set(band.id, (bands.get(band.id) ?? 0) + 1);
  }
  const items = askedItems(checklist, histories.map(newest));
  return {
    checklist,
    size: histories.length,
    total: total.spread(),
    categories: CATEGORIES.map((id, index) => ({ id, spread: columns[index]?.spread() ?? null })),
    bands: checklist.bands
      .map((band) => ({ band, count: bands.get(band.id) ?? 0 }))
      .filter(({ count }) => count === 0 || count >= least),
    failed: mostFailed(items, least),
    useful: mostUseful(items, least),
    *clients() {
      for (const history of histories) yield clientOf(history, total, columns);
    },
    *returning() {
      for (const history of histories) if (history.length > 1) yield clientOf(history, total, columns);
    },
  };
}

function clientOf(history: History, total: Column, columns: readonly Column[]): PortfolioClient {
  const { name, date, letters, checklist } = newest(history);
  const own = datedOf(checklist, date, letters);
  const earlier = history
    .slice(0, -1)
    .map((standing) => datedOf(checklist, standing.date, standing.lettersThen ?? standing.letters));
  return {
    name,
    ...(date !== undefined && { date }),
    total: own.total,
    band: own.band,
    place: total.place(own.total),
    beside: total.beside(own.total),
    categoryBeside: (index) => columns[index]?.beside(own.categories[index] ?? NOTHING) ?? null,
    trend: [...earlier, own],
  };
}

function datedOf(checklist: Checklist, date: string | undefined, letters: string): Dated {
  const { total, categories } = tallyLetters(checklist, letters);
  return { ...(date !== undefined && { date }), total, band: bandOf(checklist, total), categories };
}
