import type { Organization, ProfileAnswers } from '../../model/answers.js';
import type { Checklist, Item } from '../../model/checklist.js';
import type { Answer } from '../../model/vocabulary.js';
import { knownFacts } from '../../score/scope.js';
import { decide, type Policy } from './policy.js';
import { inOwnOrder, type Said, type Source, saidAbout } from './source.js';

/** A text with the source that said it. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** One item of the merged answers. */
export interface MergedItem {
  readonly item: Item;
  /** Absent if nobody answered. */
  readonly answer?: Answer;
  /** Who answered what, in an order of their own. */
  readonly said: readonly Said[];
  /** True if the answers differ, so that something had to decide. */
  readonly clash: boolean;
  readonly notes: readonly Labelled[];
  readonly evidence: readonly Labelled[];
  /** Reasons for "not applicable", whether that was the answer in the end or not. */
  readonly reasons: readonly Labelled[];
  readonly owners: readonly string[];
  readonly due?: string;
  /** The oldest day the answer rests on, where it is not the day of the whole. */
  readonly checkedOn?: string;
  readonly validUntil?: string;
  /** What the sources themselves say about where an answer comes from. */
  readonly origins: readonly Labelled[];
  readonly proposed?: Answer;
}

export interface Merged {
  readonly sources: readonly Source[];
  readonly organization: Organization;
  readonly respondents: readonly string[];
  readonly roles: readonly string[];
  readonly date?: string;
  readonly profile: ProfileAnswers;
  /** Facts about the firm on which the sources contradict each other: left open, so that nothing drops out. */
  readonly openFacts: readonly string[];
  /** Items somebody said something about. */
  readonly items: readonly MergedItem[];
}

/** Decides what people decided themselves, by item id. */
export type Decisions = ReadonlyMap<string, Answer>;

/** Items on which the sources differ: what has to be decided. */
export function clashesAmong(checklist: Checklist, sources: readonly Source[]): readonly MergedItem[] {
  return mergeAnswers(checklist, sources, 'worst').items.filter(({ clash }) => clash);
}

/** Many answer files to one checklist as one. Nothing anybody said is lost; what differs is decided by the policy. */
export function mergeAnswers(
  checklist: Checklist,
  given: readonly Source[],
  policy: Policy,
  decisions: Decisions = new Map(),
): Merged {
  const sources = inOwnOrder(given);
  const dates = sources.flatMap(({ file }) => file.date ?? []).sort();
  const date = dates.at(-1);
  const mergedItem = (item: Item): MergedItem[] => {
    const records = sources.flatMap(({ file }) => file.answers.get(item.id) ?? []);
    if (records.length === 0) return [];
    const inOrder = saidAbout(item.id, given);
    const answer =
      decisions.get(item.id) ?? (inOrder.length > 0 ? decide(policy, item, inOrder, checklist.scale) : undefined);
    return [mergeItem(item, answer, sources, date)];
  };
  const people = sources.map(({ file }) => file.respondent);
  return {
    sources,
    organization: mergeOrganization(sources.map(({ file }) => file.organization)),
    respondents: distinct(people.flatMap(({ name }) => name ?? [])),
    roles: distinct(people.flatMap(({ role }) => role ?? [])),
    ...(date !== undefined && { date }),
    ...mergeProfiles(checklist, sources),
    items: checklist.items.flatMap(mergedItem),
  };
}

function mergeItem(
  item: Item,
  answer: Answer | undefined,
  sources: readonly Source[],
  date: string | undefined,
): MergedItem {
  const said = saidAbout(item.id, sources);
  // What a decision rests on: those who said so, or everybody where the answer is nobody's own.
  const agreeing = said.filter((each) => each.answer === answer);
  const basis = agreeing.length > 0 ? agreeing : said;
  const records = sources.flatMap((source) => {
    const record = source.file.answers.get(item.id);
    return record ? [{ label: source.label, record }] : [];
  });
  const labelled = (field: 'note' | 'evidence' | 'reason' | 'origin') =>
    records.flatMap(({ label, record }) => (record[field] === undefined ? [] : [{ label, text: record[field] }]));
  const checked = (said.length > 0 ? basis : records).flatMap(({ record }) => record.checkedOn ?? []);
  const oldest = earliest(said.length > 0 ? basis.flatMap((each) => each.date ?? []) : checked);
  const due = earliest(records.flatMap(({ record }) => record.due ?? []));
  const validUntil = earliest((said.length > 0 ? basis : records).flatMap(({ record }) => record.validUntil ?? []));
  const proposed = answer === undefined ? records.find(({ record }) => record.proposed)?.record.proposed : undefined;
  return {
    item,
    ...(answer !== undefined && { answer }),
    said,
    clash: distinct(said.map((each) => each.answer)).length > 1,
    notes: labelled('note'),
    evidence: labelled('evidence'),
    reasons: labelled('reason'),
    owners: distinct(records.flatMap(({ record }) => record.owner ?? [])),
    ...(due !== undefined && { due }),
    ...(oldest !== undefined && (checked.length > 0 || oldest !== date) && { checkedOn: oldest }),
    ...(validUntil !== undefined && { validUntil }),
    origins: labelled('origin'),
    ...(proposed !== undefined && { proposed }),
  };
}

/** Names and industries of several sites side by side; a number of employees only where all give the same. */
function mergeOrganization(all: readonly Organization[]): Organization {
  const name = distinct(all.flatMap((each) => each.name ?? [])).join('、');
  const industry = distinct(all.flatMap((each) => each.industry ?? [])).join('、');
  const [employees, ...others] = distinct(all.flatMap((each) => each.employees ?? []));
  return {
    ...(name && { name }),
    ...(industry && { industry }),
    ...(employees !== undefined && others.length === 0 && { employees }),
  };
}

/**
 * The way of working of all: the method if all name the same, and the facts nobody contradicts. A fact on which they
 * differ stays unknown, which counts as applying.
 */
function mergeProfiles(checklist: Checklist, sources: readonly Source[]): Pick<Merged, 'profile' | 'openFacts'> {
  const profiles = sources
    .map(({ file }) => file.profile)
    .filter(({ method, facts }) => method !== undefined || facts.size > 0);
  const [method, ...others] = distinct(profiles.map((profile) => profile.method));
  const isShared = others.length === 0;
  const stated = profiles.map((profile) => (isShared ? profile.facts : knownFacts(checklist.profile, profile)));
  const facts = new Map<string, boolean>();
  const openFacts: string[] = [];
  for (const id of distinct(stated.flatMap((each) => [...each.keys()]))) {
    const [value, ...different] = distinct(stated.flatMap((each) => each.get(id) ?? []));
    if (value !== undefined && different.length === 0) facts.set(id, value);
    else openFacts.push(id);
  }
  return { profile: { ...(isShared && method !== undefined && { method }), facts }, openFacts: openFacts.sort() };
}

function earliest(dates: readonly string[]): string | undefined {
  return [...dates].sort()[0];
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
