import type { Checklist } from '../../model/checklist.js';
import { openChecklist } from '../../open/checklist.js';
import type { CheckedFile } from '../../open/validate/files.js';
import { checkRelease } from '../../open/validate/release.js';
import { LIMITS } from '../../read/limits.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { FileError } from '../world.js';

/**
 * Files with what they break of what was released: of the named file, or else of themselves in a revision of git.
 * Throws UsageError where there is neither.
 */
export async function compareWithRelease(
  context: Context,
  files: readonly CheckedFile[],
  against: string,
): Promise<readonly CheckedFile[]> {
  const released = await releasedFile(context, against);
  const isOnly = files.filter(({ checklist }) => checklist).length === 1;
  const compared: CheckedFile[] = [];
  for (const file of files) {
    const before = file.checklist && (released ?? (await inRevision(context, file.source.name, against)));
    // Of several checklists, a released file is about the one with its id; the only one may have lost it.
    const isAbout = before && (isOnly || before.id === file.checklist?.id);
    compared.push(isAbout ? { ...file, findings: [...file.findings, ...checkRelease(file, before)] } : file);
  }
  return compared;
}

/** Null if there is no such file: then a revision is meant. */
async function releasedFile(context: Context, name: string): Promise<Checklist | null> {
  try {
    return await open(context, name, await context.world.files.read(name, LIMITS.checklistBytes));
  } catch (error) {
    if (error instanceof FileError && MAYBE_REVISION.has(error.problem)) return null;
    throw error;
  }
}

/** A name that is no file's may be a revision's: a branch may even have the name of a folder. */
const MAYBE_REVISION = new Set<string>(['not-found', 'not-directory', 'is-directory']);

async function inRevision(context: Context, name: string, revision: string): Promise<Checklist | null> {
  const { world, messages, shown } = context;
  const bytes = await world.committed(revision, name).catch((error: unknown) => {
    if (error instanceof FileError) throw new UsageError(messages.validate.againstUnreadable(shown(revision)));
    throw error;
  });
  if (bytes) return open(context, `${revision}:${name}`, bytes);
  context.say(messages.validate.againstMissing(shown(name), shown(revision)));
  return null;
}

async function open(context: Context, name: string, bytes: Uint8Array): Promise<Checklist> {
  const { checklist, source, findings } = await openChecklist(name, bytes);
  if (checklist) return checklist;
  context.report(source, findings);
  throw new UsageError(context.messages.validate.againstBroken(context.shown(name)));
}
