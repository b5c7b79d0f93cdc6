import type { Lang } from '../../model/text.js';
import type { ReportChecklist, ReportScore } from '../model.js';

/** What every format of a portfolio prints. Values are points or percent with one decimal, rounded half up. */
export interface PortfolioReport {
  readonly lang: Lang;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Names are aliases, and groups and counts of fewer clients than `least` are left out. */
  readonly anonymized: boolean;
  readonly least: number;
  readonly groups: readonly GroupReport[];
  /** Checklists of groups that were too small to be shown. */
  readonly withheld: readonly string[];
}

export interface GroupReport {
  readonly checklist: ReportChecklist;
  /** `id@version`. */
  readonly ref: string;
  /** Clients. */
  readonly size: number;
  readonly unit: 'points' | 'percent';
  readonly total: SpreadReport | null;
  /** Always the 13, in order. */
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly spread: SpreadReport | null;
  }[];
  /** Whether the checklist has bands at all: pages for people have no column for what nobody can be in. */
  readonly hasBands: boolean;
  readonly bands: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  /** Questions by the share of clients who fail them. */
  readonly failed: readonly AskedReport[];
  /** Actions by what they give over all clients. */
  readonly useful: readonly AskedReport[];
  /** One at a time: there may be ten thousands. */
  clients(): Iterable<ClientReport>;
  /** Those who have answered on several dates. */
  returning(): Iterable<ClientReport>;
}

export interface SpreadReport {
  readonly count: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

export interface AskedReport {
  readonly id: string;
  readonly category: string;
  readonly question: string;
  readonly action: string;
  readonly effort: 1 | 2 | 3;
  readonly impact: 1 | 2 | 3;
  readonly applicable: number;
  readonly failing: number;
  /** Those of the failing who have not begun. */
  readonly missing: number;
  /** Failing of applicable, in percent. */
  readonly share: number;
  readonly gain: number;
}

/** The numbers of one date. */
export interface DatedReport {
  readonly date: string | null;
  readonly score: ReportScore;
  /** Percent of the 13, in order. */
  readonly categories: readonly (number | null)[];
  readonly unanswered: number;
  readonly unknown: number;
}

export interface ClientReport extends DatedReport {
  readonly name: string;
  readonly place: number | null;
  /** The score minus the median of all others. */
  readonly beside: number | null;
  /** The same for one of the 13, by its place, in percentage points. */
  categoryBeside(index: number): number | null;
  /** Oldest first, the newest last. */
  readonly trend: readonly DatedReport[];
}
