import { AnswersOpener } from '../../open/answers.js';
import { buildReport } from '../../report/build.js';
import { jsonText } from '../../report/escape/json.js';
import { assessmentJson } from '../../report/json/assessment.js';
import type { Report } from '../../report/model.js';
import { terminalReport } from '../../report/terminal/terminal.js';
import { gate, type Limit } from '../../score/gate.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Define } from '../command.js';
import { type PreviousOption, sincePrevious } from '../compare/since-previous.js';
import type { CommonOptions, Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { checkStdinOnce } from '../open-file.js';
import { Overlays } from '../overlays.js';

export interface ScoreOptions extends AnswerOptions, PreviousOption, CommonOptions {
  readonly format: 'text' | 'json' | 'ndjson';
  readonly failUnder?: Limit;
  readonly allowIncomplete?: boolean;
  readonly explain?: boolean;
  readonly jobs?: number;
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<answers...>', cli.arguments.answers)
    .addOption(kit.format(['text', 'json', 'ndjson']))
    .option('--fail-under <number>', cli.options.failUnder, kit.limit('--fail-under'))
    .option('--allow-incomplete', cli.options.allowIncomplete)
    .option('--explain', cli.options.explain)
    .option('--previous <answers>', cli.options.previous)
    .addOption(kit.role())
    .addOption(kit.level())
    .option('--overlay <file>', cli.options.overlay)
    .addOption(kit.jobs(cli.options.jobsOfLines))
    .action(kit.run(score));
};

/** `tenken score <answers…>`: the result of each file on stdout. */
export async function score(context: Context, names: readonly string[], options: ScoreOptions): Promise<ExitCode> {
  if (options.format === 'ndjson') {
    const { scoreLines } = await import('../lines/score-lines.js');
    return scoreLines(context, names, options);
  }
  if (options.jobs !== undefined) throw new UsageError(context.messages.cli.lines.jobs);
  checkStdinOnce(context, [...names, options.previous ?? '']);
  if (options.previous !== undefined && names.length > 1)
    throw new UsageError(context.messages.compare.errors.onePrevious);
  const opener = new AnswersOpener(await context.catalog(), new Overlays(context.world, options.overlay));
  const reports: Report[] = [];
  let refused = 0;
  let unmet = 0;
  for (const name of names) {
    const result = await scoreOne(context, opener, name, options);
    if (!result) {
      refused++;
      continue;
    }
    if (options.format === 'text') printText(context, result.report, options, reports.length > 0);
    reports.push(result.report);
    if (!result.passed) unmet++;
  }
  if (options.format === 'json') printJson(context, reports, names.length);
  if (refused > 0 && names.length > 1) context.say(context.messages.cli.refused(refused, names.length));
  if (refused === names.length) return EXIT.wrongUse;
  return refused > 0 || unmet > 0 ? EXIT.notMet : EXIT.done;
}

/** Null if the file was refused; why was then said. */
async function scoreOne(context: Context, opener: AnswersOpener, name: string, options: ScoreOptions) {
  const assessment = await assessNamed(context, opener, name, options);
  if (!assessment) return null;
  const { failUnder, allowIncomplete } = options;
  const since = await sincePrevious(context, opener, { name, assessment }, options);
  if (!since) return null;
  const report = { ...buildReport(assessment, context.messages, context.asOf), ...since };
  const failure = failUnder ? gate(assessment, failUnder, allowIncomplete ?? false) : null;
  if (failUnder && failure) sayGate(context, context.shown(name), failure, failUnder, report);
  return { report, passed: failure === null };
}

function sayGate(
  context: Context,
  name: string,
  failure: NonNullable<ReturnType<typeof gate>>,
  limit: Limit,
  report: Report,
): void {
  const { gate: words } = context.messages.cli;
  const { points, max, total } = report.score;
  const shown = context.messages.report.pointsOf(points, max);
  const text = total === 'points' ? limit.text : `${limit.text}%`;
  if (failure === 'below') context.say(words.below(name, shown, text));
  else if (failure === 'incomplete') context.say(words.incomplete(name, report.counts.unanswered, text));
  else context.say(words['nothing-scored'](name, text));
}

function printText(context: Context, report: Report, { explain }: ScoreOptions, another: boolean): void {
  const { stdout } = context.world;
  const options = { ...context.terminal(stdout), explain: explain ?? false };
  const separator = options.plain ? '\n' : `\n${'─'.repeat(options.width)}\n\n`;
  stdout.write((another ? separator : '') + terminalReport(report, options));
}

/** One file gives the object itself; several give a list, so that a reader of one never has to guess. */
function printJson(context: Context, reports: readonly Report[], asked: number): void {
  const objects = reports.map(assessmentJson);
  const [only] = objects;
  if (asked === 1 && !only) return;
  const json = asked === 1 ? only : { tenken: 'assessments/1', assessments: objects };
  context.world.stdout.write(jsonText(json));
}
