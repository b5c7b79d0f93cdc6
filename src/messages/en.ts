import { ask } from './en/ask.js';
import { carry } from './en/carry.js';
import { cli } from './en/cli.js';
import { compare } from './en/compare.js';
import { csv } from './en/csv.js';
import { findings } from './en/findings.js';
import { html } from './en/html.js';
import { lint } from './en/lint.js';
import { merge } from './en/merge.js';
import { pdf } from './en/pdf.js';
import { plan } from './en/plan.js';
import { report } from './en/report.js';
import { validate } from './en/validate.js';
import { vocabulary } from './en/vocabulary.js';
import type { Messages } from './messages.js';

export const en: Messages = {
  lang: 'en',
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
