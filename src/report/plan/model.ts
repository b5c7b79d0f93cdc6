import type { Phase } from '../../plan/phase.js';
import type { Outcome } from '../../plan/plan.js';
import type { Report, ReportAction, ReportGroup, ReportItem } from '../model.js';

/** What every format of a plan prints. */
export interface PlanReport {
  /** How it is now, and with every step done. */
  readonly before: Report;
  readonly after: Report;
  /** What is to be reached, in words; null without a target. */
  readonly target: { readonly kind: 'score' | 'band' | 'level'; readonly id: string; readonly title: string } | null;
  readonly budget: number | null;
  readonly outcome: Outcome;
  readonly effort: number;
  readonly effortToTarget: number | null;
  readonly missing: number;
  readonly inTheWay: { readonly unanswered: readonly string[]; readonly ruledOut: readonly string[] };
  /** Periods in which something is to be done. */
  readonly phases: readonly PlanPhase[];
}

export interface PlanPhase {
  readonly id: Phase;
  readonly steps: readonly PlanStep[];
  /** The score once everything up to here is done. */
  readonly points: number;
  readonly percent: number | null;
}

export interface PlanStep extends ReportAction {
  /** Place in the plan, from 1. */
  readonly number: number;
  readonly effort: number;
  /** Why it stands where it does, beside the arithmetic: titles of its priority and level. */
  readonly ranks: readonly string[];
  /** The score and the category's share once this and everything before it is done. */
  readonly points: number;
  readonly percent: number | null;
  readonly category: {
    readonly id: string;
    readonly title: string;
    readonly from: number | null;
    readonly to: number | null;
  };
}

/** What `--what-if` shows: the same answers with some of them changed. */
export interface WhatIfReport {
  readonly before: Report;
  readonly after: Report;
  readonly changes: readonly { readonly before: ReportItem; readonly after: ReportItem }[];
  /** Categories whose share changes. */
  readonly categories: readonly { readonly before: ReportGroup; readonly after: ReportGroup }[];
}
