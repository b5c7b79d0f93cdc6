import { itemRef, linksAmong } from '../../compare/links.js';
import type { Checklist, Item } from '../../model/checklist.js';
import { toFile, toFileItem } from '../../read/checklist/build.js';
import { jsonText } from '../../report/escape/json.js';
import { checklistText } from '../../report/terminal/checklist.js';
import { type Counterpart, itemText } from '../../report/terminal/item.js';
import { provenanceText } from '../../report/terminal/provenance.js';
import { nearest } from '../../text/nearest.js';
import type { Catalog } from '../catalog.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { findChecklist } from '../find-checklist.js';
import { Overlays } from '../overlays.js';

export interface ShowOptions {
  readonly format: 'text' | 'json';
  readonly provenance?: boolean;
  readonly overlay?: string;
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<checklist>', cli.arguments.checklist)
    .argument('[item]', cli.arguments.item)
    .addOption(kit.format(['text', 'json']))
    .option('--provenance', cli.options.provenance)
    .option('--overlay <file>', cli.options.overlay)
    .action(kit.run(show));
};

/** `tenken show <checklist> [item]`: a checklist with its questions, or everything about one question. */
export async function show(
  context: Context,
  ref: string,
  itemId: string | undefined,
  options: ShowOptions,
): Promise<ExitCode> {
  const catalog = await context.catalog();
  const checklist = await withOverlay(context, await findChecklist(context, catalog, ref), options.overlay);
  if (!checklist) return EXIT.wrongUse;
  const item = itemId === undefined ? undefined : findItem(context, checklist, itemId);
  const counterparts = item ? await counterpartsOf(catalog, checklist, item) : [];
  const print = options.format === 'json' ? json : text;
  context.world.stdout.write(print(context, checklist, item, counterparts, options));
  return EXIT.done;
}

type Print = (
  context: Context,
  checklist: Checklist,
  item: Item | undefined,
  counterparts: readonly Counterpart[],
  options: ShowOptions,
) => string;

const text: Print = (context, checklist, item, counterparts, { provenance }) => {
  const options = context.terminal(context.world.stdout);
  if (item) return itemText(checklist, item, counterparts, options);
  return provenance ? provenanceText(checklist, options) : checklistText(checklist, options);
};

const json: Print = (_context, checklist, item, counterparts) => {
  const links = counterparts.map(({ checklist: other, item: { id }, relation, rationale }) => ({
    to: itemRef(other, id),
    relation,
    rationale,
  }));
  const shown = item
    ? { tenken: 'item/1', checklist: `${checklist.id}@${checklist.version}`, item: toFileItem(item), links }
    : toFile(checklist);
  return jsonText(shown);
};

/** Null if the overlay does not fit; why was then said. */
async function withOverlay(
  context: Context,
  checklist: Checklist,
  path: string | undefined,
): Promise<Checklist | null> {
  if (path === undefined) return checklist;
  const { checklist: overlaid, inOverlay } = await new Overlays(context.world, path).overFile(checklist, path);
  if (inOverlay && inOverlay.findings.length > 0) context.report(inOverlay.source, inOverlay.findings);
  return overlaid;
}

function findItem({ messages, shown }: Context, { id, items }: Checklist, wanted: string): Item {
  const asked = wanted.normalize('NFKC').trim();
  const found = items.find((item) => item.id === asked);
  if (found) return found;
  const suggestion = nearest(
    asked,
    items.map((item) => item.id),
  );
  throw new UsageError(messages.cli.errors.itemUnknown(id, shown(wanted), suggestion));
}

/** The item's counterparts in the other checklists, whichever of the two the link is written in. */
async function counterpartsOf(catalog: Catalog, checklist: Checklist, item: Item): Promise<readonly Counterpart[]> {
  const all = await catalog.all();
  const links = linksAmong(all).get(itemRef(checklist.id, item.id)) ?? [];
  return links.flatMap((link) => {
    const other = all.find(({ id }) => id === link.checklist)?.items.find(({ id }) => id === link.item);
    return other ? [{ ...link, item: other }] : [];
  });
}
