import type { AnswerFile } from '../model/answers.js';
import type { Assessment, Filter } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import type { Level, Role } from '../model/vocabulary.js';
import type { AnswersOpener } from '../open/answers.js';
import { assess } from '../score/assess.js';
import { narrow } from '../score/filter.js';
import type { Context } from './context.js';
import { openAnswers } from './open-answers.js';

/** Options of every command that scores answers. */
export interface AnswerOptions extends Filter {
  readonly overlay?: string;
  /** Keep the SHA-256 of the answer file, for a report that is handed over. */
  readonly digest?: boolean;
}

/**
 * Scores one named file, on the day of --as-of or, for answers of the past, on their own day. Null if it cannot be used;
 * why is then on stderr.
 */
export async function assessNamed(
  context: Context,
  opener: AnswersOpener,
  name: string,
  { role, level, digest }: AnswerOptions,
  judgedOn: 'as-of' | 'own-day' = 'as-of',
): Promise<Assessment | null> {
  const opened = await openAnswers(context, opener, name, digest);
  if (!opened) return null;
  return assessOpened(context, name, opened, { role, level }, judgedOn);
}

interface FilterOptions {
  readonly role?: Role | undefined;
  readonly level?: Level | undefined;
}

/** The same for answers that were opened already. */
export function assessOpened(
  context: Context,
  name: string,
  { checklist, answers }: { readonly checklist: Checklist; readonly answers: AnswerFile },
  { role, level }: FilterOptions,
  judgedOn: 'as-of' | 'own-day' = 'as-of',
): Assessment | null {
  const filter = filterOf({ role, level });
  if (!narrowed(context, name, checklist, filter)) return null;
  const day = judgedOn === 'own-day' ? (answers.date ?? context.asOf) : context.asOf;
  return assess(checklist, answers, filter, day);
}

/** Several files, all of them or null: every one that cannot be used says why. */
export async function assessEach(
  context: Context,
  opener: AnswersOpener,
  names: readonly string[],
): Promise<readonly Assessment[] | null> {
  const found: Assessment[] = [];
  for (const name of names) {
    const assessment = await assessNamed(context, opener, name, {});
    if (assessment) found.push(assessment);
  }
  return found.length === names.length ? found : null;
}

/** The filter that the options of a command make. */
export function filterOf({ role, level }: FilterOptions): Filter {
  return { ...(role && { role }), ...(level && { level }) };
}

/** What a filter leaves of a checklist; null, and said, if that is nothing. */
export function narrowed(context: Context, name: string, checklist: Checklist, filter: Filter): Checklist | null {
  const part = narrow(checklist, filter);
  if (part.items.length > 0) return part;
  context.say(`${context.shown(name)}: ${context.messages.cli.errors.nothingLeft(checklist.id)}`);
  return null;
}
