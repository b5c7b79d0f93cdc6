import { sharedPart } from '../../compare/change/shared.js';
import type { Assessment } from '../../model/assessment.js';
import { AnswersOpener } from '../../open/answers.js';
import { buildComparison } from '../../report/compare/build.js';
import { comparisonJson } from '../../report/compare/json.js';
import { COMPARISON_MARK, comparisonMarkdown } from '../../report/compare/markdown.js';
import { comparisonText } from '../../report/compare/text.js';
import { jsonText } from '../../report/escape/json.js';
import { cleanLine } from '../../text/clean.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { checkStdinOnce } from '../open-file.js';
import { type Destination, putText } from '../output-file.js';
import { Overlays } from '../overlays.js';

export interface CompareOptions extends AnswerOptions, Destination {
  readonly format: 'text' | 'md' | 'json';
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<answers...>', cli.arguments.severalAnswers)
    .addOption(kit.format(['text', 'md', 'json']))
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
  const ids = new Set(assessments.map(({ checklist }) => checklist.id));
  if (ids.size > 1) throw new UsageError(errors.checklists([...ids].join(', ')));
  warn(context, names, assessments);
  const comparison = buildComparison(sharedPart(assessments), messages, context.asOf);
  if (!comparison || comparison.last.items.length === 0) throw new UsageError(errors.nothingShared);
  const texts = {
    text: () => comparisonText(comparison, context.terminal(world.stdout)),
    md: () => comparisonMarkdown(comparison, messages),
    json: () => jsonText(comparisonJson(comparison)),
  };
  await putText(context, texts[options.format](), options, options.format === 'md' ? COMPARISON_MARK : undefined);
  return EXIT.done;
}

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

/** What is probably not meant: another firm's answers, or dates out of order. */
function warn(context: Context, names: readonly string[], assessments: readonly Assessment[]): void {
  const { warnings } = context.messages.compare;
  const organizations = new Set(assessments.flatMap(({ answers }) => answers.organization.name ?? []));
  if (organizations.size > 1) context.say(warnings.organization([...organizations].map(cleanLine).join(', ')));
  for (const [index, { answers }] of assessments.entries()) {
    const previous = assessments[index - 1]?.answers.date;
    if (answers.date !== undefined && previous !== undefined && answers.date < previous)
      context.say(warnings.order(cleanLine(names[index] ?? ''), answers.date, previous));
  }
}
