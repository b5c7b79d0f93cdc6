import type { Messages } from '../../messages/messages.js';
import type { AssessedItem, Filter } from '../../model/assessment.js';
import type { Checklist } from '../../model/checklist.js';
import { inLang } from '../../model/text.js';
import { STATUSES } from '../../model/vocabulary.js';
import { actionsFor } from '../../plan/actions.js';
import { type Grouping, layoutOf } from '../../score/layout.js';
import { pointsByPlace, rangeOf } from '../../score/tally.js';
import { describeChecklist, describeFilter, groupTitles } from '../build.js';
import { KnownGroups } from './known-groups.js';

/**
 * The parts of an assessment's JSON that its checklist decides, as bytes. Entries of a list that may be absent end with
 * the comma after them.
 */
export interface PreparedJson {
  /** Up to the colon after `organization`. */
  readonly head: Uint8Array;
  readonly provenance: Uint8Array;
  /** Of every kind, one after the other; the categories first. */
  readonly groups: readonly PreparedGroup[];
  /** What stands behind the last of them, up to the colon after the first `category`. */
  readonly groupsEnd: Uint8Array;
  /** Places of all items. */
  readonly all: readonly number[];
  /** Ids of the items, in quotes and with a comma. */
  readonly ids: readonly Uint8Array[];
  /** By status: whether it is in the score. */
  readonly isScored: readonly boolean[];
  /** By status: whether it is in the score and not wholly done. */
  readonly isMissing: readonly boolean[];
  /** By item and status. */
  readonly items: readonly Uint8Array[];
  /** By item and status; empty where nothing is lost. */
  readonly losses: readonly Uint8Array[];
  readonly actions: PreparedActions;
  /** Items of the basic level; null for a checklist without levels. */
  readonly basic: readonly number[] | null;
  /** `head` goes up to the bracket after `items`. */
  readonly documents: readonly { readonly head: Uint8Array; readonly items: readonly number[] }[];
}

/** Every action there could be, in the order to do them. */
export interface PreparedActions {
  /** Of which item. */
  readonly items: Uint32Array;
  /** What status the item has to have. */
  readonly statuses: Uint8Array;
  readonly json: readonly Uint8Array[];
}

export interface PreparedGroup {
  readonly id: string;
  /** Places of its items. */
  readonly items: readonly number[];
  /** From the end of the group before it up to the colon after `points`. */
  readonly head: Uint8Array;
  /** Null for a group of so many questions that hardly anything comes twice. */
  readonly known: KnownGroups | null;
}

export function prepareJson(checklist: Checklist, filter: Filter, messages: Messages): PreparedJson {
  const { items } = checklist;
  const { lang } = messages;
  const about = describeChecklist(checklist, lang);
  const { id, version, title, overlay } = about;
  const { role, level } = describeFilter(filter, messages.vocabulary);
  const head = JSON.stringify({
    tenken: 'assessment/1',
    checklist: { id, version, title, ...(overlay && { overlay }) },
    filter: { role: role?.id ?? null, level: level?.id ?? null },
  });
  const ids = items.map((item) => JSON.stringify(item.id));
  const points = pointsByPlace(checklist.scale);
  const { highest } = rangeOf(checklist.scale);
  const lostBy = points.map((each) => (each === null ? 0 : highest - each));
  const placesOf = (isWanted: (item: Checklist['items'][number]) => boolean) =>
    items.flatMap((item, index) => (isWanted(item) ? [index] : []));
  return {
    head: bytesOf(`${head.slice(0, -1)},"organization":`),
    provenance: bytesOf(JSON.stringify(about.provenance)),
    ...prepareGroups(checklist, messages),
    all: placesOf(() => true),
    ids: ids.map((each) => bytesOf(`${each},`)),
    isScored: points.map((each) => each !== null),
    isMissing: points.map((each, at) => each !== null && STATUSES[at] !== 'implemented'),
    items: ids.flatMap((each) =>
      STATUSES.map((status, at) => bytesOf(`{"id":${each},"answer":"${status}","points":${points[at]}},`)),
    ),
    losses: ids.flatMap((each) => lostBy.map((lost) => bytesOf(lost > 0 ? `{"id":${each},"lost":${lost}},` : ''))),
    actions: prepareActions(checklist, points, lostBy),
    basic: items.some((item) => item.level !== undefined) ? placesOf((item) => item.level === 'basic') : null,
    documents: (checklist.documents ?? []).map((document) => ({
      head: bytesOf(
        `{"id":${JSON.stringify(document.id)},"title":${JSON.stringify(inLang(document.title, lang))},"items":[`,
      ),
      items: placesOf((item) => item.writtenIn?.includes(document.id) ?? false),
    })),
  };
}

function prepareGroups(checklist: Checklist, messages: Messages): Pick<PreparedJson, 'groups' | 'groupsEnd'> {
  const titles = groupTitles(checklist, messages);
  const layout = layoutOf(checklist);
  const groups: PreparedGroup[] = [];
  let before = '},';
  for (const grouping of Object.keys(layout) as Grouping[]) {
    const { ids, itemsOf } = layout[grouping];
    before += `"${grouping}":[`;
    for (const [index, id] of ids.entries()) {
      const items = itemsOf[index] as readonly number[];
      const title = titles[grouping][id] ?? id;
      const head = bytesOf(`${before}{"id":${JSON.stringify(id)},"title":${JSON.stringify(title)},"points":`);
      groups.push({ id, items, head, known: KnownGroups.of(items) });
      before = ',';
    }
    before = ids.length > 0 ? '],' : `${before}],`;
  }
  return { groups, groupsEnd: bytesOf(`${before}"weakest":{"category":`) };
}

/**
 * The order of two actions depends on nothing but their own items and answers, so that all there could be can be put in
 * order beforehand.
 */
function prepareActions(
  { items }: Checklist,
  points: readonly (number | null)[],
  lostBy: readonly number[],
): PreparedJson['actions'] {
  const possible = items.flatMap((item, index) =>
    STATUSES.map((status, at) => ({ item, status, points: points[at] ?? null, lost: lostBy[at] ?? 0, index, at })),
  );
  const actions = actionsFor({ items: possible satisfies readonly AssessedItem[] });
  const places = actions.map(({ assessed }) => assessed as (typeof possible)[number]);
  return {
    items: Uint32Array.from(places, ({ index }) => index),
    statuses: Uint8Array.from(places, ({ at }) => at),
    json: actions.map(({ kind, gain, assessed: { item } }) => {
      const { id, effort, impact } = item;
      return bytesOf(`${JSON.stringify({ id, kind, gain, effort, impact })},`);
    }),
  };
}

const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}
