import type { Fit, Rating } from '../../guide/telework-method.js';

/** What every form of `tenken method` prints, in one language. */
export interface MethodReport {
  readonly title: string;
  readonly publisher: string;
  readonly asOf: string;
  readonly url: string;
  readonly notes: readonly string[];
  readonly axes: readonly MethodAxis[];
  /** The best fit first where something was answered, else in the order of the list. */
  readonly methods: readonly MethodRow[];
  /** What was asked and answered; empty where only the comparison is wanted. */
  readonly answers: readonly { readonly id: string; readonly question: string; readonly answer: boolean | null }[];
  /** For the checklists that ask for the way of working: what the best way and the answers say. */
  readonly profiles: readonly MethodProfile[];
}

export interface MethodAxis {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly good: string;
  /** No source confirms the ratings. */
  readonly unsure: boolean;
}

export interface MethodRow {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly strong: string;
  readonly weak: string;
  readonly fit: Fit;
  /** In the order of the axes. */
  readonly ratings: readonly Rating[];
  /** The questions whose answers speak for it, against it, and rule it out, each with its answer. */
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly ruledOutBy: readonly string[];
}

export interface MethodProfile {
  readonly checklist: string;
  readonly method: string | null;
  readonly facts: readonly { readonly id: string; readonly value: boolean }[];
}
