import type { InterviewFilter } from '../../ask/interview.js';
import type { AnswerFile } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import { AnswersOpener } from '../../open/answers.js';
import { parseRef } from '../../read/answers/header.js';
import { LIMITS } from '../../read/limits.js';
import { cleanLine } from '../../text/clean.js';
import { nearest } from '../../text/nearest.js';
import { answersText } from '../../write/answers.js';
import { readIfThere } from '../answers-file.js';
import type { Catalog } from '../catalog.js';
import { checklistChoices } from '../checklist-choices.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { Overlays } from '../overlays.js';
import type { Terminal } from '../world.js';

export interface InterviewOptions extends InterviewFilter {
  readonly output?: string;
  /** Answers to begin with, in any format; the file stays as it is. */
  readonly from?: string;
  readonly open?: boolean;
  readonly overlay?: string;
}

/** What an interview is about, before anybody is asked anything. */
export interface Prepared {
  readonly checklist: Checklist;
  readonly opener: AnswersOpener;
  readonly path: string;
  /** The answers that are there already. */
  readonly existing: { readonly answers: AnswerFile; readonly bytes: Uint8Array } | null;
  /** The file those answers were copied from, if they are not on the disk yet. */
  readonly copiedFrom?: string;
}

/** The checklist that the named file already holds answers to, or the file to begin with. */
export async function checklistOf({ world }: Context, { output, from }: InterviewOptions): Promise<string | null> {
  const name = from ?? output;
  if (name === undefined) return null;
  const bytes = await readIfThere(world.files, name);
  if (!bytes) return null;
  const { parseFile } = await import('../../read/parse.js');
  const { readHeader } = await import('../../read/answers/header.js');
  const { root, source } = await parseFile(name, bytes, LIMITS.answerBytes);
  return (root && readHeader(root, source).header?.checklist.id) ?? null;
}

export async function chooseChecklist(context: Context, terminal: Terminal): Promise<string | null> {
  const { messages } = context;
  const checklists = await (await context.catalog()).all();
  return terminal.choose(
    messages.ask.setup.checklist,
    checklistChoices(checklists, messages),
    messages.ask.setup.leaveKeys,
  );
}

/** Reads what is there. Null if it cannot be gone on with; why was then said. */
export async function prepare(
  context: Context,
  ref: string,
  path: string,
  options: InterviewOptions,
): Promise<Prepared | null> {
  const { world, messages } = context;
  const catalog = await context.catalog();
  const overlays = new Overlays(world, options.overlay);
  const opener = new AnswersOpener(catalog, overlays);
  const bytes = await readIfThere(world.files, path);
  if (options.from !== undefined) {
    if (bytes) throw new UsageError(messages.ask.fromExists(cleanLine(path)));
    return copyOf(context, opener, ref, path, options.from, options.overlay);
  }
  if (!bytes) {
    const checklist = await freshChecklist(context, catalog, overlays, ref, options.overlay);
    return checklist && { checklist, opener, path, existing: null };
  }
  const { checklist, answers } = await openAs(context, opener, ref, path, bytes);
  return { checklist, opener, path, existing: { answers, bytes } };
}

/** Answers that are there, to the checklist that was named. Throws UsageError. */
async function openAs(context: Context, opener: AnswersOpener, ref: string, path: string, bytes: Uint8Array) {
  const { ask } = context.messages;
  const found = await opener.open(path, bytes);
  context.reportOpened(found);
  const name = cleanLine(path);
  if (!found.opened) throw new UsageError(ask.notAnswers(name));
  const wanted = parseRef(ref).id;
  const { id } = found.opened.checklist;
  if (id !== wanted) throw new UsageError(ask.otherChecklist(name, id, cleanLine(wanted)));
  return found.opened;
}

/** Answers of a sheet, or of any other file, as the YAML that the questionnaire goes on with. */
async function copyOf(
  context: Context,
  opener: AnswersOpener,
  ref: string,
  path: string,
  from: string,
  overlay: string | undefined,
): Promise<Prepared> {
  const { messages, world } = context;
  const { checklist, answers } = await openAs(
    context,
    opener,
    ref,
    from,
    await world.files.read(from, LIMITS.answerBytes),
  );
  // The YAML will lie elsewhere: the overlay the sheet remembers has to be named anew.
  if (checklist.overlay && overlay === undefined) throw new UsageError(messages.ask.fromOverlay(cleanLine(from)));
  const bytes = new TextEncoder().encode(answersText(answers, checklist, messages.lang));
  return { checklist, opener, path, existing: { answers, bytes }, copiedFrom: from };
}

async function freshChecklist(
  context: Context,
  catalog: Catalog,
  overlays: Overlays,
  ref: string,
  overlay: string | undefined,
): Promise<Checklist | null> {
  const { errors } = context.messages.cli;
  const { id } = parseRef(ref);
  const checklist = await catalog.find(parseRef(ref));
  if (!checklist) throw new UsageError(errors.checklistUnknown(cleanLine(id), nearest(id, await catalog.ids())));
  if (overlay === undefined) return checklist;
  const { checklist: overlaid, inOverlay } = await overlays.overFile(checklist, overlay);
  if (inOverlay && inOverlay.findings.length > 0) context.report(inOverlay.source, inOverlay.findings);
  return overlaid;
}

/** The filter, its section by id or by its place among the sections. Throws UsageError. */
export function filterOf(context: Context, checklist: Checklist, options: InterviewOptions): InterviewFilter {
  const { role, level, section } = options;
  if (section === undefined) return { ...(role && { role }), ...(level && { level }) };
  const wanted = section.normalize('NFKC').trim();
  const ids = checklist.sections.map(({ id }) => id);
  const found = ids.find((id) => id.toLowerCase() === wanted.toLowerCase()) ?? ids[Number(wanted) - 1];
  if (found === undefined)
    throw new UsageError(context.messages.ask.sectionUnknown(checklist.id, cleanLine(section), ids.join(', ')));
  return { ...(role && { role }), ...(level && { level }), section: found };
}
