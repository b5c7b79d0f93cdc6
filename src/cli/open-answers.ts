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

/**
 * Opens one named file; everything found in it is said. Null if it cannot be used. `keepDigest`: the answers carry the
 * SHA-256 of their file, for a report that is handed over.
 */
export async function openAnswers(
  context: Context,
  opener: AnswersOpener,
  name: string,
  keepDigest = false,
): Promise<NamedAnswers | null> {
  try {
    const bytes = await readNamed(context, name);
    const found = await opener.open(name, bytes);
    context.reportOpened(found);
    const { opened } = found;
    if (!opened || !keepDigest) return opened && { name, ...opened };
    const digest = await context.world.sha256(bytes);
    return { name, checklist: opened.checklist, answers: { ...opened.answers, digest } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    sayFileError(context, error);
    return null;
  }
}
