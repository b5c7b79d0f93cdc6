import type { Messages } from '../../messages/messages.js';
import { amount, bands, headline, leftOut } from '../compare/sentences.js';
import { MARKS } from '../mark.js';
import type { ChangedItem, SinceLast } from './model.js';

/** Since when. */
export function sinceTitle({ first }: SinceLast, { compare }: Messages): string {
  return compare.since.title(first.date ?? compare.noDate);
}

/** From what score to what score, and by how much. */
export const sinceHeadline = (since: SinceLast, messages: Messages): string => headline(since, messages);

/** What the change is made of, each part with its amount and its number of questions; empty if nothing changed. */
export function sinceParts(
  { split }: SinceLast,
  messages: Messages,
): readonly { readonly title: string; readonly amount: string; readonly items: number }[] {
  if (!split) return [];
  return split.parts
    .filter(({ items }) => items > 0)
    .map(({ id, shown, items }) => ({
      title: messages.compare.parts[id],
      amount: amount(shown, split.unit, messages),
      items,
    }));
}

/** The parts in one line. */
export function sincePartsLine(since: SinceLast, messages: Messages): string {
  const { report, compare } = messages;
  return sinceParts(since, messages)
    .map(({ title, amount: by, items }) => compare.since.part(title, by, report.questions(items)))
    .join(compare.since.between);
}

/** How many of a list a report names; how many more there are is said. */
const SHOWN = 5;

/** What a reader has to see for themselves; the rest is in the numbers. */
const TOLD = ['improved', 'worsened', 'became_open'] as const;

/** What got better, what got worse and what is no longer known, the first of each. */
export function sinceLists(
  { groups }: SinceLast,
  { compare, report }: Messages,
): readonly { readonly title: string; readonly items: readonly ChangedItem[]; readonly more: number }[] {
  return TOLD.flatMap((kind) => {
    const items = groups.find((group) => group.kind === kind)?.items ?? [];
    if (items.length === 0) return [];
    const title = report.aside(compare.kinds[kind], report.questions(items.length));
    return [{ title, items: items.slice(0, SHOWN), more: items.length - Math.min(items.length, SHOWN) }];
  });
}

/** What became of an item's answer. `marked`: with the marks for the eye. */
export function changedAnswer({ from, to }: ChangedItem, { compare, vocabulary }: Messages, marked: boolean): string {
  const word = (status: ChangedItem['from']) => `${marked ? `${MARKS[status]} ` : ''}${vocabulary.statuses[status]}`;
  return compare.fromTo(word(from), word(to));
}

/** The bands where they are others, what could not be compared, and that nothing changed where that is so. */
export function sinceNotes(since: SinceLast, messages: Messages): string[] {
  const { versions, groups } = since;
  return [
    bands(since, messages),
    ...leftOut(since, messages),
    ...(versions ? [messages.compare.since.sharedOnly] : []),
    ...(groups.length === 0 ? [messages.compare.unchanged] : []),
  ].filter(Boolean);
}
