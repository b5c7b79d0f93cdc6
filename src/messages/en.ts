import { ask } from './en/ask.js';
import { carry } from './en/carry.js';
import { compare } from './en/compare.js';
import { core } from './en/core.js';
import { csv } from './en/csv.js';
import { html } from './en/html.js';
import { merge } from './en/merge.js';
import { pdf } from './en/pdf.js';
import { plan } from './en/plan.js';
import { validate } from './en/validate.js';
import type { Messages } from './messages.js';

/** All words of the language. The command line loads them in parts: load.ts. */
export const en: Messages = { ...core, ask, carry, compare, csv, html, merge, pdf, plan, validate };
