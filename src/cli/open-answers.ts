import type { AnswerFile } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import type { AnswersOpener } from '../open/answers.js';
import type { Context } from './context.js';
import { sayFileError } from './errors.js';
import { readNamed } from './open-file.js';
import { FileError } from './world.js';

export interface NamedAnswers {
  readonly name: string;
  readonly checklist: Checklist;
  readonly answers: AnswerFile;
}

/** Opens one named file; everything found in it is said. Null if it cannot be used. */
export async function openAnswers(context: Context, opener: AnswersOpener, name: string): Promise<NamedAnswers | null> {
  try {
    const { source, findings, inOverlay, opened } = await opener.open(name, await readNamed(context, name));
    if (inOverlay && inOverlay.findings.length > 0) context.reportOnce(inOverlay.source, inOverlay.findings);
    if (findings.length > 0) context.report(source, findings);
    return opened && { name, ...opened };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    sayFileError(context, error);
    return null;
  }
}
