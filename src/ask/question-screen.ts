import type { Messages } from '../messages/messages.js';
import type { AnswerRecord } from '../model/answers.js';
import type { Item } from '../model/checklist.js';
import { inLang } from '../model/text.js';
import { ANSWERS, type Answer } from '../model/vocabulary.js';
import { MARKS } from '../report/mark.js';
import { cleanLine } from '../text/clean.js';
import { displayWidth, padEnd, truncate } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import { type InScope, type Interview, routeOf } from './interview.js';
import { keyLine } from './key-line.js';
import { progressOf } from './progress.js';
import type { Canvas, Screen, ScreenChoice } from './screen.js';

/** Whether what was answered so far is on the disk, and what has to be said about it. */
export interface SaveState {
  readonly state: 'saved' | 'failed';
  readonly notice?: string;
}

/** Keys of the question screen beside the digits, in the order they are shown. */
const KEYS = {
  '?': 'help',
  n: 'note',
  e: 'details',
  b: 'back',
  s: 'skip',
  g: 'go',
  u: 'toggle-open',
  q: 'quit',
} as const;

/** Only where saving failed. */
const RESCUE = { w: 'save-as' } as const;

/** The screen of the item the interview is at. */
export function questionScreen(
  interview: Interview,
  inScope: InScope,
  saved: SaveState,
  messages: Messages,
): Screen | null {
  const { checklist, at, file } = interview;
  const item = checklist.items.find(({ id }) => id === at);
  if (!item) return null;
  const choices = answersOf(interview, messages);
  const given = file.answers.get(item.id);
  const initial = Math.max(
    0,
    // Enter confirms what is proposed.
    choices.findIndex(({ id }) => id === (given?.answer ?? given?.proposed)),
  );
  const heights = reserve(interview, inScope, messages);
  return {
    choices,
    initial,
    keys: saved.state === 'failed' ? { ...KEYS, ...RESCUE } : KEYS,
    draw: (canvas, cursor) => [
      ...head(interview, item, inScope, messages, canvas),
      '',
      ...fill(question(item, messages, canvas.width), heights(canvas.width).question),
      '',
      ...fill(why(item, messages, canvas), heights(canvas.width).why),
      '',
      ...choices.map(({ text, id }, index) => {
        const pointer = index === cursor ? canvas.glyphs.pointer : ' ';
        const line = `   ${pointer} ${index + 1}  ${text}`;
        const shown = index === cursor ? canvas.paint.strong(line) : line;
        const mark = markOf(id, item.id, interview, messages);
        return mark === '' ? shown : `${shown}  ${canvas.paint.dim(mark)}`;
      }),
      '',
      ...fill(noted(given, messages, canvas), 1),
      ...notice(saved, canvas),
      ...keyLine(messages.ask.keys(choices.length, interview.onlyOpen), savedMark(saved, messages, canvas), canvas),
    ],
    plain: [
      ...(saved.notice === undefined ? [] : [cleanLine(saved.notice)]),
      ...plainWords(interview, item, inScope, messages, choices),
    ],
  };
}

function answersOf({ checklist }: Interview, { vocabulary }: Messages): readonly ScreenChoice[] {
  return ANSWERS.filter((answer) => answer !== 'not_applicable' || checklist.notApplicable === 'allowed').map(
    (answer: Answer) => ({ id: answer, text: `${MARKS[answer]} ${vocabulary.answers[answer]}` }),
  );
}

function head(interview: Interview, item: Item, inScope: InScope, messages: Messages, canvas: Canvas): string[] {
  const { checklist } = interview;
  const { width, paint, glyphs } = canvas;
  const { position, total, unanswered } = progressOf(interview, inScope);
  const section = checklist.sections.find(({ id }) => id === item.section);
  const right = truncate(cleanLine(inLang(section?.title, messages.lang)), Math.floor(width / 2));
  const left = truncate(cleanLine(inLang(checklist.title, messages.lang)), width - displayWidth(right) - 4);
  const counts = messages.ask.progress(position, total, unanswered);
  const room = Math.max(10, width - displayWidth(counts) - 4);
  const full = total === 0 ? 0 : Math.round(((total - unanswered) / total) * room);
  return [
    ` ${paint.dim(padEnd(left, width - displayWidth(right) - 3))} ${paint.dim(right)}`,
    ` ${paint.accent(glyphs.done.repeat(full))}${paint.dim(glyphs.todo.repeat(room - full))}  ${counts}`,
    ` ${paint.dim(tags(item, messages).join(messages.report.gap))}`,
  ];
}

