import type {
  Checklist,
  Expect,
  Fact,
  HouseDocument,
  Item,
  Mapping,
  Preset,
  Scale,
  Section,
  Source,
} from '../../model/checklist.js';
import type { Condition } from '../../model/condition.js';
import type { Text } from '../../model/text.js';
import { CHECKLIST_KIND } from '../kind.js';

/** A checklist file that has passed its schema: the same content with the file's names. */
export interface ChecklistFile {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary?: Text;
  readonly statement?: Text;
  readonly minutes?: number;
  readonly source: Source;
  readonly expect?: Expect;
  readonly scale: Scale;
  readonly not_applicable?: 'allowed' | 'forbidden';
  readonly gate?: Checklist['gate'];
  readonly review_after?: Checklist['reviewAfter'];
  readonly bands?: Checklist['bands'];
  readonly sections: readonly Section[];
  readonly documents?: readonly HouseDocument[];
  readonly profile?: { readonly facts: readonly Fact[]; readonly presets?: readonly Preset[] };
  readonly items: readonly ItemFile[];
  readonly migrations?: Checklist['migrations'];
}

/** An item as a file writes it. */
export type ItemFile = Omit<
  Item,
  'appliesWhen' | 'officialId' | 'threats' | 'mapsTo' | 'noCounterpart' | 'writtenIn' | 'off'
> & {
  readonly applies_when?: Condition;
  readonly official_id?: string;
  readonly threats?: Item['threats'];
  readonly maps_to?: readonly Mapping[];
  readonly no_counterpart?: Text;
  readonly written_in?: readonly string[];
};

/** The file's names to the model's, with defaults filled in. */
export function buildChecklist(file: ChecklistFile): Checklist {
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    ...(file.summary && { summary: file.summary }),
    ...(file.statement && { statement: file.statement }),
    ...(file.minutes && { minutes: file.minutes }),
    source: file.source,
    ...(file.expect && { expect: file.expect }),
    scale: file.scale,
    notApplicable: file.not_applicable ?? 'allowed',
    ...(file.gate && { gate: file.gate }),
    ...(file.review_after && { reviewAfter: file.review_after }),
    bands: file.bands ?? [],
    sections: file.sections,
    ...(file.documents && { documents: file.documents }),
    profile: { facts: file.profile?.facts ?? [], presets: file.profile?.presets ?? [] },
    items: file.items.map(buildItem),
    ...(file.migrations && { migrations: file.migrations }),
  };
}

export function buildItem({
  applies_when,
  official_id,
  threats,
  maps_to,
  no_counterpart,
  written_in,
  ...item
}: ItemFile): Item {
  return {
    ...item,
    threats: threats ?? [],
    ...(applies_when !== undefined && { appliesWhen: applies_when }),
    ...(official_id !== undefined && { officialId: official_id }),
    ...(maps_to !== undefined && { mapsTo: maps_to }),
    ...(no_counterpart !== undefined && { noCounterpart: no_counterpart }),
    ...(written_in !== undefined && { writtenIn: written_in }),
  };
}

/** The model back to the file's names: what `show --format json` prints is a checklist file again. */
export function toFile(checklist: Checklist): { readonly tenken: string } & ChecklistFile {
  const {
    notApplicable,
    reviewAfter,
    bands,
    profile,
    items,
    builtIn: _builtIn,
    digest: _digest,
    overlay: _overlay,
    ...same
  } = checklist;
  return {
    tenken: CHECKLIST_KIND,
    ...same,
    not_applicable: notApplicable,
    ...(reviewAfter && { review_after: reviewAfter }),
    ...(bands.length > 0 && { bands }),
    ...(profile.facts.length > 0 && { profile }),
    items: items.filter(({ off }) => off === undefined).map(toFileItem),
  };
}

export function toFileItem({
  appliesWhen,
  officialId,
  mapsTo,
  noCounterpart,
  writtenIn,
  off: _off,
  ...item
}: Item): ItemFile {
  return {
    ...item,
    ...(appliesWhen !== undefined && { applies_when: appliesWhen }),
    ...(officialId !== undefined && { official_id: officialId }),
    ...(mapsTo !== undefined && { maps_to: mapsTo }),
    ...(noCounterpart !== undefined && { no_counterpart: noCounterpart }),
    ...(writtenIn !== undefined && { written_in: writtenIn }),
  };
}
