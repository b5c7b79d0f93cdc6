import { Option } from 'commander';
import type { AnswerFile } from '../../model/answers.js';
import type { Filter } from '../../model/assessment.js';
import { type Checklist, checklistRef } from '../../model/checklist.js';
import { AnswersOpener } from '../../open/answers.js';
import { readDate } from '../../read/answers/date.js';
import { buildSheet } from '../../report/sheet/build.js';
import { sheetCsv } from '../../report/sheet/csv.js';
import { sheetJson } from '../../report/sheet/json.js';
import type { AnswerSheet } from '../../report/sheet/model.js';
import { sheetYaml } from '../../report/sheet/yaml.js';
import { narrow } from '../../score/filter.js';
import { cleanLine } from '../../text/clean.js';
import type { Catalog } from '../catalog.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { findChecklist } from '../find-checklist.js';
import { formatOfName } from '../format-of-name.js';
import { openAnswers } from '../open-answers.js';
import { type Destination, putBytes, putText } from '../output-file.js';
import { folderOf, Overlays } from '../overlays.js';

const FORMATS = ['xlsx', 'csv', 'yaml', 'json'] as const;
type Format = (typeof FORMATS)[number];

export interface SheetOptions extends Filter, Destination {
  readonly format?: Format;
  readonly organization?: string;
  readonly from?: string;
  readonly due?: string;
  readonly contact?: string;
  readonly overlay?: string;
}

export const define: Define = (command, kit) => {
  const { cli, sheet: words } = kit.messages;
  return command
    .argument('<checklist>', cli.arguments.checklist)
    .addOption(new Option('--format <format>', words.command.format).choices(FORMATS))
    .option('-o, --output <file>', words.command.output)
    .option('--organization <name>', words.command.organization)
    .option('--due <date>', words.command.due)
    .option('--contact <text>', words.command.contact)
    .option('--from <answers>', words.command.from)
    .addOption(kit.role())
    .addOption(kit.level())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(kit.run(sheet));
};

/** `tenken sheet <checklist>`: an answer file for somebody else to fill in, as the kind of file they can open. */
export async function sheet(context: Context, ref: string, options: SheetOptions): Promise<ExitCode> {
  const { messages, world } = context;
  const format = options.format ?? formatOfName(FORMATS, options.output) ?? 'xlsx';
  const due = dueOf(context, options.due);
  const catalog = await context.catalog();
  const whole = await overlaid(context, await findChecklist(context, catalog, ref), options.overlay);
  if (!whole) return EXIT.wrongUse;
  const checklist = narrow(whole, options);
  if (checklist.items.length === 0) throw new UsageError(messages.cli.errors.nothingLeft(whole.id));
  const from =
    options.from === undefined ? undefined : await answersFrom(context, catalog, whole, options.from, options);
  if (from === null) return EXIT.wrongUse;
  const { organization, contact } = options;
  const made = buildSheet(checklist, messages, {
    ...(from && { from }),
    ...(organization !== undefined && { organization: cleanLine(organization) }),
    ...(due !== undefined && { due }),
    ...(contact !== undefined && { contact: cleanLine(contact) }),
    ...rememberedOverlay(whole, options),
  });
  const path = await write(context, made, format, whole, options);
  tellOfOthers(context, from, checklist);
  if (path !== undefined && world.stdout.isTerminal) context.tell(messages.sheet.command.next(cleanLine(path)));
  return EXIT.done;
}

function dueOf({ messages }: Context, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = readDate(text);
  if (day === null) throw new UsageError(messages.cli.errors.invalidDate('--due', cleanLine(text)));
  return day;
}

async function overlaid(context: Context, checklist: Checklist, path: string | undefined): Promise<Checklist | null> {
  if (path === undefined) return checklist;
  const { checklist: made, inOverlay } = await new Overlays(context.world, path).overFile(checklist, path);
  if (inOverlay && inOverlay.findings.length > 0) context.report(inOverlay.source, inOverlay.findings);
  return made;
}

/** The answers to begin with. Null if they cannot be used; why was then said. */
async function answersFrom(
  context: Context,
  catalog: Catalog,
  wanted: Checklist,
  name: string,
  { overlay }: SheetOptions,
): Promise<AnswerFile | null> {
  const opener = new AnswersOpener(catalog, new Overlays(context.world, overlay));
  const opened = await openAnswers(context, opener, name);
  if (!opened) return null;
  const { checklist, answers } = opened;
  if (checklist.id === wanted.id) return answers;
  const { otherChecklist } = context.messages.sheet.command;
  throw new UsageError(otherChecklist(cleanLine(name), checklistRef(checklist), checklistRef(wanted)));
}

/** The overlay of the command line, as a file that is to lie beside the answers when they come back. */
function rememberedOverlay(
  { overlay }: Checklist,
  { overlay: path }: SheetOptions,
): { readonly overlay?: NonNullable<AnswerSheet['overlay']> } {
  if (!overlay || path === undefined) return {};
  return { overlay: { file: path.slice(folderOf(path).length), digest: overlay.digest } };
}

/** Returns where the sheet went; undefined for stdout. */
async function write(
  context: Context,
  made: AnswerSheet,
  format: Format,
  { id }: Checklist,
  options: SheetOptions,
): Promise<string | undefined> {
  const { messages } = context;
  if (format === 'xlsx') {
    const { sheetXlsx } = await import('../../report/sheet/xlsx.js');
    const path = options.output ?? `sheet-${id}.xlsx`;
    await putBytes(context, sheetXlsx(made, messages, context.asOf), path, options.force);
    return path;
  }
  const texts = {
    csv: () => sheetCsv(made, messages),
    yaml: () => sheetYaml(made, messages),
    json: () => sheetJson(made, messages),
  };
  await putText(context, texts[format](), options);
  return options.output;
}

/** Answers to questions that are not in the sheet are not in it either: that is said. */
function tellOfOthers(context: Context, from: AnswerFile | undefined, checklist: Checklist): void {
  const asked = new Set(checklist.items.map(({ id }) => id));
  const others = [...(from?.answers.keys() ?? [])].filter((id) => !asked.has(id));
  if (others.length > 0) context.say(context.messages.sheet.command.filtered(others.length));
}
