import type { Assessment } from '../../model/assessment.js';
import { AnswersOpener } from '../../open/answers.js';
import { buildComparison } from '../../report/compare/build.js';
import { comparisonJson } from '../../report/compare/json.js';
import { comparisonMarkdown } from '../../report/compare/markdown.js';
import { comparisonText } from '../../report/compare/text.js';
import { jsonText } from '../../report/escape/json.js';
import { comparisonHtml } from '../../report/html/compare/page.js';
import { COMPARISON_MARK } from '../../report/own-mark.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Define } from '../command.js';
import { comparable } from '../compare/comparable.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { checkStdinOnce } from '../open-file.js';
import { type Destination, putText } from '../output-file.js';
import { Overlays } from '../overlays.js';

export interface CompareOptions extends AnswerOptions, Destination {
  readonly format: 'text' | 'md' | 'html' | 'json';
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<answers...>', cli.arguments.severalAnswers)
    .addOption(kit.format(['text', 'md', 'html', 'json']))
    .option('-o, --output <file>', cli.options.output)
    .addOption(kit.role())
    .addOption(kit.level())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(kit.run(compare));
};

/** `tenken compare <old> <new>…`: what changed between dates, and what the change is made of. */
export async function compare(context: Context, names: readonly string[], options: CompareOptions): Promise<ExitCode> {
  const { messages, world } = context;
  const { errors } = messages.compare;
  if (names.length < 2) throw new UsageError(errors.two);
  checkStdinOnce(context, names);
  const assessments = await assessAll(context, names, options);
  if (!assessments) return EXIT.wrongUse;
  const comparison = buildComparison(comparable(context, names, assessments), messages, context.asOf);
  if (!comparison) throw new UsageError(errors.two);
  const texts = {
    text: () => comparisonText(comparison, context.terminal(world.stdout)),
    md: () => comparisonMarkdown(comparison, messages),
    html: () => comparisonHtml(comparison, messages),
    json: () => jsonText(comparisonJson(comparison)),
  };
  await putText(context, texts[options.format](), options, isMarked(options.format) ? COMPARISON_MARK : undefined);
  return EXIT.done;
}

/** Pages that nobody goes on writing in carry our mark, and may be replaced. */
const isMarked = (format: CompareOptions['format']) => format === 'md' || format === 'html';

/** Null if one of the files cannot be used; why was then said, for all of them. */
async function assessAll(
  context: Context,
  names: readonly string[],
  options: CompareOptions,
): Promise<readonly Assessment[] | null> {
  const opener = new AnswersOpener(await context.catalog(), new Overlays(context.world, options.overlay));
  const found: Assessment[] = [];
  for (const [index, name] of names.entries()) {
    // What has run out since is no change of that day.
    const judgedOn = index === names.length - 1 ? 'as-of' : 'own-day';
    const assessment = await assessNamed(context, opener, name, options, judgedOn);
    if (assessment) found.push(assessment);
  }
  return found.length === names.length ? found : null;
}
