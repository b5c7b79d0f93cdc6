import type { Assessment, Filter } from '../model/assessment.js';
import type { AnswersOpener } from '../open/answers.js';
import { assess } from '../score/assess.js';
import { narrow } from '../score/filter.js';
import type { Context } from './context.js';
import { sayFileError } from './errors.js';
import { readNamed } from './open-file.js';
import { FileError } from './world.js';

/** Options of every command that scores answers. */
export interface AnswerOptions extends Filter {
  readonly overlay?: string;
  /** Keep the SHA-256 of the answer file, for a report that is handed over. */
  readonly digest?: boolean;
}

/** Scores one named file. Null if it cannot be used; why is then on stderr. */
export async function assessNamed(
  context: Context,
  opener: AnswersOpener,
  name: string,
  { role, level, digest }: AnswerOptions,
): Promise<Assessment | null> {
  const result = await openNamed(context, opener, name, digest);
  if (!result) return null;
  const { source, findings, inOverlay, opened, digest: known } = result;
  if (inOverlay && inOverlay.findings.length > 0) context.reportOnce(inOverlay.source, inOverlay.findings);
  if (findings.length > 0) context.report(source, findings);
  if (!opened) return null;
  const filter: Filter = { ...(role && { role }), ...(level && { level }) };
  if (narrow(opened.checklist, filter).items.length === 0) {
    context.say(`${context.shown(name)}: ${context.messages.cli.errors.nothingLeft(opened.checklist.id)}`);
    return null;
  }
  const answers = known === undefined ? opened.answers : { ...opened.answers, digest: known };
  return assess(opened.checklist, answers, filter);
}

async function openNamed(context: Context, opener: AnswersOpener, name: string, digest = false) {
  try {
    const bytes = await readNamed(context, name);
    const result = await opener.open(name, bytes);
    return digest ? { ...result, digest: await context.world.sha256(bytes) } : { ...result, digest: undefined };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    sayFileError(context, error);
    return null;
  }
}
