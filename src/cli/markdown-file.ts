import { decode } from '../read/decode.js';
import { LIMITS } from '../read/limits.js';
import { markdownReport } from '../report/markdown/markdown.js';
import type { Report } from '../report/model.js';
import { cleanLine } from '../text/clean.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';
import { readNamed } from './open-file.js';

/** A report as Markdown, by a template of the user's. Throws UsageError for a template with mistakes. */
export async function renderMarkdown(context: Context, report: Report, templateName: string): Promise<string> {
  const { messages } = context;
  const template = await readTemplate(context, templateName);
  const rendered = markdownReport(report, template.text, messages);
  if ('text' in rendered) return rendered.text;
  const { line, column, kind, detail } = rendered.problem;
  const problem = messages.cli.errors.templateProblems[kind](cleanLine(detail));
  throw new UsageError(messages.cli.errors.template(cleanLine(template.name), line, column, problem));
}

async function readTemplate(context: Context, name: string): Promise<{ name: string; text: string }> {
  const bytes = await readNamed(context, name, LIMITS.templateBytes);
  const { text, findings } = decode(bytes.subarray(0, LIMITS.templateBytes));
  const shown = { name, text: '' };
  if (bytes.length > LIMITS.templateBytes) {
    context.report(shown, [
      {
        code: 'file.too-large',
        args: { size: bytes.length, limit: LIMITS.templateBytes },
        severity: 'error',
        span: null,
      },
    ]);
    throw new UsageError('');
  }
  if (text === null) {
    context.report(shown, findings);
    throw new UsageError('');
  }
  return { name, text };
}
