import { decode } from '../read/decode.js';
import { LIMITS } from '../read/limits.js';
import { markdownReport } from '../report/markdown/markdown.js';
import type { Report } from '../report/model.js';
import { clean, cleanLine } from '../text/clean.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';
import { readNamed } from './open-file.js';

/** A report as Markdown, by a template of the user's or tenken's own. Throws UsageError for a template with mistakes. */
export async function renderMarkdown(
  context: Context,
  report: Report,
  shipped: 'report' | 'summary',
  templateName?: string,
): Promise<string> {
  const { messages } = context;
  const template = await readTemplate(context, shipped, templateName);
  const rendered = markdownReport(report, template.text, messages);
  if ('text' in rendered) return rendered.text;
  const { line, column, kind, detail } = rendered.problem;
  const problem = messages.cli.errors.templateProblems[kind](cleanLine(detail));
  throw new UsageError(messages.cli.errors.template(cleanLine(template.name), line, column, problem));
}

async function readTemplate(
  context: Context,
  shipped: 'report' | 'summary',
  name: string | undefined,
): Promise<{ name: string; text: string }> {
  if (name === undefined) {
    const path = `templates/${shipped}.${context.messages.lang}.md`;
    return { name: path, text: new TextDecoder().decode(await context.world.resource(path)) };
  }
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
  return { name, text: harmless(text) };
}

/** What a template says stands in the report as it is, but for what could act on a terminal. Tabs may indent. */
function harmless(text: string): string {
  return text
    .split('\t')
    .map((part) => clean(part))
    .join('\t');
}
