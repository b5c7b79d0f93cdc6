import { action } from './en/action.js';
import { ask } from './en/ask.js';
import { carry } from './en/carry.js';
import { compare } from './en/compare.js';
import { core } from './en/core.js';
import { csv } from './en/csv.js';
import { html } from './en/html.js';
import { merge } from './en/merge.js';
import { method } from './en/method.js';
import { pdf } from './en/pdf.js';
import { plan } from './en/plan.js';
import { policy } from './en/policy.js';
import { portfolio } from './en/portfolio.js';
import { scan } from './en/scan.js';
import { sheet } from './en/sheet.js';
import { threats } from './en/threats.js';
import { validate } from './en/validate.js';
import type { Messages } from './messages.js';

/** All words of the language. The command line loads them in parts: load.ts. */
export const en: Messages = {
  ...core,
  action,
  ask,
  carry,
  compare,
  csv,
  html,
  merge,
  method,
  pdf,
  plan,
  policy,
  portfolio,
  scan,
  sheet,
  threats,
  validate,
};
