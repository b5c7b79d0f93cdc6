import type { ChangeKind } from '../../compare/change/changes.js';
import type { Status } from '../../model/vocabulary.js';
import type { Change } from '../compare/model.js';

/**
 * What a report says about the time before: the change from last time, on what both times were asked. Nothing in it tells
 * whose report it is, so that a redacted report keeps all of it.
 */
export interface SinceLast extends Change {
  /** Items that changed, by what became of them. */
  readonly groups: readonly { readonly kind: ChangeKind; readonly items: readonly ChangedItem[] }[];
  readonly categories: readonly ChangedCategory[];
}

export interface ChangedItem {
  readonly id: string;
  /** The question in short. */
  readonly action: string;
  readonly from: Status;
  readonly to: Status;
  /** Points now minus points before; what does not count has none. */
  readonly points: number;
}

/** What a category reached last time and reaches now, in percent; null where nothing counted. */
export interface ChangedCategory {
  readonly id: string;
  readonly title: string;
  readonly from: number | null;
  readonly to: number | null;
  /** In tenths of a percent, as shown; null where one of the two has none. */
  readonly change: number | null;
}
