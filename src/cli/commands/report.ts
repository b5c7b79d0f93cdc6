import { AnswersOpener } from '../../open/answers.js';
import { decode } from '../../read/decode.js';
import { LIMITS } from '../../read/limits.js';
import { buildReport } from '../../report/build.js';
import { MARKDOWN_MARK, markdownReport } from '../../report/markdown/markdown.js';
import { cleanLine } from '../../text/clean.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { checkStdinOnce, readNamed } from '../open-file.js';
import { Overlays } from '../overlays.js';

export interface ReportOptions extends AnswerOptions {
  readonly format: 'md';
  readonly output?: string;
  readonly template?: string;
  readonly force?: boolean;
}

/** `tenken report <answers>`: a report to hand over, on stdout or into a file. */
export async function report(context: Context, name: string, options: ReportOptions): Promise<ExitCode> {
  const { messages, world } = context;
  checkStdinOnce(context, [name, options.template ?? '']);
  const opener = new AnswersOpener(await context.catalog(), new Overlays(world, options.overlay));
  const assessment = await assessNamed(context, opener, name, options);
  if (!assessment) return EXIT.wrongUse;
  const found = buildReport(assessment, messages, context.asOf);
  const template = await readTemplate(context, options.template);
  const rendered = markdownReport(found, template.text, messages);
  if ('problem' in rendered) {
    const { line, column, kind, detail } = rendered.problem;
    const problem = messages.cli.errors.templateProblems[kind](cleanLine(detail));
    throw new UsageError(messages.cli.errors.template(cleanLine(template.name), line, column, problem));
  }
  if (options.output === undefined) {
    world.stdout.write(rendered.text);
    return EXIT.done;
  }
  const path = await outputPath(context, options.output, name, 'md');
  await world.files.write(path, new TextEncoder().encode(rendered.text), { force: options.force ?? false, isOurs });
  context.say(messages.cli.wrote(cleanLine(path)));
  return EXIT.done;
}

async function readTemplate(context: Context, name: string | undefined): Promise<{ name: string; text: string }> {
  if (name === undefined) {
    const path = `templates/report.${context.messages.lang}.md`;
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
  return { name, text };
}

/** The file to write: as named, or in the named folder under the answer file's own name. */
async function outputPath({ world }: Context, output: string, answers: string, extension: string): Promise<string> {
  if (!(await world.files.isDirectory(output))) return output;
  const base = answers === '-' ? 'report' : (answers.split(/[/\\]/u).at(-1) ?? 'report').replace(/\.[^.]*$/u, '');
  return `${output.replace(/[/\\]+$/u, '')}/${base}.${extension}`;
}

/** A Markdown file that an earlier run wrote carries its mark at the end. */
function isOurs(existing: Uint8Array): boolean {
  return new TextDecoder().decode(existing).trimEnd().endsWith(MARKDOWN_MARK);
}
