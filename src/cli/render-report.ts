import { CSV_HEADS } from '../report/csv/heads.js';
import { jsonText } from '../report/escape/json.js';
import type { Report } from '../report/model.js';
import { OWN_MARK } from '../report/own-mark.js';
import type { Theme } from '../report/pdf/sheet.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';
import type { ReportFormat } from './report-formats.js';
import { isOurPdf, withTypefaces } from './typefaces.js';

/** What a report is made with, beside the report. */
export interface ReportSetting {
  /** A Markdown template of the user's own. */
  readonly template?: string;
  /** The management page alone. */
  readonly summary?: boolean;
  readonly theme?: Partial<Theme>;
  readonly password?: string;
}

/** One format of the report: how its file is made, and how tenken knows its own files again. */
interface Format {
  readonly isText: boolean;
  render(context: Context, report: Report, setting: ReportSetting): Promise<Uint8Array>;
  isOurs(existing: Uint8Array): boolean;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

export const FORMATS: Readonly<Record<ReportFormat, Format>> = {
  md: {
    isText: true,
    render: async (context, report, { template, summary }) => {
      if (template !== undefined) {
        const { renderMarkdown } = await import('./markdown-file.js');
        return utf8(await renderMarkdown(context, report, template));
      }
      const { shippedMarkdown } = await import('../report/markdown/shipped.js');
      return utf8(shippedMarkdown(report, summary ? 'summary' : 'report', context.messages));
    },
    isOurs: (existing) => text(existing).trimEnd().endsWith(OWN_MARK),
  },
  json: {
    isText: true,
    render: async ({ messages }, report) => {
      const { reportJson } = await import('../report/json/report.js');
      return utf8(jsonText(reportJson(report, messages)));
    },
    isOurs: (existing) => text(existing).startsWith('{\n  "tenken": "assessment/1"'),
  },
  html: {
    isText: true,
    render: async ({ messages }, report, { summary }) => {
      const { htmlReport } = await import('../report/html/html.js');
      return utf8(htmlReport(report, messages, { summary: summary ?? false }));
    },
    isOurs: (existing) => text(existing).trimEnd().endsWith(OWN_MARK),
  },
  csv: {
    isText: true,
    render: async ({ messages }, report) => {
      const { csvReport } = await import('../report/csv/csv.js');
      return utf8(csvReport(report, messages));
    },
    // A table has no room for a mark: its own head is it, in either language.
    isOurs: (existing) => CSV_HEADS.some((head) => text(existing).startsWith(head)),
  },
  pdf: {
    isText: false,
    render: renderPdf,
    isOurs: isOurPdf,
  },
};

async function renderPdf(context: Context, report: Report, setting: ReportSetting): Promise<Uint8Array> {
  const { PasswordRefused, pdfReport } = await import('../report/pdf/pdf.js');
  const options = { ...setting, created: new Date(`${report.asOf}T00:00:00Z`) };
  return withTypefaces(context, (faces) =>
    pdfReport(report, context.messages, faces, options).catch((error: unknown) => {
      throw error instanceof PasswordRefused ? new UsageError(context.messages.cli.errors.badPassword) : error;
    }),
  );
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
