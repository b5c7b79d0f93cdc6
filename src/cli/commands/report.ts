import { AnswersOpener } from '../../open/answers.js';
import { buildReport } from '../../report/build.js';
import { cleanLine } from '../../text/clean.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import { renderMarkdown, writeMarkdown } from '../markdown-file.js';
import { checkStdinOnce } from '../open-file.js';
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
  const text = await renderMarkdown(context, found, options.template);
  if (options.output === undefined) {
    world.stdout.write(text);
    return EXIT.done;
  }
  const path = await outputPath(context, options.output, name, 'md');
  await writeMarkdown(context, path, text, options.force);
  context.say(messages.cli.wrote(cleanLine(path)));
  return EXIT.done;
}

/** The file to write: as named, or in the named folder under the answer file's own name. */
async function outputPath({ world }: Context, output: string, answers: string, extension: string): Promise<string> {
  if (!(await world.files.isDirectory(output))) return output;
  const base = answers === '-' ? 'report' : (answers.split(/[/\\]/u).at(-1) ?? 'report').replace(/\.[^.]*$/u, '');
  return `${output.replace(/[/\\]+$/u, '')}/${base}.${extension}`;
}
