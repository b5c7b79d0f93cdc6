import type { Item } from './checklist.js';
import type { Condition } from './condition.js';
import type { Text, TextList } from './text.js';
import type { Effort, Impact, Level, Priority } from './vocabulary.js';

/** A firm's own changes to a checklist, as read from a `tenken: overlay/1` file, without a copy of the checklist. */
export interface Overlay {
  /** The checklist it belongs to. */
  readonly checklist: { readonly id: string; readonly version?: string };
  readonly title?: Text;
  /** Changes by item id, in the file's order. */
  readonly changes: ReadonlyMap<string, ItemChange>;
  readonly added: readonly Item[];
}

/** Fields to put in place of an item's own. */
export interface ItemChange {
  readonly question?: Text;
  readonly action?: Text;
  readonly why?: Text;
  readonly how?: TextList;
  readonly evidence?: Text;
  readonly officialId?: string;
  readonly level?: Level;
  readonly priority?: Priority;
  readonly effort?: Effort;
  readonly impact?: Impact;
  readonly appliesWhen?: Condition;
  /** Why the item is switched off. */
  readonly off?: Text;
}
