/** What a report can be written as; apart from what makes them, which is loaded only for them. */
export const REPORT_FORMATS = ['pdf', 'html', 'md', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
