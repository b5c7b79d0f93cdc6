import type { AnswerFile, AnswerRecord } from '../../model/answers.js';
import type { Answer, Role } from '../../model/vocabulary.js';

/** One of the files that are merged. */
export interface Source {
  /** What it is called where somebody has to be named: the respondent, or else the file. */
  readonly label: string;
  readonly file: AnswerFile;
  /** Which role's part the respondent answers with authority. */
  readonly role?: Role;
}

/** What one source answers about an item. */
export interface Said {
  readonly source: Source;
  readonly answer: Answer;
  readonly record: AnswerRecord;
  /** The day it was checked, or else the day of the file. */
  readonly date?: string;
}

/**
 * Sources in an order that depends only on what they say, so that a merge does not depend on the order of the files.
 */
export function inOwnOrder(sources: readonly Source[]): readonly Source[] {
  const key = ({ label, file }: Source) => [label, file.date ?? '', fingerprint(file)].join('\n');
  const keyed = sources.map((source) => ({ source, key: key(source) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ source }) => source);
}

function fingerprint({ organization, respondent, profile, answers }: AnswerFile): string {
  return JSON.stringify([organization, respondent, profile.method, [...profile.facts].sort(), [...answers].sort()]);
}

/** What each source answers about an item, in the order of the sources. */
export function saidAbout(id: string, sources: readonly Source[]): readonly Said[] {
  return sources.flatMap((source): Said[] => {
    const record = source.file.answers.get(id);
    if (record?.answer === undefined) return [];
    const date = record.checkedOn ?? source.file.date;
    return [{ source, answer: record.answer, record, ...(date !== undefined && { date }) }];
  });
}
