import type { Checklist } from '../../model/checklist.js';
import type { Finding, Span } from '../../model/finding.js';
import { child, type Entry, type ListNode, type MapNode, type Node, toPlain } from '../tree.js';
import { buildChecklist, type ChecklistFile } from './build.js';

/** What is left of a checklist file when everything its schema found wrong is taken out. */
export interface Salvaged {
  /** Only its items, and the parts that are not broken, mean anything. */
  readonly checklist: Checklist;
  /** The tree without what was taken out: paths into the checklist lead to the places in the file. */
  readonly root: Node;
  /** The parts that something was taken out of. */
  readonly broken: ReadonlySet<string>;
}

/** Null where nothing is left that could be looked at. */
export function salvage(root: Node, findings: readonly Finding[]): Salvaged | null {
  if (root.kind !== 'map') return null;
  const wrong = findings.flatMap((each) => (each.span && !isHarmless(each, root) ? [each.span.start] : []));
  const isSound = (node: Span) => !wrong.some((at) => at >= node.start && at < Math.max(node.end, node.start + 1));
  const broken = new Set<string>();
  const entries = root.entries.flatMap((entry): Entry[] => {
    if (isSound(entry.value) && isSound(entry.key)) return [entry];
    broken.add(entry.key.text);
    const { key, value } = entry;
    return key.text === 'items' && value.kind === 'list' ? [{ key, value: keepSound(value, isSound) }] : [];
  });
  const kept: MapNode = { ...root, entries };
  const items = child(kept, 'items');
  if (items?.kind !== 'list' || items.items.length === 0) return null;
  broken.delete('items'); // those that are left are sound
  const checklist = buildChecklist({ ...EMPTY, ...(toPlain(kept) as Partial<ChecklistFile>) });
  return { checklist, root: kept, broken: missingToo(kept, broken) };
}

function keepSound(list: ListNode, isSound: (node: Span) => boolean): ListNode {
  const kept = list.items.map((item): Node => {
    if (item.kind !== 'map' || isSound(item)) return item;
    return { ...item, entries: item.entries.filter(({ key, value }) => !CLASSES.has(key.text) || isSound(value)) };
  });
  // What is left has to be sound between its keys, too: a property that is missing is marked at the first one.
  return { ...list, items: kept.filter((item) => item.kind === 'map' && isSoundMap(item, isSound)) };
}

function isSoundMap(map: MapNode, isSound: (node: Span) => boolean): boolean {
  // In a flow and in JSON a map begins before its first key.
  return (
    isSound({ start: map.start, end: map.start }) &&
    map.entries.every(({ key, value }) => isSound(key) && isSound(value))
  );
}

/** What puts an item into tables. Rules about its texts do not need it. */
const CLASSES = new Set([
  'category',
  'role',
  'level',
  'priority',
  'measure',
  'threats',
  'effort',
  'impact',
  'provenance',
]);

/** An error that leaves everything else as it is. */
function isHarmless(each: Finding, root: MapNode): boolean {
  // A condition is its one property: with an unknown one, it says nothing.
  if (each.code === 'schema.unknown-property') return each.span !== null && !isInCondition(each.span, root);
  return each.code === 'schema.missing' && CLASSES.has(each.args.property);
}

function isInCondition({ start }: Span, root: MapNode): boolean {
  const items = child(root, 'items');
  const maps = items?.kind === 'list' ? items.items.filter((item) => item.kind === 'map') : [];
  return maps.some((item) => {
    const condition = child(item, 'applies_when');
    return condition !== undefined && start >= condition.start && start < condition.end;
  });
}

/** Without sections or a profile at all, what refers to them cannot be judged either. */
function missingToo(root: MapNode, broken: ReadonlySet<string>): ReadonlySet<string> {
  return child(root, 'sections') ? broken : new Set([...broken, 'sections']);
}

const EMPTY: ChecklistFile = {
  id: 'x',
  version: '1.0.0',
  title: {},
  source: {},
  scale: { total: 'percent', values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } },
  sections: [],
  items: [],
};
