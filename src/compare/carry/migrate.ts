import type { AnswerFile, AnswerRecord } from '../../model/answers.js';
import type { Checklist, Item, Migration } from '../../model/checklist.js';
import type { Answer } from '../../model/vocabulary.js';

/** An answer to an earlier version of the checklist. */
export interface OldAnswer {
  readonly id: string;
  readonly record: AnswerRecord;
}

/** An item that has its answer by its id, or under its new one. */
export interface Moved {
  readonly item: Item;
  readonly old: OldAnswer;
  readonly how: 'same' | 'renamed';
}

/** An item that was a part of an old one, or is made of several. */
export interface Reshaped {
  readonly item: Item;
  readonly how: 'split' | 'merged';
  readonly old: readonly OldAnswer[];
  /** What follows from the old answers; absent where nothing does, so that somebody has to look. */
  readonly answer?: Answer;
}

export interface Migrated {
  readonly moved: readonly Moved[];
  readonly reshaped: readonly Reshaped[];
  /** Old answers that have no place any more. */
  readonly dropped: readonly OldAnswer[];
}

/**
 * The answers to an earlier version of a checklist for this one: by id and by what the checklist declares. Answers to the
 * same question stay answers; what follows for a question that was split or merged is a proposal.
 */
export function migrateAnswers(old: AnswerFile, target: Checklist, migration: Migration | undefined): Migrated {
  const items = new Map(target.items.map((item) => [item.id, item]));
  const { renames = {}, splits = {}, merges = {} } = migration ?? {};
  const merged = new Set(Object.values(merges).flat());
  const used = new Set<string>();
  const take = (id: string): OldAnswer[] => {
    const record = old.answers.get(id);
    if (!record) return [];
    used.add(id);
    return [{ id, record }];
  };
  const reshaped = [
    ...Object.entries(splits).flatMap(([from, into]) =>
      into.flatMap((id): Reshaped[] => reshape(items.get(id), 'split', take(from), 1, target)),
    ),
    ...Object.entries(merges).flatMap(([into, from]) =>
      reshape(items.get(into), 'merged', from.flatMap(take), from.length, target),
    ),
  ];
  const newIds = new Set([...Object.values(renames), ...Object.values(splits).flat(), ...Object.keys(merges)]);
  const moved = [...old.answers].flatMap(([id, record]): Moved[] => {
    if (Object.hasOwn(splits, id) || merged.has(id)) return [];
    const newId = Object.hasOwn(renames, id) ? renames[id] : newIds.has(id) ? undefined : id;
    const item = newId === undefined ? undefined : items.get(newId);
    if (!item || !isAllowed(record.answer, target)) return [];
    used.add(id);
    return [{ item, old: { id, record }, how: newId === id ? 'same' : 'renamed' }];
  });
  const dropped = [...old.answers].filter(([id]) => !used.has(id)).map(([id, record]) => ({ id, record }));
  const order = new Map(target.items.map(({ id }, index) => [id, index]));
  const inOrder = <T extends { readonly item: Item }>(found: T[]): T[] =>
    found.sort((a, b) => (order.get(a.item.id) ?? 0) - (order.get(b.item.id) ?? 0));
  return { moved: inOrder(moved), reshaped: inOrder(reshaped), dropped };
}

function reshape(
  item: Item | undefined,
  how: Reshaped['how'],
  old: readonly OldAnswer[],
  parts: number,
  target: Checklist,
): Reshaped[] {
  if (!item || old.length === 0) return [];
  const answers = old.map(({ record }) => record.answer);
  const answer = how === 'split' ? ofPart(answers[0]) : ofWhole(answers, parts);
  return [{ item, how, old, ...(answer !== undefined && isAllowed(answer, target) && { answer }) }];
}

function isAllowed(answer: Answer | undefined, { notApplicable }: Checklist): boolean {
  return answer !== 'not_applicable' || notApplicable === 'allowed';
}

/** What holds for all of a question holds for each of its parts. */
function ofPart(answer: Answer | undefined): Answer | undefined {
  return answer === 'partial' || answer === 'unknown' ? undefined : answer;
}

/** A question made of several: done where each is, not done where none is, partly in between; each has to be known. */
function ofWhole(answers: readonly (Answer | undefined)[], parts: number): Answer | undefined {
  if (answers.length < parts) return undefined;
  const applicable = answers.filter((answer) => answer !== 'not_applicable');
  if (applicable.length === 0) return 'not_applicable';
  if (applicable.some((answer) => answer === undefined || answer === 'unknown')) return undefined;
  const [first] = applicable;
  return applicable.every((answer) => answer === first) ? first : 'partial';
}

/** The declaration for an earlier version: its own, or that of another patch of it, which only changed wording. */
export function migrationFrom({ migrations }: Checklist, version: string): Migration | undefined {
  const minor = (text: string) => text.split('.').slice(0, 2).join('.');
  return (
    migrations?.find(({ from }) => from === version) ?? migrations?.find(({ from }) => minor(from) === minor(version))
  );
}
