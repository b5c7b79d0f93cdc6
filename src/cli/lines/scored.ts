import type { Filter } from '../../model/assessment.js';
import type { LineAt } from '../../text/lines.js';

/** What lines are scored with: values only, since they cross threads. */
export interface LineScorerSetting {
  readonly lang: 'ja' | 'en';
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly filter: Filter;
  /** The user's own checklists. */
  readonly checklists?: string;
  readonly overlay?: string;
}

/** What became of the lines of a block. */
export interface ScoredBlock {
  /** The assessments, a line each, in order. */
  readonly assessments: Uint8Array;
  readonly lines: number;
  /** How many of them say nothing. */
  readonly blank: number;
  /** Lines about which there is something to say, in order: nothing was said or written of them yet. */
  readonly left: readonly LeftLine[];
}

export interface LeftLine extends LineAt {
  /** Its number in the block, from 0. */
  readonly index: number;
  /** Where in `assessments` its own would stand. */
  readonly before: number;
}

/** Reads, checks and scores answer documents, a line each. */
export interface LineScorer {
  score(block: Uint8Array): Promise<ScoredBlock>;
  close(): Promise<void>;
}
