import type { AnswerFile } from '../../model/answers.js';
import type { Filter } from '../../model/assessment.js';
import type { Checklist } from '../../model/checklist.js';
import { buildReport } from '../../report/build.js';
import type { Report } from '../../report/model.js';
import { shortResult } from '../../report/terminal/result.js';
import { assess } from '../../score/assess.js';
import { cleanLine } from '../../text/clean.js';
import type { Context } from '../context.js';
import { sayFileError } from '../errors.js';
import { FORMATS } from '../render-report.js';
import type { ReportFormat } from '../report-formats.js';
import { FileError, type Terminal } from '../world.js';

/** How many actions the end of a questionnaire names. */
const FIRST = 3;

export interface Ending {
  readonly checklist: Checklist;
  readonly filter: Filter;
  /** The answers as they were; null if there were none. */
  readonly before: AnswerFile | null;
  readonly after: AnswerFile;
  /** Where the answers are. */
  readonly path: string;
}

/** The result, what changed, what to do first, and the report to take away. */
export async function end(context: Context, terminal: Terminal, ending: Ending): Promise<void> {
  const { messages, world } = context;
  const { ask } = messages;
  const report = reportOf(context, ending, ending.after);
  const options = context.terminal(world.stdout);
  world.stdout.write(`\n${shortResult(report, sinceLastTime(context, ending, report), options, FIRST)}\n`);
  const choices = [...OFFERED.map((id) => ({ id, title: ask.formats[id] })), { id: 'no', title: ask.formats.no }];
  const chosen = await terminal.choose(ask.offer, choices, ask.setup.leaveKeys);
  const format = OFFERED.find((each) => each === chosen);
  if (format) await writeReport(context, ending, report, format);
}

/** The reports a person may want to take away. */
const OFFERED = ['pdf', 'html', 'md'] as const satisfies readonly ReportFormat[];

function reportOf({ messages, asOf }: Context, { checklist, filter }: Ending, answers: AnswerFile): Report {
  return buildReport(assess(checklist, answers, filter, asOf), messages, asOf);
}

function sinceLastTime(context: Context, ending: Ending, after: Report): string[] {
  const { before } = ending;
  if (!before) return [];
  const { ask, report: words } = context.messages;
  const shown = ({ score: { points, max, total, percent } }: Report) =>
    total === 'points' || percent === null ? words.pointsOf(points, max) : words.percent(percent);
  const changed = ending.checklist.items.filter(
    ({ id }) => before.answers.get(id)?.answer !== ending.after.answers.get(id)?.answer,
  );
  return [ask.changed(shown(reportOf(context, ending, before)), shown(after), changed.length)];
}

async function writeReport(context: Context, { path }: Ending, report: Report, format: ReportFormat): Promise<void> {
  const target = path.replace(/\.ya?ml$/iu, `.${format}`);
  try {
    const bytes = await FORMATS[format].render(context, report, {});
    await context.world.files.write(target, bytes, { force: false, isOurs: FORMATS[format].isOurs });
    context.tell(context.messages.ask.wrote(cleanLine(target)));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    sayFileError(context, error);
  }
}
