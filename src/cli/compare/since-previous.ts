import type { Assessment } from '../../model/assessment.js';
import type { AnswersOpener } from '../../open/answers.js';
import type { SinceLast } from '../../report/since/model.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Context } from '../context.js';

/** Answers with the name of their file. */
export interface NamedAssessment {
  readonly name: string;
  readonly assessment: Assessment;
}

/** Options of commands that look back. */
export interface PreviousOption {
  /** The answers of last time. */
  readonly previous?: string;
}

/**
 * The change since the answers of last time, to be put into a report; empty where none were given. Null if they cannot be
 * used; why was then said.
 */
export async function sincePrevious(
  context: Context,
  opener: AnswersOpener,
  { name, assessment }: NamedAssessment,
  { previous, role, level }: PreviousOption & AnswerOptions,
): Promise<{ readonly since?: SinceLast } | null> {
  if (previous === undefined) return {};
  // For those who ask for it.
  const [{ comparable }, { sinceLast }] = await Promise.all([
    import('./comparable.js'),
    import('../../report/since/build.js'),
  ]);
  // What has run out since is no change of that day.
  const filter = { ...(role && { role }), ...(level && { level }) };
  const before = await assessNamed(context, opener, previous, filter, 'own-day');
  if (!before) return null;
  const shared = comparable(context, [previous, name], [before, assessment]);
  const since = sinceLast(shared, context.messages, context.asOf);
  return since && { since };
}
