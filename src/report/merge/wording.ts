import type { Labelled, Merged, MergedItem } from '../../compare/merge/merge.js';
import { distribution, type Policy } from '../../compare/merge/policy.js';
import type { Messages } from '../../messages/messages.js';
import type { AnswerFile, AnswerRecord } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import { ANSWERS } from '../../model/vocabulary.js';

/** What decided where answers differ. */
export type SettledBy = Policy | 'person';

/** So many are named one by one; of more, only how many gave each answer. */
const NAMED = 4;

/** The merged answers as an answer file, each with where it comes from. One source alone stays as it is. */
export function mergedFile(
  { id, version }: Checklist,
  merged: Merged,
  settledBy: (item: MergedItem) => SettledBy,
  messages: Messages,
): AnswerFile {
  const { merge: words } = messages;
  const alone = merged.sources.length === 1;
  const { respondents, roles } = merged;
  const name = respondents.length > NAMED ? words.people(respondents.length) : respondents.join(words.owners);
  const role = roles.length > NAMED ? '' : roles.join(words.owners);
  const records = merged.items.map((item): [string, AnswerRecord] => [
    item.item.id,
    recordOf(item, alone ? undefined : originOf(item, settledBy(item), messages), messages),
  ]);
  return {
    checklist: { id, version },
    organization: merged.organization,
    respondent: { ...(name && { name }), ...(role && { role }) },
    ...(merged.date !== undefined && { date: merged.date }),
    profile: merged.profile,
    answers: new Map(records),
  };
}

function recordOf(item: MergedItem, origin: string | undefined, { merge: words }: Messages): AnswerRecord {
  const { answer, proposed, reasons, owners, due, checkedOn, validUntil } = item;
  const isOut = answer === 'not_applicable' || (answer === undefined && proposed === 'not_applicable');
  const unused =
    isOut || item.said.length < 2 ? [] : reasons.map(({ label, text }) => ({ label, text: words.notApplicable(text) }));
  const note = joined([...item.notes, ...unused], words);
  const evidence = joined(item.evidence, words);
  const reason = isOut || item.said.length < 2 ? joined(reasons, words) : '';
  const from = origin ?? joined(item.origins, words);
  return {
    ...(answer !== undefined && { answer }),
    ...(note && { note }),
    ...(evidence && { evidence }),
    ...(owners.length > 0 && { owner: owners.join(words.owners) }),
    ...(due !== undefined && { due }),
    ...(reason && { reason }),
    ...(checkedOn !== undefined && { checkedOn }),
    ...(validUntil !== undefined && { validUntil }),
    ...(proposed !== undefined && { proposed }),
    ...(from && { origin: from }),
  };
}

/** One text as it is; several with who said them, a line each. */
function joined(texts: readonly Labelled[], { labelled }: Messages['merge']): string {
  const [first, ...others] = texts;
  if (!first) return '';
  if (others.every(({ text }) => text === first.text)) return first.text;
  return texts.map(({ label, text }) => labelled(label, text)).join('\n');
}

/** Who said what, or how many; and what decided if they differ. What a source says of its own origin stays. */
function originOf(item: MergedItem, settledBy: SettledBy, messages: Messages): string {
  const { merge: words } = messages;
  const own = item.origins.map(({ label, text }) => words.labelled(label, text));
  if (item.said.length === 0) return own.join('\n');
  const said = saidText(item, messages);
  return [item.clash ? words.origin(said, words.taken[settledBy]) : said, ...own].join('\n');
}

/** Who answered what when; of many, how many gave each answer. */
export function saidText({ said }: MergedItem, { merge: words, vocabulary }: Messages): string {
  if (said.length <= NAMED)
    return said
      .map(({ source, answer, date }) => words.said(source.label, vocabulary.statuses[answer], date))
      .join(words.between);
  const counts = distribution(said);
  const given = ANSWERS.filter((answer) => counts[answer] > 0);
  return words.everyone(
    said.length,
    given.map((answer) => words.count(vocabulary.statuses[answer], counts[answer])),
  );
}
