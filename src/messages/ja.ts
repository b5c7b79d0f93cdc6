import { ask } from './ja/ask.js';
import { carry } from './ja/carry.js';
import { compare } from './ja/compare.js';
import { core } from './ja/core.js';
import { csv } from './ja/csv.js';
import { html } from './ja/html.js';
import { merge } from './ja/merge.js';
import { pdf } from './ja/pdf.js';
import { plan } from './ja/plan.js';
import { validate } from './ja/validate.js';

/** All words of the language. The command line loads them in parts: load.ts. */
export const ja = { ...core, ask, carry, compare, csv, html, merge, pdf, plan, validate };
