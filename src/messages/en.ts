import { ask } from './en/ask.js';
import { cli } from './en/cli.js';
import { csv } from './en/csv.js';
import { findings } from './en/findings.js';
import { html } from './en/html.js';
import { pdf } from './en/pdf.js';
import { report } from './en/report.js';
import { vocabulary } from './en/vocabulary.js';
import type { Messages } from './messages.js';

export const en: Messages = { lang: 'en', vocabulary, findings, report, html, pdf, csv, ask, cli };
