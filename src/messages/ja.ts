import { ask } from './ja/ask.js';
import { cli } from './ja/cli.js';
import { findings } from './ja/findings.js';
import { lint } from './ja/lint.js';
import { report } from './ja/report.js';
import { validate } from './ja/validate.js';
import { vocabulary } from './ja/vocabulary.js';

export const ja = { lang: 'ja' as const, vocabulary, findings: { ...findings, ...lint }, report, ask, cli, validate };
