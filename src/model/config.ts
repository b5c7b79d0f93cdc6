import type { FindingCode, Severity } from './finding.js';

/** The settings of `validate`, as read from a `tenken: config/1` file. */
export interface ValidateConfig {
  readonly failOn?: Severity;
  /** Globs of files to leave out of folders and globs. */
  readonly exclude: readonly string[];
  /** Severities by rule; null for a rule that is off. */
  readonly rules: ReadonlyMap<FindingCode, Severity | null>;
  readonly ignore: readonly { readonly rule: FindingCode; readonly files: readonly string[] }[];
}

export const NO_CONFIG: ValidateConfig = { exclude: [], rules: new Map(), ignore: [] };
