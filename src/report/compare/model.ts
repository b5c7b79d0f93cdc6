import type { ChangeKind } from '../../compare/change/changes.js';
import type { Fraction } from '../../compare/change/fraction.js';
import type { Part, Split } from '../../compare/change/split.js';
import type { Report, ReportItem } from '../model.js';

/** As much of a date's report as the change from it is told with. */
export type ComparedDate = Pick<Report, 'date' | 'score' | 'gate' | 'counts'>;

/** From what to what, and what the change is made of: enough for every sentence about it. */
export interface Change {
  readonly first: ComparedDate;
  readonly last: ComparedDate;
  /** Where the versions of the checklist differ: what was left out for it. */
  readonly versions: ComparedVersions | null;
  readonly split: ComparisonSplit | null;
}

export interface ComparedVersions {
  readonly refs: readonly string[];
  /** How many questions all of them ask. */
  readonly shared: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly rescored: boolean;
}

/** What every format of a comparison prints. */
export interface Comparison extends Change {
  /** One report a date, oldest first, on the items all of them asked. */
  readonly reports: readonly Report[];
  readonly first: Report;
  readonly last: Report;
  /** Items that changed, by what became of them. */
  readonly groups: readonly { readonly kind: ChangeKind; readonly items: readonly ComparedItem[] }[];
  readonly categories: readonly ComparedCategory[];
}

/** The change of the score: points, or percentage points in tenths. `shown` sums to `total`; `exact` is not rounded. */
export interface ComparisonSplit {
  readonly unit: 'points' | 'tenths';
  readonly total: number;
  readonly parts: readonly {
    readonly id: Part;
    readonly shown: number;
    readonly exact: Fraction;
    readonly items: number;
  }[];
}

export interface ComparedItem {
  readonly before: ReportItem;
  readonly after: ReportItem;
  /** Points now minus points before; what does not count has none. */
  readonly points: number;
}

export interface ComparedCategory {
  readonly id: string;
  readonly title: string;
  /** Percent at each date; null where nothing counted. */
  readonly percents: readonly (number | null)[];
  /** Last minus first in tenths of a percent, as shown; null where one of them has none. */
  readonly change: number | null;
  /** What the change is made of, exactly, in percent; null where there is no change to be had. */
  readonly split: Split | null;
}
