import type { InterviewFilter } from '../../ask/interview.js';
import type { AnswerFile } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import { AnswersOpener, type OpenedAnswers } from '../../open/answers.js';
import { parseRef } from '../../read/answers/header.js';
import { LIMITS } from '../../read/limits.js';
import { cleanLine } from '../../text/clean.js';
import { nearest } from '../../text/nearest.js';
import { readIfThere } from '../answers-file.js';
import type { Catalog } from '../catalog.js';
import { checklistChoices } from '../checklist-choices.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { Overlays } from '../overlays.js';
import type { Terminal } from '../world.js';

export interface InterviewOptions extends InterviewFilter {
  readonly output?: string;
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
}

/** The checklist that the named file already holds answers to. */
export async function checklistOf({ world }: Context, { output }: InterviewOptions): Promise<string | null> {
  if (output === undefined) return null;
  const bytes = await readIfThere(world.files, output);
  if (!bytes) return null;
  const { parseFile } = await import('../../read/parse.js');
  const { readHeader } = await import('../../read/answers/header.js');
  const { root, source } = await parseFile(output, bytes, LIMITS.answerBytes);
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
  if (!bytes) {
    const checklist = await freshChecklist(context, catalog, overlays, ref, options.overlay);
    return checklist && { checklist, opener, path, existing: null };
  }
  const found = await opener.open(path, bytes);
  reportFindings(context, found);
  const name = cleanLine(path);
  if (!found.opened) throw new UsageError(messages.ask.notAnswers(name));
  const { checklist, answers } = found.opened;
  const wanted = parseRef(ref).id;
  if (checklist.id !== wanted) throw new UsageError(messages.ask.otherChecklist(name, checklist.id, cleanLine(wanted)));
  return { checklist, opener, path, existing: { answers, bytes } };
}

function reportFindings(context: Context, { source, findings, inOverlay }: OpenedAnswers): void {
  if (inOverlay && inOverlay.findings.length > 0) context.reportOnce(inOverlay.source, inOverlay.findings);
  if (findings.length > 0) context.report(source, findings);
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
