import { InvalidArgumentError } from 'commander';
import type { Assessment } from '../../model/assessment.js';
import type { Level } from '../../model/vocabulary.js';
import { AnswersOpener } from '../../open/answers.js';
import { makePlan, type Wish } from '../../plan/plan.js';
import type { Target } from '../../plan/target.js';
import { whatIf } from '../../plan/what-if.js';
import { jsonText } from '../../report/escape/json.js';
import { buildPlanReport, buildWhatIfReport } from '../../report/plan/build.js';
import { planCsv } from '../../report/plan/csv.js';
import { planJson, whatIfJson } from '../../report/plan/json.js';
import { PLAN_MARK, planMarkdown } from '../../report/plan/markdown.js';
import { planText } from '../../report/plan/text.js';
import { whatIfMarkdown } from '../../report/plan/what-if-markdown.js';
import { whatIfText } from '../../report/plan/what-if-text.js';
import type { Limit } from '../../score/gate.js';
import { cleanLine } from '../../text/clean.js';
import { nearest } from '../../text/nearest.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import { byCommas, type Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type Destination, putBytes, putText } from '../output-file.js';
import { Overlays } from '../overlays.js';
import { parseChanges } from '../what-if-option.js';

export interface PlanOptions extends Omit<AnswerOptions, 'level'>, Destination {
  readonly format: 'text' | 'md' | 'json' | 'csv' | 'xlsx';
  readonly target?: Limit;
  readonly band?: string;
  /** A target here, not a filter. */
  readonly level?: Level;
  readonly budget?: number;
  readonly without?: string;
  readonly whatIf?: string;
}

export const define: Define = (command, kit) => {
  const { messages } = kit;
  const { cli } = messages;
  return command
    .argument('<answers>', cli.arguments.oneAnswers)
    .addOption(kit.format(['text', 'md', 'json', 'csv', 'xlsx']))
    .option('--target <number>', cli.options.target, kit.limit('--target'))
    .option('--band <id>', cli.options.band)
    .addOption(kit.level(cli.options.targetLevel))
    .option('--budget <number>', cli.options.budget, (text) => {
      const plain = text.normalize('NFKC').trim();
      if (!/^\d{1,6}$/u.test(plain)) throw new InvalidArgumentError(messages.plan.errors.budget(text));
      return Number(plain);
    })
    .option('--without <ids>', cli.options.without, byCommas)
    .option('--what-if <changes>', cli.options.whatIf, byCommas)
    .option('-o, --output <file>', cli.options.output)
    .addOption(kit.role())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(kit.run(plan));
};

/** `tenken plan <answers>`: what to do in which order, the cheapest way to a target, or what would be if. */
export async function plan(context: Context, name: string, options: PlanOptions): Promise<ExitCode> {
  checkOptions(context, options);
  const { format, output, force } = options;
  if (format === 'xlsx' && output === undefined) throw new UsageError(context.messages.cli.errors.needsOutput(format));
  const opener = new AnswersOpener(await context.catalog(), new Overlays(context.world, options.overlay));
  const { role, overlay } = options;
  const assessment = await assessNamed(context, opener, name, { ...(role && { role }), ...(overlay && { overlay }) });
  if (!assessment) return EXIT.wrongUse;
  if (options.whatIf !== undefined) return showWhatIf(context, assessment, options.whatIf, options);
  const wish = wishOf(context, assessment, options);
  if (assessment.total.max === 0) throw new UsageError(context.messages.plan.errors.nothingScored);
  const made = makePlan(assessment, wish);
  const report = buildPlanReport(made, context.messages, context.asOf);
  const { messages, world } = context;
  const texts = {
    text: () => planText(report, context.terminal(world.stdout)),
    md: () => planMarkdown(report, messages),
    json: () => jsonText(planJson(report)),
    csv: () => planCsv(report, messages),
  };
  if (format === 'xlsx' && output !== undefined) {
    const { planXlsx } = await import('../../report/plan/xlsx.js');
    await putBytes(context, planXlsx(report, messages), output, force);
  } else if (format !== 'xlsx') {
    await putText(context, texts[format](), options, format === 'md' ? PLAN_MARK : undefined);
  }
  return made.outcome === 'unreachable' || made.outcome === 'over_budget' ? EXIT.notMet : EXIT.done;
}

function checkOptions({ messages: { plan: words } }: Context, options: PlanOptions): void {
  const targets = [options.target, options.band, options.level].filter((each) => each !== undefined);
  if (targets.length > 1) throw new UsageError(words.errors.oneTarget);
  const others = [...targets, options.budget, options.without].filter((each) => each !== undefined);
  if (options.whatIf !== undefined && others.length > 0) throw new UsageError(words.errors.whatIfAlone);
}

function wishOf(context: Context, assessment: Assessment, { target, band, level, budget, without }: PlanOptions): Wish {
  const chosen = targetOf(context, assessment, target, band, level);
  return {
    ...(chosen && { target: chosen }),
    ...(budget !== undefined && { budget }),
    ...(without !== undefined && { without: itemIds(context, assessment, without) }),
  };
}

function targetOf(
  { messages: { plan: words } }: Context,
  { checklist }: Assessment,
  limit: Limit | undefined,
  bandId: string | undefined,
  level: Level | undefined,
): Target | null {
  if (limit) return { kind: 'score', limit };
  if (level !== undefined) {
    if (checklist.items.every((item) => item.level === undefined))
      throw new UsageError(words.errors.noLevels(checklist.id));
    return { kind: 'level', level };
  }
  if (bandId === undefined) return null;
  const band = checklist.bands.find(({ id }) => id === bandId);
  if (band) return { kind: 'band', band };
  const known = checklist.bands.map(({ id }) => id).join(', ');
  throw new UsageError(words.errors.bandUnknown(cleanLine(bandId), known));
}

/** Item ids separated by commas. Throws UsageError for one the checklist does not have. */
function itemIds({ messages: { cli } }: Context, { checklist }: Assessment, text: string): ReadonlySet<string> {
  const known = checklist.items.map(({ id }) => id);
  const ids = text
    .normalize('NFKC')
    .split(/[,、]/u)
    .map((id) => id.trim())
    .filter(Boolean);
  const wrong = ids.filter((id) => !known.includes(id));
  if (wrong.length > 0) {
    const said = wrong.map((id) => cli.errors.itemUnknown(checklist.id, cleanLine(id), nearest(id, known)));
    throw new UsageError(said.join('\n'));
  }
  return new Set(ids);
}

async function showWhatIf(context: Context, before: Assessment, text: string, options: PlanOptions): Promise<ExitCode> {
  const { messages, world } = context;
  const changes = parseChanges(context, before.checklist, text);
  const report = buildWhatIfReport(before, whatIf(before, changes), [...changes.keys()], messages, context.asOf);
  const { format } = options;
  if (format === 'csv' || format === 'xlsx')
    throw new UsageError(messages.cli.errors.invalidChoice('--format', format, 'text, md, json'));
  const texts = {
    text: () => whatIfText(report, context.terminal(world.stdout)),
    md: () => whatIfMarkdown(report, messages),
    json: () => jsonText(whatIfJson(report)),
  };
  await putText(context, texts[format](), options, format === 'md' ? PLAN_MARK : undefined);
  return EXIT.done;
}
