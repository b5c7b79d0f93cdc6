import type { AppliedOverlay } from './applied-overlay.js';
import type { Condition } from './condition.js';
import type { Text, TextList } from './text.js';
import type { Category, Effort, Impact, Level, Measure, Priority, Provenance, Role, Threat } from './vocabulary.js';

/** A checklist as read from a `tenken: checklist/1` file. */
export interface Checklist {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary?: Text;
  /** What every report has to say about what its result is, and is not. */
  readonly statement?: Text;
  /** Minutes it takes to answer. */
  readonly minutes?: number;
  readonly source: Source;
  readonly expect?: Expect;
  readonly scale: Scale;
  readonly notApplicable: 'allowed' | 'forbidden';
  /** `all`: met only when every item in scope is done, whatever the points add up to. */
  readonly gate?: 'all';
  /** How long an answer counts after it was checked; without it, for ever. */
  readonly reviewAfter?: { readonly months: number };
  /** Highest first. Empty where the source publishes none. */
  readonly bands: readonly Band[];
  readonly sections: readonly Section[];
  /** The firm's own papers that the items' rules belong into. */
  readonly documents?: readonly HouseDocument[];
  readonly profile: Profile;
  readonly items: readonly Item[];
  /** Where the items of earlier versions went; items that kept their id need no word. */
  readonly migrations?: readonly Migration[];
  /** Comes with tenken: its questions are tenken's own wording. Otherwise they are somebody else's. */
  readonly builtIn?: boolean;
  /** `sha256:…` of the file it was read from, where that is known. */
  readonly digest?: string;
  /** What was put over it. */
  readonly overlay?: AppliedOverlay;
}

/** The published document a checklist is made from, and what must be said about it. */
export interface Source {
  readonly publisher?: Text;
  readonly document?: Text;
  readonly edition?: Text;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  readonly url?: string;
  readonly terms?: Text;
  readonly notes?: TextList;
}

/** Counts that the file promises; checked when it is read. */
export interface Expect {
  readonly items?: number;
  /** The sum of the items' `criteria`. */
  readonly criteria?: number;
  readonly sections?: Readonly<Record<string, number>>;
  readonly categories?: Readonly<Record<string, number>>;
  readonly roles?: Readonly<Record<string, number>>;
  readonly levels?: Readonly<Record<string, number>>;
  readonly priorities?: Readonly<Record<string, number>>;
  readonly provenance?: Readonly<Record<string, number>>;
}

/** Points of each answer. `implemented` is the highest, the lowest is at most 0. All are integers. */
export interface Scale {
  /** `points`: the sum is the score. `percent`: the sum divided by its maximum. */
  readonly total: 'points' | 'percent';
  readonly values: {
    readonly implemented: number;
    readonly partial: number;
    readonly not_implemented: number;
    readonly unknown: number;
  };
}

/** A range of totals with a name, from `min` up to the next higher band. */
export interface Band {
  readonly id: string;
  /** Lowest total (points, or percent on a percent scale) that belongs to the band. */
  readonly min: number;
  readonly title: Text;
  readonly advice?: Text;
}

export interface Section {
  readonly id: string;
  readonly title: Text;
}

/** A paper of the firm's own, such as its security rules or its work rules. */
export interface HouseDocument {
  readonly id: string;
  readonly title: Text;
}

/** Yes/no facts about the firm that decide which items apply, and named presets of them. */
export interface Profile {
  readonly facts: readonly Fact[];
  readonly presets: readonly Preset[];
}

export interface Fact {
  readonly id: string;
  readonly question: Text;
  readonly help?: Text;
}

/** A way of working that fixes some facts; the facts it leaves out are asked. */
export interface Preset {
  readonly id: string;
  readonly title: Text;
  readonly facts: Readonly<Record<string, boolean>>;
}

export interface Item {
  readonly id: string;
  readonly section: string;
  readonly category: Category;
  readonly role?: Role;
  readonly level?: Level;
  readonly priority?: Priority;
  readonly measure: Measure;
  readonly threats: readonly Threat[];
  readonly effort: Effort;
  readonly impact: Impact;
  readonly appliesWhen?: Condition;
  readonly provenance: Provenance;
  /** The number the published document prints; never an id of ours. */
  readonly officialId?: string;
  /** Where the topic stands in earlier or sister documents. */
  readonly lineage?: string;
  /** How many criteria the published document lists under this item. */
  readonly criteria?: number;
  /** Ids of the documents its rule belongs into. */
  readonly writtenIn?: readonly string[];
  /** Counterparts in other checklists. Each link is written once, in one of the two. */
  readonly mapsTo?: readonly Mapping[];
  /** Why there is no counterpart in the other shipped checklists. */
  readonly noCounterpart?: Text;
  /** Why an overlay switched the item off. */
  readonly off?: Text;
  /** What to do, as a short imperative label for plans and tables. */
  readonly action?: Text;
  readonly question: Text;
  readonly why?: Text;
  readonly how?: TextList;
  readonly evidence?: Text;
}

/** From an earlier version to this one, by item id. */
export interface Migration {
  /** major.minor.patch of the earlier version. */
  readonly from: string;
  /** Old id → new id: the same question under another id. */
  readonly renames?: Readonly<Record<string, string>>;
  /** Old id → new ids: one question became several. */
  readonly splits?: Readonly<Record<string, readonly string[]>>;
  /** New id → old ids: several questions became one. */
  readonly merges?: Readonly<Record<string, readonly string[]>>;
}

/** How an item's meaning relates to another's, read as "mine is … theirs". */
export type Relation = 'equal' | 'subset' | 'superset' | 'intersects';

export interface Mapping {
  /** `checklist#item`. */
  readonly to: string;
  readonly relation: Relation;
  /** Why they belong together, and where they differ. */
  readonly rationale: Text;
}

/** A checklist's name for people and files: `id@version`. */
export function checklistRef(checklist: { readonly id: string; readonly version: string }): string {
  return `${checklist.id}@${checklist.version}`;
}
