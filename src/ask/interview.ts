import type { AnswerFile, AnswerRecord } from '../model/answers.js';
import type { Filter } from '../model/assessment.js';
import type { Checklist, Item } from '../model/checklist.js';
import type { Answer } from '../model/vocabulary.js';

/** Which questions of a checklist are asked: one role's, one level's, one section's. */
export interface InterviewFilter extends Filter {
  readonly section?: string;
}

/** Where a questionnaire stands. A value: every step makes a new one. */
export interface Interview {
  readonly checklist: Checklist;
  readonly filter: InterviewFilter;
  readonly file: AnswerFile;
  /** The item on the screen; null at the review. */
  readonly at: string | null;
  /** Only open items (unanswered or unknown) are walked through. */
  readonly onlyOpen: boolean;
  /** Items that were on the screen before, for going back. */
  readonly trail: readonly string[];
  /** Answers that have run out, and the day of it: they are open again, and fresh once they are given again. */
  readonly stale?: { readonly ids: ReadonlySet<string>; readonly asOf: string };
}

/** What a person does. */
export type Step =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly reason?: string }
  | { readonly kind: 'details'; readonly details: Details }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'go'; readonly id: string }
  | { readonly kind: 'toggle-open' }
  /** From the review: through what is open or unknown, from its first. */
  | { readonly kind: 'start-open' }
  | { readonly kind: 'review' };

/** What is said about an item beside its answer; an empty text takes it back. */
export type Details = Partial<Record<'note' | 'evidence' | 'owner' | 'due', string>>;

/** Applies a condition to the firm's profile; comes from score/, so that both agree on scope. */
export type InScope = (item: Item, file: AnswerFile) => boolean;

/** Begins, or goes on, at the first item that is not answered yet. */
export function begin(
  checklist: Checklist,
  file: AnswerFile,
  filter: InterviewFilter,
  onlyOpen: boolean,
  inScope: InScope,
  stale?: Interview['stale'],
): Interview {
  const interview: Interview = { checklist, filter, file, at: null, onlyOpen, trail: [], ...(stale && { stale }) };
  const route = routeOf(interview, inScope);
  const first = onlyOpen ? route[0] : route.find(({ id }) => !isAnswered(file, id));
  return { ...interview, at: first?.id ?? null };
}

/** The items a person is led through, section by section, whatever is on the screen now. */
export function routeOf(interview: Interview, inScope: InScope): readonly Item[] {
  const { checklist, filter, file, onlyOpen } = interview;
  const rank = new Map(checklist.sections.map(({ id }, index) => [id, index]));
  return checklist.items
    .filter(({ role }) => filter.role === undefined || role === filter.role)
    .filter(({ level }) => filter.level === undefined || level === filter.level)
    .filter(({ section }) => filter.section === undefined || section === filter.section)
    .filter((item) => item.off === undefined && inScope(item, file))
    .filter(({ id }) => !onlyOpen || isOpen(interview, id))
    .sort((a, b) => (rank.get(a.section) ?? 0) - (rank.get(b.section) ?? 0));
}

/** Does one step. What has to be saved is in the result's file. */
export function step(interview: Interview, doing: Step, inScope: InScope): Interview {
  switch (doing.kind) {
    case 'answer':
      return answer(interview, doing.answer, doing.reason, inScope);
    case 'details':
      return interview.at === null
        ? interview
        : withRecord(interview, interview.at, (record) => amend(record, doing.details));
    case 'skip':
      return onward(interview, interview, inScope);
    case 'back':
      return back(interview);
    case 'go':
      return { ...interview, at: doing.id, trail: trailOf(interview) };
    case 'review':
      return { ...interview, at: null, trail: trailOf(interview) };
    case 'toggle-open':
      return toggleOpen(interview, inScope);
    case 'start-open': {
      const open = { ...interview, onlyOpen: true };
      return { ...open, at: routeOf(open, inScope)[0]?.id ?? null, trail: trailOf(interview) };
    }
  }
}

export function isAnswered(file: AnswerFile, id: string): boolean {
  return file.answers.get(id)?.answer !== undefined;
}

/** Unanswered, answered with "don't know", or with an answer that has run out. */
export function isOpen({ file, stale }: Pick<Interview, 'file' | 'stale'>, id: string): boolean {
  const answer = file.answers.get(id)?.answer;
  return answer === undefined || answer === 'unknown' || (stale?.ids.has(id) ?? false);
}

function answer(interview: Interview, given: Answer, reason: string | undefined, inScope: InScope): Interview {
  if (interview.at === null) return interview;
  const answered = withRecord(interview, interview.at, ({ reason: _old, proposed, origin, ...record }) => ({
    ...record,
    answer: given,
    ...(given === 'not_applicable' && reason && { reason }),
    // Where an answer comes from is no longer true of another one.
    ...(origin !== undefined && given === (proposed ?? record.answer) && { origin }),
  }));
  return onward(renewed(answered, interview.at), interview, inScope);
}

/** An answer that had run out and was given again counts from now on. */
function renewed(interview: Interview, id: string): Interview {
  const { stale } = interview;
  if (!stale?.ids.has(id)) return interview;
  const fresh = withRecord(interview, id, ({ validUntil: _past, ...record }) => ({ ...record, checkedOn: stale.asOf }));
  return { ...fresh, stale: { ...stale, ids: new Set([...stale.ids].filter((each) => each !== id)) } };
}

/** To the next item after the one on the screen, by the route as it was before the answer changed it. */
function onward(after: Interview, before: Interview, inScope: InScope): Interview {
  const all = routeOf({ ...before, onlyOpen: false }, inScope);
  const at = all.findIndex(({ id }) => id === before.at);
  const next = all.slice(at + 1).find(({ id }) => !after.onlyOpen || isOpen(after, id));
  return { ...after, at: next?.id ?? null, trail: trailOf(before) };
}

function back(interview: Interview): Interview {
  const previous = interview.trail.at(-1);
  return previous === undefined ? interview : { ...interview, at: previous, trail: interview.trail.slice(0, -1) };
}

function toggleOpen(interview: Interview, inScope: InScope): Interview {
  const toggled = { ...interview, onlyOpen: !interview.onlyOpen };
  if (interview.at === null || !toggled.onlyOpen || isOpen(interview, interview.at)) return toggled;
  return onward(toggled, interview, inScope);
}

function trailOf({ trail, at }: Interview): readonly string[] {
  return at === null ? trail : [...trail, at];
}

function withRecord(interview: Interview, id: string, change: (record: AnswerRecord) => AnswerRecord): Interview {
  const answers = new Map(interview.file.answers);
  const record = change(answers.get(id) ?? {});
  if (Object.keys(record).length > 0) answers.set(id, record);
  else answers.delete(id);
  return { ...interview, file: { ...interview.file, answers } };
}

function amend(record: AnswerRecord, details: Details): AnswerRecord {
  const amended = { ...record, ...details };
  return Object.fromEntries(Object.entries(amended).filter(([, text]) => text !== ''));
}
