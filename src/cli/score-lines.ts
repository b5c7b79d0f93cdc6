import { mebibytes } from '../messages/shared.js';
import type { Filter } from '../model/assessment.js';
import { AnswersOpener, type OpenedAnswers } from '../open/answers.js';
import { LIMITS } from '../read/limits.js';
import { parseFile } from '../read/parse.js';
import { AssessmentWriter } from '../report/json/assessment-writer.js';
import { linesOf } from '../text/lines.js';
import { filterOf, narrowed } from './assess-file.js';
import type { ScoreOptions } from './commands/score.js';
import type { Context } from './context.js';
import { EXIT, type ExitCode, UsageError } from './exit.js';
import { Overlays } from './overlays.js';

/** Bytes written at once: every line for itself would cost more than what is in it. */
const BATCH = 64 * 1024;

/**
 * Answer documents in, assessments out, a line each, in order: a filter for pipes. What it keeps does not grow with what
 * runs through it, and it does not read faster than its output is read.
 */
export async function scoreLines(context: Context, names: readonly string[], options: ScoreOptions): Promise<ExitCode> {
  const { world, messages } = context;
  const { lines: words } = messages.cli;
  if (names.length !== 1 || names[0] !== '-') throw new UsageError(words.alone);
  if (options.failUnder || options.explain) throw new UsageError(words.plain);
  const opener = new AnswersOpener(await context.catalog(), new Overlays(world, options.overlay), world.binary);
  const filter = filterOf(options);
  const writer = new AssessmentWriter(messages, filter, context.asOf, 1.5 * BATCH);
  const scorer = { opener, filter, writer };
  const { stdout } = world;
  let [total, refused] = [0, 0];
  for await (const { number, bytes } of linesOf(world.stdin.pieces(), LIMITS.answerBytes)) {
    if (bytes && isBlank(bytes)) continue;
    total++;
    if (!bytes) context.say(words.tooLong(number, mebibytes(LIMITS.answerBytes)));
    if (!bytes || !(await scoreLine(context, scorer, number, bytes))) refused++;
    if (writer.length < BATCH) continue;
    stdout.write(writer.take());
    // Nobody reads on (`| head`): what is left need not be scored.
    if (!(await stdout.gone())) return refused > 0 ? EXIT.notMet : EXIT.done;
  }
  if (writer.length > 0) stdout.write(writer.take());
  await stdout.gone();
  if (refused > 0) context.say(words.refused(refused, total));
  return refused > 0 ? EXIT.notMet : EXIT.done;
}

interface Scorer {
  readonly opener: AnswersOpener;
  readonly filter: Filter;
  readonly writer: AssessmentWriter;
}

/** False if the line was refused; why was then said. */
async function scoreLine(
  context: Context,
  { opener, filter, writer }: Scorer,
  number: number,
  bytes: Uint8Array,
): Promise<boolean> {
  const opened = await openLine(opener, context.messages.cli.lines.name(number), bytes);
  const { source, findings, inOverlay } = opened;
  if (inOverlay && inOverlay.findings.length > 0) context.reportOnce(inOverlay.source, inOverlay.findings);
  if (findings.length > 0) context.report(source, findings);
  if (!opened.opened) return false;
  const checklist = narrowed(context, source.name, opened.opened.checklist, filter);
  if (!checklist) return false;
  writer.add(checklist, opened.opened.answers);
  return true;
}

async function openLine(opener: AnswersOpener, name: string, bytes: Uint8Array): Promise<OpenedAnswers> {
  const quick = await opener.openQuickly(name, bytes);
  if (quick) return quick;
  const parsed = await parseFile('line.json', bytes, LIMITS.answerBytes);
  return opener.openParsed('-', { ...parsed, source: { ...parsed.source, name } });
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
