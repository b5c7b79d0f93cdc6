import type { Standing } from '../../compare/portfolio/standing.js';
import type { Checklist } from '../../model/checklist.js';
import type { Candidate } from './discover.js';

/** What files are scored with: values only, since they cross threads. */
export interface ScorerSetting {
  readonly lang: 'ja' | 'en';
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** The user's own checklists. */
  readonly checklists?: string;
  /** Whether digests of the files are wanted. */
  readonly digests: boolean;
  /** Where what is said will be shown: it is laid out for that. */
  readonly shown: {
    readonly isTerminal: boolean;
    readonly columns: number | undefined;
    readonly plain?: boolean;
    readonly color?: boolean;
  };
}

/** A file that was scored, as little of it as is needed from then on. */
export interface ScoredStanding extends Omit<Standing, 'checklist'> {
  /** The `groupKey` of a checklist the scorer has told about, with this file or before. */
  readonly checklist: string;
  /** SHA-256 of the file, where digests are wanted. */
  readonly digest: string;
}

/** What became of one file. */
export interface ScoredFile {
  readonly outcome: ScoredStanding | 'refused' | 'skipped';
  /** What is to be said on stderr about it. */
  readonly said: string;
  /** What is to be said about what many files lead to, such as an overlay: once, whichever file comes first. */
  readonly saidOnce: string;
  /** What went wrong that nobody has a word for. */
  readonly broke?: string;
}

/** What became of several files, in their order. */
export interface Scored {
  readonly files: readonly ScoredFile[];
  /** The checklists it has not told about yet. */
  readonly checklists: readonly Checklist[];
}

/** Reads, checks and scores answer files. */
export interface Scorer {
  /** What is wrong with one file stops no other. Null once the scorer is closed. */
  score(files: readonly Candidate[]): Promise<Scored | null>;
  close(): Promise<void>;
}
