import { ask } from './ja/ask.js';
import { carry } from './ja/carry.js';
import { cli } from './ja/cli.js';
import { compare } from './ja/compare.js';
import { csv } from './ja/csv.js';
import { findings } from './ja/findings.js';
import { html } from './ja/html.js';
import { lint } from './ja/lint.js';
import { merge } from './ja/merge.js';
import { pdf } from './ja/pdf.js';
import { plan } from './ja/plan.js';
import { report } from './ja/report.js';
import { validate } from './ja/validate.js';
import { vocabulary } from './ja/vocabulary.js';

export const ja = {
  lang: 'ja' as const,
  vocabulary,
  findings: { ...findings, ...lint },
  report,
  html,
  pdf,
  csv,
  carry,
  compare,
  merge,
  plan,
  validate,
  ask,
  cli,
};
