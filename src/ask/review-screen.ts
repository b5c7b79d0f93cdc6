import type { Messages } from '../messages/messages.js';
import type { Item } from '../model/checklist.js';
import { inLang } from '../model/text.js';
import { MARKS } from '../report/mark.js';
import { cleanLine } from '../text/clean.js';
import { padEnd, truncate } from '../text/width.js';
import { type InScope, type Interview, isAnswered, isOpen, routeOf } from './interview.js';
import { keyLine } from './key-line.js';
import { progressOf } from './progress.js';
import { notice, type SaveState, savedMark } from './question-screen.js';
import type { Canvas, Screen } from './screen.js';

/** What can be done at the end of the questions. */
export const REVIEW_CHOICES = ['finish', 'open', 'go', 'quit'] as const;
export type ReviewChoice = (typeof REVIEW_CHOICES)[number];

/** What is still open, before the result. */
export function reviewScreen(interview: Interview, inScope: InScope, saved: SaveState, messages: Messages): Screen {
  const { ask } = messages;
  const { total, unanswered, unknown } = progressOf(interview, inScope);
  const all = routeOf({ ...interview, onlyOpen: false }, inScope);
  const open = all.filter(({ id }) => isOpen(interview, id));
  const available = REVIEW_CHOICES.filter((choice) => choice !== 'open' || open.length > 0);
  const choices = available.map((id) => ({ id, text: ask.review[id] }));
  const summary = ask.review.summary(total, total - unanswered, unknown, unanswered);
  return {
    choices,
    initial: unanswered > 0 ? available.indexOf('open') : 0,
    keys: { b: 'back', g: 'go', q: 'quit', ...(saved.state === 'failed' && { w: 'save-as' }) },
    draw: (canvas, cursor) => [
      ` ${canvas.paint.strong(ask.review.title)}`,
      ` ${summary}`,
      '',
      ...listed(open, interview, messages, canvas),
      ...choices.map(({ text }, index) => {
        const line = `   ${index === cursor ? canvas.glyphs.pointer : ' '} ${index + 1}  ${text}`;
        return index === cursor ? canvas.paint.strong(line) : line;
      }),
      '',
      ...notice(saved, canvas),
      ...keyLine(ask.reviewKeys(choices.length), savedMark(saved, messages, canvas), canvas),
    ],
    plain: [
      ...(saved.notice === undefined ? [] : [cleanLine(saved.notice)]),
      ask.review.title,
      summary,
      ...open.map((item) => `${item.id}. ${cleanLine(inLang(item.question, messages.lang))}`),
      ...choices.map(({ text }, index) => `${index + 1}. ${text}`),
    ],
  };
}

/** Lines of the review beside the list: title, summary, blanks, choices, keys. */
const FRAME = 9;

function listed(open: readonly Item[], { file }: Interview, messages: Messages, canvas: Canvas): string[] {
  if (open.length === 0) return [];
  const room = Math.max(3, canvas.height - FRAME);
  const shown = open.length <= room ? open : open.slice(0, room - 1);
  const lines = shown.map((item) => {
    const mark = padEnd(MARKS[isAnswered(file, item.id) ? 'unknown' : 'unanswered'], 2);
    return truncate(`   ${mark} ${item.id}  ${cleanLine(inLang(item.question, messages.lang))}`, canvas.width - 1);
  });
  const rest = open.length - shown.length;
  return [...lines, ...(rest > 0 ? [`   ${messages.report.more(rest)}`] : []), ''];
}
