import { LIMITS } from '../../read/limits.js';
import { baselineText, isBaseline, readBaseline, withoutKnown } from '../../report/findings/baseline.js';
import type { FileFindings } from '../../report/findings/report.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { FileError } from '../world.js';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** Findings without the known ones; with `updateBaseline`, all of them become known. Throws UsageError, FileError. */
export async function applyBaseline(
  context: Context,
  files: readonly FileFindings[],
  { baseline, updateBaseline }: BaselineOptions,
): Promise<readonly FileFindings[]> {
  const { world, messages } = context;
  if (baseline === undefined) {
    if (updateBaseline) throw new UsageError(messages.validate.baselineNeeded);
    return files;
  }
  if (updateBaseline) {
    const { text, count } = baselineText(files);
    const isOurs = (existing: Uint8Array) => isBaseline(new TextDecoder().decode(existing));
    await world.files.write(baseline, new TextEncoder().encode(text), { force: false, isOurs });
    context.say(messages.validate.baselineWrote(context.shown(baseline), count));
    return files.map((file) => ({ ...file, findings: [] }));
  }
  const known = readBaseline(await read(context, baseline));
  if (!known) throw new UsageError(messages.validate.baselineBroken(context.shown(baseline)));
  return files.map((file) => withoutKnown(file, known));
}

async function read({ world, messages, shown }: Context, name: string): Promise<string> {
  try {
    return new TextDecoder().decode(await world.files.read(name, LIMITS.checklistBytes));
  } catch (error) {
    if (error instanceof FileError && error.problem === 'not-found')
      throw new UsageError(messages.validate.baselineMissing(shown(name)));
    throw error;
  }
}
