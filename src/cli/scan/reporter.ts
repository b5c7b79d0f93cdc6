import { loadMessages, type Part } from '../../messages/load.js';
import type { Messages } from '../../messages/messages.js';
import { AnswersOpener } from '../../open/answers.js';
import { LIMITS } from '../../read/limits.js';
import { buildReport } from '../../report/build.js';
import type { Report } from '../../report/model.js';
import { redact } from '../../report/redact.js';
import { assess } from '../../score/assess.js';
import { cleanLine } from '../../text/clean.js';
import { Context } from '../context.js';
import { wordFileError } from '../errors.js';
import { Overlays } from '../overlays.js';
import { FORMATS } from '../render-report.js';
import { REPORT_WORDS } from '../report-formats.js';
import { FileError, type Reported, type Reporter, type ReporterSetting, type ReportJob, type World } from '../world.js';

/** Makes reports in this thread. What would be said on stderr is given back instead, since others make reports too. */
export function reporterHere(world: World, setting: ReporterSetting): Reporter {
  let said = '';
  const stderr = {
    isTerminal: false,
    columns: undefined,
    write: (text: string) => {
      said += text;
    },
    gone: async () => true,
  };
  const opened = openDesk({ ...world, stderr }, setting);
  return {
    async make(job) {
      said = '';
      const { context, opener } = await opened;
      try {
        await makeReports(context, opener, job, setting);
        return { said, done: true };
      } catch (error) {
        return whatFailed(error, job, said, context.messages);
      }
    },
    async close() {},
  };
}

/** The words of reports, and of what can go wrong with them. */
const WORDS: readonly Part[] = [...REPORT_WORDS, 'scan'];

interface Desk {
  readonly context: Context;
  readonly opener: AnswersOpener;
}

async function openDesk(world: World, { lang, asOf, checklists }: ReporterSetting): Promise<Desk> {
  const messages = await loadMessages(lang, WORDS);
  const context = await Context.open(world, messages, { asOf, ...(checklists !== undefined && { checklists }) });
  const opener = new AnswersOpener(await context.catalog(), new Overlays(world, undefined));
  return { context, opener };
}

/** The file is not what it was when it was looked at first. */
class Changed extends Error {}

/** Throws FileError where a file cannot be written, Changed where the answers are no longer what they were. */
async function makeReports(
  context: Context,
  opener: AnswersOpener,
  job: ReportJob,
  { folder, force }: ReporterSetting,
): Promise<void> {
  const { world, messages, asOf } = context;
  const bytes = await world.files.read(job.path, LIMITS.answerBytes);
  const { opened } = await opener.open(job.path, bytes);
  if (!opened || (await world.sha256(bytes)) !== job.digest) throw new Changed();
  const { checklist, answers } = opened;
  const whole = buildReport(assess(checklist, { ...answers, digest: job.digest }, {}, asOf), messages, asOf);
  const report = job.alias === undefined ? whole : underAlias(whole, job.alias, messages);
  for (const format of job.formats) {
    const { render, isOurs } = FORMATS[format];
    const made = await render(context, report, {});
    await world.files.write(`${folder}/${job.stem}.${format}`, made, { force, isOurs });
  }
}

/** What tells whose it is is masked, and the organisation has its alias. */
function underAlias(report: Report, alias: string, messages: Messages): Report {
  return { ...redact(report, messages), organization: { name: alias } };
}

function whatFailed(error: unknown, { path }: ReportJob, said: string, messages: Messages): Reported {
  if (error instanceof FileError) return { said: `${said}${wordFileError(error, messages)}\n`, done: false };
  if (error instanceof Changed) return { said: `${said}${messages.scan.changed(cleanLine(path))}\n`, done: false };
  return { said, done: false, broke: error instanceof Error ? error.message : String(error) };
}
