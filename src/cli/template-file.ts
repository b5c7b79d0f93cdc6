import { decode } from '../read/decode.js';
import { LIMITS } from '../read/limits.js';
import type { Rendered } from '../report/markdown/template.js';
import { clean, cleanLine } from '../text/clean.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';
import { readNamed } from './open-file.js';

/** What a template gave. Throws UsageError for one with mistakes, at its place. */
export function renderedText({ messages: { cli } }: Context, name: string, rendered: Rendered): string {
  if ('text' in rendered) return rendered.text;
  const { line, column, kind, detail } = rendered.problem;
  const problem = cli.errors.templateProblems[kind](cleanLine(detail));
  throw new UsageError(cli.errors.template(cleanLine(name), line, column, problem));
}

/** A template that comes with tenken, in the language of the run. */
export async function shippedTemplate(
  { world, messages }: Context,
  name: 'policy' | 'telework-rules',
): Promise<NamedTemplate> {
  const path = `templates/${name}.${messages.lang}.md`;
  return { name: path, text: new TextDecoder().decode(await world.resource(path)) };
}

export interface NamedTemplate {
  readonly name: string;
  readonly text: string;
}

/** A template of the user's. Throws UsageError where it cannot be read; why was then said. */
export async function readTemplate(context: Context, name: string): Promise<NamedTemplate> {
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
