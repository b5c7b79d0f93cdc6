import type { PointState, PolicyState, Readiness } from '../../guide/security-action.js';

/** What every form of `tenken action` prints: all chosen and worded, in one language. */
export interface ActionReport {
  readonly organization: string;
  /** YYYY-MM: when what is said about SECURITY ACTION was looked up. */
  readonly knownAsOf: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** The answers it follows from: `id@version`, and the day they are from. */
  readonly answers: readonly { readonly checklist: string; readonly date?: string }[];
  readonly stars: readonly [ActionStar, ActionStar];
  readonly next: readonly ActionStep[];
  readonly declare: readonly string[];
  readonly notes: readonly string[];
  readonly readiness: Readiness;
}

export interface ActionStar {
  readonly stars: 1 | 2;
  readonly title: string;
  readonly means: string;
  readonly ready: boolean;
  /** Whether it may be declared now, in a sentence. */
  readonly verdict: string;
  readonly rows: readonly ActionRow[];
}

export type RowState = 'met' | 'begun' | 'missing' | 'unknown';

export interface ActionRow {
  readonly id: string;
  readonly title: string;
  readonly state: RowState;
  /** How it stands, and where that is known from. */
  readonly detail: string;
}

export interface ActionStep {
  readonly title: string;
  /** Why, or the first thing to do. */
  readonly detail: string;
}

export const POINT_ROWS: Readonly<Record<PointState, RowState>> = {
  done: 'met',
  begun: 'begun',
  not_begun: 'missing',
  unknown: 'unknown',
};

export const POLICY_ROWS: Readonly<Record<PolicyState, RowState>> = {
  published: 'met',
  finished: 'met',
  draft: 'begun',
  missing: 'missing',
  unknown: 'unknown',
};
