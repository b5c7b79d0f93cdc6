import { ask } from './en/ask.js';
import { cli } from './en/cli.js';
import { findings } from './en/findings.js';
import { lint } from './en/lint.js';
import { report } from './en/report.js';
import { validate } from './en/validate.js';
import { vocabulary } from './en/vocabulary.js';
import type { Messages } from './messages.js';

export const en: Messages = { lang: 'en', vocabulary, findings: { ...findings, ...lint }, report, ask, cli, validate };
