import type { ThreatState } from '../guide/major-threats.js';
import type { Counts, Expiry, Gate } from '../model/assessment.js';
import type { Lang } from '../model/text.js';
import type {
  Answer,
  Category,
  Effort,
  Impact,
  Level,
  Measure,
  Priority,
  Provenance,
  Role,
  Status,
  Threat,
} from '../model/vocabulary.js';
import type { SinceLast } from './since/model.js';

/**
 * What every report prints. All numbers are worked out and all texts chosen; a format only lays them out,
 * and escapes every text for its target.
 */
export interface Report {
  readonly lang: Lang;
  /** The day the report is about, YYYY-MM-DD: what is overdue is overdue on that day. */
  readonly asOf: string;
  readonly checklist: ReportChecklist;
  readonly organization: { readonly name?: string; readonly industry?: string; readonly employees?: number };
  readonly respondent: { readonly name?: string; readonly role?: string };
  readonly date?: string;
  /** Titles of what was scored, where that is a part of the checklist. */
  readonly filter: { readonly role?: ReportTitle; readonly level?: ReportTitle };
  /** Title of the way of working that was chosen. */
  readonly method?: string;
  /** False while something in scope is unanswered. */
  readonly complete: boolean;
  readonly score: ReportScore;
  /** Whether everything is met, where the checklist wants that. Ids are in the checklist's order. */
  readonly gate: Gate | null;
  readonly counts: Counts;
  readonly coverage: { readonly answered: number; readonly applicable: number; readonly percent: number | null };
  readonly categories: readonly ReportGroup[];
  readonly sections: readonly ReportGroup[];
  readonly levels: readonly ReportGroup[];
  readonly roles: readonly ReportGroup[];
  readonly priorities: readonly ReportGroup[];
  readonly measures: readonly ReportGroup[];
  /** Basic measures in scope: which are done and which are not yet. Null where the checklist has no levels. */
  readonly basic: { readonly achieved: readonly ReportItem[]; readonly missing: readonly ReportItem[] } | null;
  /** The firm's own documents that the rules belong into; empty where the checklist names none. */
  readonly documents: readonly ReportDocument[];
  /** Which items the firm includes and which it leaves out, and why. Null where the checklist asks for no such statement. */
  readonly applicability: ReportApplicability | null;
  /** The lowest category and those that share its score; empty if nothing is lost. */
  readonly weakest: readonly ReportGroup[];
  /** Everything to do, in order. */
  readonly actions: readonly ReportAction[];
  /** The few to begin with. */
  readonly first: readonly ReportAction[];
  readonly items: readonly ReportItem[];
  /** The major threats of the year, and what leaves the firm open to each. */
  readonly threats: ReportThreats;
  /** `sha256:…` of the files the report is made from, where they are known. */
  readonly digests: { readonly checklist?: string; readonly answers?: string };
  /** What changed since last time, where the answers of last time were given. */
  readonly since?: SinceLast;
  /** Names, notes, evidence, owners and reasons are masked. */
  readonly redacted?: true;
}

export interface ReportChecklist {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly document: string;
  readonly edition: string;
  readonly date: string;
  readonly url: string;
  readonly terms: string;
  readonly notes: readonly string[];
  /** What the result is and is not, in the checklist's own words; '' where it says nothing. */
  readonly statement: string;
  readonly items: number;
  readonly notApplicable: 'allowed' | 'forbidden';
  readonly provenance: Readonly<Record<Provenance, number>>;
  /** Comes with tenken. */
  readonly builtIn: boolean;
  /** Whether the split by role, or levels of unconfirmed items, are the author's. */
  readonly hasRoles: boolean;
  readonly hasUnconfirmedLevels: boolean;
  readonly overlay: ReportOverlay | null;
  readonly scale: { readonly total: 'points' | 'percent'; readonly values: Readonly<Record<string, number>> };
  readonly bands: readonly { readonly id: string; readonly min: number; readonly title: string }[];
}

/** An id of a closed word list with its title. */
export interface ReportTitle {
  readonly id: string;
  readonly title: string;
}

export interface ReportOverlay {
  readonly title: string;
  readonly digest: string;
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly off: readonly string[];
}

export interface ReportScore {
  /** `points`: the points are the score. `percent`: the percent is. */
  readonly total: 'points' | 'percent';
  readonly points: number;
  readonly min: number;
  readonly max: number;
  /** One decimal, rounded half up; null if nothing is in scope. */
  readonly percent: number | null;
  readonly worst: number;
  readonly best: number;
  readonly worstPercent: number | null;
  readonly bestPercent: number | null;
  readonly band: { readonly id: string; readonly title: string; readonly advice: string } | null;
}

/** A statement of applicability (適用宣言書), made from the answers. */
export interface ReportApplicability {
  readonly counts: Readonly<Record<Applicability, number>>;
  readonly controls: readonly { readonly decision: Applicability; readonly item: ReportItem }[];
}

/** `undecided`: nobody has answered yet. */
export type Applicability = 'included' | 'excluded' | 'undecided';

export interface ReportGroup {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
  readonly percent: number | null;
  readonly counts: Counts;
}

export interface ReportItem {
  readonly id: string;
  readonly section: string;
  readonly category: Category;
  readonly measure: Measure;
  readonly role?: Role;
  readonly level?: Level;
  readonly priority?: Priority;
  readonly threats: readonly Threat[];
  readonly effort: Effort;
  readonly impact: Impact;
  readonly provenance: Provenance;
  readonly officialId?: string;
  readonly criteria?: number;
  readonly question: string;
  readonly action: string;
  readonly why: string;
  readonly how: readonly string[];
  /** What would show that the measure is in place. */
  readonly wanted: string;
  readonly status: Status;
  readonly points: number | null;
  readonly lost: number;
  readonly note?: string;
  readonly evidence?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly overdue: boolean;
  readonly reason?: string;
  readonly checkedOn?: string;
  readonly validUntil?: string;
  /** The last day of the answer or its evidence is past, whatever was answered. */
  readonly ranOut: boolean;
  /** What was answered until it ran out; the status is then `unknown`. */
  readonly expired?: Expiry;
  /** Where the answer comes from. */
  readonly origin?: string;
  /** An answer taken over that nobody has confirmed. */
  readonly proposed?: Answer;
  /** Why an overlay switched the item off. */
  readonly off?: string;
  /** For an item out of scope: the questions about the firm whose answers took it out. */
  readonly excludedBy: readonly { readonly question: string; readonly answer: boolean }[];
}

export interface ReportThreats {
  readonly title: string;
  readonly publisher: string;
  /** YYYY-MM: when the list was looked up. */
  readonly asOf: string;
  readonly url: string;
  readonly notes: readonly string[];
  readonly rows: readonly ReportThreat[];
}

export interface ReportThreat {
  readonly id: string;
  readonly rank: number;
  readonly title: string;
  readonly what: string;
  readonly note: string;
  readonly state: ThreatState;
  /** How many items that count stand against it, and how many of them are in place. */
  readonly asked: number;
  readonly done: number;
  /** What would close it, in order: ids of items, each with its label. */
  readonly open: readonly { readonly id: string; readonly action: string; readonly status: Status }[];
}

/** A document with the ids of the items whose rules belong into it. */
export interface ReportDocument {
  readonly id: string;
  readonly title: string;
  /** In scope. */
  readonly items: readonly string[];
  /** Of those, what is not wholly done. */
  readonly missing: readonly string[];
}

export interface ReportAction {
  readonly kind: 'implement' | 'find_out';
  readonly item: ReportItem;
  readonly gain: number;
}
