import type { AnswerFile } from '../model/answers.js';
import { type InScope, type Interview, isAnswered, routeOf } from './interview.js';

/** How far a questionnaire is: counted over everything that is asked, whatever is shown of it. */
export interface Progress {
  /** Place of the item on the screen, from 1; 0 at the review. */
  readonly position: number;
  readonly total: number;
  readonly unanswered: number;
  readonly unknown: number;
}

export function progressOf(interview: Interview, inScope: InScope): Progress {
  const { file, at } = interview;
  const all = routeOf({ ...interview, onlyOpen: false }, inScope);
  return {
    position: all.findIndex(({ id }) => id === at) + 1,
    total: all.length,
    unanswered: all.filter(({ id }) => !isAnswered(file, id)).length,
    unknown: all.filter(({ id }) => isUnknown(file, id)).length,
  };
}

function isUnknown(file: AnswerFile, id: string): boolean {
  return file.answers.get(id)?.answer === 'unknown';
}
