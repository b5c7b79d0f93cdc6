import type { Part } from '../messages/load.js';

/** What a report can be written as; apart from what makes them, which is loaded only for them. */
export const REPORT_FORMATS = ['pdf', 'html', 'md', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The words they are written with, beside those every command has. */
export const REPORT_WORDS: readonly Part[] = ['compare', 'csv', 'html', 'pdf', 'threats'];
