import type { Messages } from '../../messages/messages.js';
import type { Lang } from '../../model/text.js';
import type { Answer } from '../../model/vocabulary.js';
import type { SheetColumn, SheetFact, SheetItem } from './model.js';

/** The word an answer has in YAML and JSON. */
export function writtenAnswer(answer: Answer, lang: Lang): string {
  return lang === 'ja' ? WRITTEN[answer] : answer;
}

const WRITTEN: Readonly<Record<Answer, string>> = {
  implemented: '実施している',
  partial: '一部実施している',
  not_implemented: '実施していない',
  unknown: 'わからない',
  not_applicable: '対象外',
};

/** What stands in a table's cell for a field of an answer: words people choose, '' where nothing was said. */
export function cellText({ record }: SheetItem, { of }: SheetColumn, { vocabulary }: Messages): string {
  if (of === 'answer' || of === 'proposed') return record[of] ? vocabulary.answers[record[of]] : '';
  return record[of] ?? '';
}

/** The same for a field before the questions: the title of a way of working, not its id. */
export function factText({ value, choices }: SheetFact): string {
  return choices?.find(({ id }) => id === value)?.title ?? value;
}
