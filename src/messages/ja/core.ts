import { cli } from './cli.js';
import { findings } from './findings.js';
import { lint } from './lint.js';
import { report } from './report.js';
import { vocabulary } from './vocabulary.js';

/** The words every command uses. */
export const core = {
  lang: 'ja' as const,
  vocabulary,
  findings: { ...findings, ...lint },
  report,
  cli,
};
