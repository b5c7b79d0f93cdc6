import { ask } from './ja/ask.js';
import { carry } from './ja/carry.js';
import { cli } from './ja/cli.js';
import { compare } from './ja/compare.js';
import { findings } from './ja/findings.js';
import { merge } from './ja/merge.js';
import { plan } from './ja/plan.js';
import { report } from './ja/report.js';
import { vocabulary } from './ja/vocabulary.js';

export const ja = { lang: 'ja' as const, vocabulary, findings, report, ask, cli, plan, compare, merge, carry };
