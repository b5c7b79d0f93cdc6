import { makePortfolio } from '../../compare/portfolio/portfolio.js';
import { groupKey, type Standings } from '../../compare/portfolio/standing.js';
import { buildPortfolio } from '../../report/portfolio/build.js';
import { portfolioText } from '../../report/portfolio/text.js';
import type { Define } from '../command.js';
import type { CommonOptions, Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { REPORT_FORMATS, type ReportFormat } from '../report-formats.js';
import { sortOutClashes } from '../scan/clashes.js';
import { type Collected, collect } from '../scan/collect.js';
import { discover } from '../scan/discover.js';
import { Manifest } from '../scan/manifest.js';
import { aliasesFor } from '../scan/names.js';
import { PORTFOLIO_FORMATS, type PortfolioFormat, parsePortfolio, parseReports } from '../scan/options.js';
import { writePortfolio } from '../scan/portfolio-files.js';
import { Progress } from '../scan/progress.js';
import { makeAllReports, underAlias } from '../scan/reports.js';
import type { ScorerSetting } from '../scan/scored.js';
import type { Taken, TakenFiles } from '../scan/taken.js';

export interface ScanOptions extends CommonOptions {
  readonly output: string;
  readonly report?: readonly ReportFormat[];
  readonly portfolio?: readonly PortfolioFormat[];
  readonly jobs?: number;
  readonly anonymize?: boolean;
  readonly force?: boolean;
}

export const define: Define = (command, kit) => {
  const { messages } = kit;
  const { cli, scan: words } = messages;
  return command
    .argument('<files...>', words.arguments.files)
    .requiredOption('-o, --output <folder>', words.options.output)
    .option('--report <formats>', words.options.report(REPORT_FORMATS.join(', ')), (text) =>
      parseReports(text, messages),
    )
    .option('--portfolio <formats>', words.options.portfolio(PORTFOLIO_FORMATS.join(', ')), (text) =>
      parsePortfolio(text, messages),
    )
    .addOption(kit.jobs(cli.options.jobs))
    .option('--anonymize', words.options.anonymize)
    .option('--force', cli.options.force)
    .action(kit.run(scan));
};

/** Groups of fewer organisations than this can be seen through. */
const LEAST = 5;

/** `tenken scan <files…> -o OUT`: every organisation's reports, and all of them side by side. */
export async function scan(context: Context, names: readonly string[], options: ScanOptions): Promise<ExitCode> {
  const { world } = context;
  const { output } = options;
  const discovered = await discover(context, names, output);
  for (const line of discovered.refused) context.say(line);
  if (discovered.candidates.length === 0) return nothing(context, discovered.refused.length);
  await world.files.makeFolder(output);
  const interruption = new AbortController();
  // As long as there is a lock, an interruption must not end the process: it would stay.
  const stopListening = world.onInterrupt(() => interruption.abort());
  const lock = await world.lock(Manifest.lockPath(output));
  const progress = new Progress(context);
  try {
    if (!lock.held) throw new UsageError(context.messages.scan.busy(lock.pid, lock.since));
    await world.files.sweep(output);
    progress.begin(context.messages.scan.steps.score, discovered.candidates.length);
    const collected = await collect(context, discovered.candidates, progress, {
      setting: scorerSetting(context, options),
      jobs: jobsOf(context, options),
      interruption: interruption.signal,
    });
    progress.clear();
    if (!collected) return EXIT.interrupted;
    const total = { candidates: discovered.candidates.length, refused: discovered.refused.length };
    return await writeAll(context, collected, total, progress, options, () => interruption.signal.aborted);
  } finally {
    progress.clear();
    if (lock.held) lock.release();
    stopListening();
  }
}

function scorerSetting({ world: { stderr }, messages: { lang }, asOf }: Context, options: ScanOptions): ScorerSetting {
  const { checklists, plain, color } = options;
  return {
    lang,
    asOf,
    digests: reportsOf(options).length > 0,
    ...(checklists !== undefined && { checklists }),
    shown: {
      isTerminal: stderr.isTerminal,
      columns: stderr.columns,
      ...(plain !== undefined && { plain }),
      ...(color !== undefined && { color }),
    },
  };
}

const jobsOf = ({ world }: Context, { jobs }: ScanOptions): number => jobs ?? world.cores();

const reportsOf = ({ report }: ScanOptions): readonly ReportFormat[] => report ?? ['pdf'];

function nothing(context: Context, refused: number): ExitCode {
  if (refused === 0) throw new UsageError(context.messages.scan.nothing);
  return EXIT.wrongUse;
}

interface Total {
  readonly candidates: number;
  readonly refused: number;
}

async function writeAll(
  context: Context,
  collected: Collected,
  total: Total,
  progress: Progress,
  options: ScanOptions,
  isInterrupted: () => boolean,
): Promise<ExitCode> {
  const { world, messages } = context;
  const { scan: words } = messages;
  const { taken, clashing, clients } = sortOutClashes(context, collected.taken);
  const looked = total.candidates - collected.skipped;
  if (taken.length === 0) return nothing(context, total.refused + collected.refused + clashing);
  const aliases = options.anonymize ? await aliasesFor(world, taken.standings(), words.alias) : null;
  const formats = reportsOf(options);
  let failed = 0;
  if (formats.length > 0) {
    const { output, checklists } = options;
    const setting = {
      lang: messages.lang,
      asOf: context.asOf,
      folder: output,
      ...(checklists !== undefined && { checklists }),
      force: options.force ?? false,
    };
    const manifest = await Manifest.open(world, output);
    if (aliases && manifest.hasAny) throw new UsageError(words.namedBefore(context.shown(output)));
    const shown = aliases ? inLargeGroups([...taken]) : [...taken];
    const made = await makeAllReports(context, shown, manifest, progress, {
      formats,
      jobs: jobsOf(context, options),
      setting,
      aliases,
      isInterrupted,
    });
    if (isInterrupted()) {
      context.say(words.interrupted(made.written + made.kept, made.planned + made.kept));
      return EXIT.interrupted;
    }
    context.say(words.reports(made.written, made.kept));
    failed = made.failed;
  }
  await summarize(context, taken, aliases, options);
  context.say(words.summary(taken.length, clients));
  if (collected.skipped > 0) context.say(words.skipped(collected.skipped));
  const refused = total.refused + collected.refused + clashing + failed;
  if (refused > 0) context.say(words.refused(refused, looked + total.refused));
  return refused > 0 ? EXIT.notMet : EXIT.done;
}

/** Those of a small group are told by it alone, whatever they are called. */
function inLargeGroups(taken: readonly Taken[]): readonly Taken[] {
  const clients = new Map<string, Set<string>>();
  for (const { standing } of taken) {
    const key = groupKey(standing.checklist);
    clients.set(key, (clients.get(key) ?? new Set()).add(standing.client));
  }
  return taken.filter(({ standing }) => (clients.get(groupKey(standing.checklist))?.size ?? 0) >= LEAST);
}

/** All of them side by side: into the files asked for, and in short on stdout. */
async function summarize(
  context: Context,
  taken: TakenFiles,
  aliases: ReadonlyMap<string, string> | null,
  options: ScanOptions,
): Promise<void> {
  const { messages, world, asOf } = context;
  const standings: Standings = aliases
    ? { length: taken.length, at: (index) => underAlias(taken.at(index), aliases) }
    : taken;
  const least = options.anonymize ? LEAST : 1;
  const portfolio = buildPortfolio(makePortfolio(standings, least), messages, {
    asOf,
    anonymized: options.anonymize ?? false,
    least,
  });
  await writePortfolio(context, portfolio, {
    formats: options.portfolio ?? PORTFOLIO_FORMATS,
    folder: options.output,
    force: options.force ?? false,
  });
  world.stdout.write(portfolioText(portfolio, context.terminal(world.stdout)));
}
