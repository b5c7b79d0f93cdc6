import type { Messages } from '../messages/messages.js';
import { inLang } from '../model/text.js';
import { MARKS } from '../report/mark.js';
import { cleanLine } from '../text/clean.js';
import { padEnd } from '../text/width.js';
import { type InScope, type Interview, routeOf } from './interview.js';

/** Somewhere to go to: a question, or a section, which leads to its first question. */
export interface Place {
  readonly id: string;
  readonly title: string;
  readonly item: string;
  readonly heading: boolean;
}

/** Every section and question that is asked, in order, each question with its answer's mark. */
export function placesOf(interview: Interview, inScope: InScope, { lang }: Messages): readonly Place[] {
  const { checklist, file } = interview;
  const all = routeOf({ ...interview, onlyOpen: false }, inScope);
  return checklist.sections.flatMap(({ id, title }): Place[] => {
    const items = all.filter(({ section }) => section === id);
    const [first] = items;
    if (!first) return [];
    const heading = { id: `section ${id}`, title: cleanLine(inLang(title, lang)), item: first.id, heading: true };
    return [
      heading,
      ...items.map((item) => {
        const answer = file.answers.get(item.id)?.answer;
        const text = `${padEnd(MARKS[answer ?? 'unanswered'], 2)} ${item.id}  ${cleanLine(inLang(item.question, lang))}`;
        return { id: item.id, title: text, item: item.id, heading: false };
      }),
    ];
  });
}
