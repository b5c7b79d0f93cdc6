import { groupKey, type Standing } from '../../compare/portfolio/standing.js';
import type { Context } from '../context.js';
import type { ReportFormat } from '../report-formats.js';
import { VERSION } from '../version.js';
import type { Reported, Reporter, ReporterSetting, ReportJob } from '../world.js';
import type { Manifest } from './manifest.js';
import { stemsFor } from './names.js';
import type { Progress } from './progress.js';
import type { Taken } from './taken.js';

export interface ReportsWanted {
  readonly formats: readonly ReportFormat[];
  readonly jobs: number;
  readonly setting: ReporterSetting;
  /** By client; then nothing is remembered either, since a digest can be tried out. */
  readonly aliases: ReadonlyMap<string, string> | null;
  readonly isInterrupted: () => boolean;
}

export interface ReportsMade {
  readonly written: number;
  readonly kept: number;
  readonly failed: number;
  readonly planned: number;
}

/** One organisation's reports, and what the manifest is to remember of them. */
interface Planned {
  readonly job: ReportJob;
  readonly keys: readonly (readonly [file: string, key: string])[];
}

/** Fewer reports than this are made before a thread has started. */
const FEW = 4;
/** Milliseconds after which what was made is remembered, in case the process is killed. */
const REMEMBERED = 3000;

/** Makes the reports that are not there yet or no longer right, several at once. */
export async function makeAllReports(
  context: Context,
  taken: readonly Taken[],
  manifest: Manifest,
  progress: Progress,
  wanted: ReportsWanted,
): Promise<ReportsMade> {
  const { planned, kept } = await planReports(context, taken, manifest, wanted);
  const tally = { written: 0, failed: 0 };
  const results = new InOrder(context, progress);
  const { world } = context;
  let [next, done, saved] = [0, 0, world.clock()];
  progress.begin(context.messages.scan.steps.report, planned.length);
  const lane = async (reporter: Reporter) => {
    try {
      while (next < planned.length && !wanted.isInterrupted()) {
        const index = next++;
        const { job, keys } = planned[index] as Planned;
        const reported = await reporter.make(job);
        if (reported.done && !wanted.aliases) for (const [file, key] of keys) manifest.note(file, key);
        if (reported.done) tally.written += job.formats.length;
        else tally.failed++;
        results.add(index, job, reported);
        progress.at(++done);
        await world.pause();
        if (wanted.aliases || world.clock() - saved < REMEMBERED) continue;
        saved = world.clock();
        await manifest.save();
      }
    } finally {
      await reporter.close();
    }
  };
  const reporters = await reportersFor(context, planned.length, wanted);
  await Promise.all(reporters.map(lane));
  progress.clear();
  if (!wanted.aliases && planned.length > 0) await manifest.save();
  return { ...tally, kept, planned: planned.reduce((sum, { job }) => sum + job.formats.length, 0) };
}

async function reportersFor(
  { world }: Context,
  count: number,
  { jobs, setting }: ReportsWanted,
): Promise<readonly Reporter[]> {
  const lanes = Math.min(jobs, count);
  const { startReporter } = world;
  // The thread that makes none needs nothing of what reports are made with.
  if (!startReporter || lanes < 2 || count < FEW) return [(await import('./reporter.js')).reporterHere(world, setting)];
  return Array.from({ length: lanes }, () => startReporter(setting));
}

async function planReports(
  { world, asOf, messages }: Context,
  taken: readonly Taken[],
  manifest: Manifest,
  { formats, aliases }: ReportsWanted,
): Promise<{ readonly planned: readonly Planned[]; readonly kept: number }> {
  const named = aliases ? taken.map((each) => ({ ...each, standing: underAlias(each.standing, aliases) })) : taken;
  const stems = await stemsFor(world, named);
  const planned: Planned[] = [];
  let kept = 0;
  for (const each of named) {
    const { standing, path, digest } = each;
    const stem = stems.get(each) ?? '';
    const { checklist } = standing;
    const made = [VERSION, messages.lang, asOf, groupKey(checklist), checklist.digest ?? '', digest];
    const key = await world.sha256(new TextEncoder().encode(made.join('\n')));
    const stale = formats.filter((format) => aliases !== null || !manifest.isUpToDate(`${stem}.${format}`, key));
    kept += formats.length - stale.length;
    if (stale.length === 0) continue;
    const alias = aliases && { alias: standing.name };
    planned.push({
      job: { path, digest, stem, formats: stale, ...alias },
      keys: stale.map((format) => [`${stem}.${format}`, key] as const),
    });
  }
  return { planned, kept };
}

export function underAlias(
  { client, checklist, date, letters, lettersThen }: Standing,
  aliases: ReadonlyMap<string, string>,
): Standing {
  return { client, name: aliases.get(client) ?? '', checklist, date, letters, lettersThen };
}

/** Says what was said about the reports in their order, whichever is finished first. */
class InOrder {
  readonly #context: Context;
  readonly #progress: Progress;
  readonly #waiting = new Map<number, string>();
  #next = 0;

  constructor(context: Context, progress: Progress) {
    this.#context = context;
    this.#progress = progress;
  }

  add(index: number, { path }: ReportJob, { said, broke }: Reported): void {
    const { messages, shown } = this.#context;
    const more = broke === undefined ? '' : `${messages.scan.failed(shown(path), shown(broke))}\n`;
    this.#waiting.set(index, said + more);
    for (let text = this.#take(); text !== undefined; text = this.#take()) {
      if (text === '') continue;
      this.#progress.clear();
      this.#context.world.stderr.write(text);
    }
  }

  #take(): string | undefined {
    const text = this.#waiting.get(this.#next);
    if (text !== undefined) this.#waiting.delete(this.#next++);
    return text;
  }
}
