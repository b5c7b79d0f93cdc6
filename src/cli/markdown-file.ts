import { markdownReport } from '../report/markdown/markdown.js';
import type { Report } from '../report/model.js';
import type { Context } from './context.js';
import { readTemplate, renderedText } from './template-file.js';

/** A report as Markdown, by a template of the user's. Throws UsageError for a template with mistakes. */
export async function renderMarkdown(context: Context, report: Report, templateName: string): Promise<string> {
  const { messages } = context;
  const template = await readTemplate(context, templateName);
  return renderedText(context, template.name, markdownReport(report, template.text, messages));
}