function tags(item: Item, { vocabulary }: Messages): string[] {
  return [
    `${item.category} ${vocabulary.categories[item.category]}`,
    item.priority ? vocabulary.priorities[item.priority] : '',
    item.level ? vocabulary.levels[item.level] : '',
    item.role ? vocabulary.roles[item.role] : '',
  ].filter(Boolean);
}

function question(item: Item, { lang }: Messages, width: number): string[] {
  const label = ` ${item.id}  `;
  const lines = wrap(cleanLine(inLang(item.question, lang)), width - displayWidth(label) - 1);
  return lines.map((line, index) => (index === 0 ? label : ' '.repeat(displayWidth(label))) + line);
}

function why(item: Item, { lang }: Messages, { width, paint }: Pick<Canvas, 'width' | 'paint'>): string[] {
  const indent = ' '.repeat(displayWidth(` ${item.id}  `));
  return wrap(cleanLine(inLang(item.why, lang)), width - indent.length - 1).map((line) => indent + paint.dim(line));
}

/** What stands beside a choice: that it is the answer, or was until it ran out, or is proposed. */
function markOf(id: string, item: string, { file, stale }: Interview, { ask }: Messages): string {
  const given = file.answers.get(item);
  if (given?.answer !== undefined) return id === given.answer ? (stale?.ids.has(item) ? ask.stale : ask.current) : '';
  return id === given?.proposed ? ask.proposed : '';
}

/** What was said beside the answer, in one line. */
function noted(given: AnswerRecord | undefined, { ask, report }: Messages, canvas: Canvas): string[] {
  const { labels } = report;
  const said: readonly (readonly [string, string | undefined])[] = [
    [labels.reason, given?.answer === 'not_applicable' ? given.reason : undefined],
    [labels.note, given?.note],
    [labels.evidence, given?.evidence],
    [labels.owner, given?.owner],
    [labels.due, given?.due],
    [labels.origin, given?.origin],
  ];
  const parts = said.flatMap(([label, text]) => (text ? [report.pair(label, cleanLine(text))] : []));
  return parts.length > 0 ? [canvas.paint.dim(truncate(` ${parts.join(ask.between)}`, canvas.width - 1))] : [];
}

/** What happened to the file, said until the next answer. */
export function notice({ state, notice: text }: SaveState, { width, paint }: Canvas): string[] {
  if (text === undefined) return [];
  const style = state === 'failed' ? paint.error : paint.warning;
  return wrap(cleanLine(text), width - 2).map((line) => ` ${style(line)}`);
}

export function savedMark({ state }: SaveState, { ask }: Messages, { glyphs, paint }: Canvas): string {
  return state === 'saved' ? paint.dim(`${glyphs.saved}${ask.saved}`) : paint.error(ask.notSaved);
}

/** Lines kept free for question and reason, so that the answers stand in the same place on every screen. */
function reserve(interview: Interview, inScope: InScope, messages: Messages) {
  const items = routeOf({ ...interview, onlyOpen: false }, inScope);
  const plain = { dim: (text: string) => text } as Canvas['paint'];
  const known = new Map<number, { question: number; why: number }>();
  return (width: number) => {
    const found = known.get(width) ?? {
      question: Math.max(1, ...items.map((item) => question(item, messages, width).length)),
      why: Math.max(1, ...items.map((item) => why(item, messages, { width, paint: plain }).length)),
    };
    known.set(width, found);
    return found;
  };
}

function fill(lines: readonly string[], height: number): string[] {
  return [...lines, ...Array<string>(Math.max(0, height - lines.length)).fill('')];
}

function plainWords(
  interview: Interview,
  item: Item,
  inScope: InScope,
  messages: Messages,
  choices: readonly ScreenChoice[],
): string[] {
  const { ask, lang, vocabulary } = messages;
  const { position, total, unanswered } = progressOf(interview, inScope);
  const record = interview.file.answers.get(item.id);
  const given = record?.answer;
  return [
    `${ask.progress(position, total, unanswered)} ${tags(item, messages).join(', ')}`,
    `${item.id}. ${cleanLine(inLang(item.question, lang))}`,
    cleanLine(inLang(item.why, lang)),
    ...choices.map(({ id }, index) => `${index + 1}. ${vocabulary.answers[id as Answer]}`),
    ...(given
      ? [
          messages.report.pair(
            interview.stale?.ids.has(item.id) ? ask.staleBefore : ask.answeredBefore,
            vocabulary.answers[given],
          ),
        ]
      : []),
    ...(!given && record?.proposed
      ? [
          messages.report.pair(
            ask.proposedBefore,
            messages.report.aside(vocabulary.answers[record.proposed], cleanLine(record.origin ?? '')),
          ),
        ]
      : []),
    ask.keys(choices.length, interview.onlyOpen).join(', '),
  ].filter((line) => line !== '');
}
