import type { AnswerFile } from '../model/answers.js';
import { type Checklist, checklistRef } from '../model/checklist.js';
import { AnswerDocument } from './answer-document.js';

/** An overlay to be remembered: a file beside the answers. */
export interface RememberedOverlay {
  readonly file: string;
  readonly digest: string;
}

/** A whole answer file as text, answers in the checklist's order. */
export function answersText(
  file: AnswerFile,
  checklist: Checklist,
  lang: 'ja' | 'en',
  overlay?: RememberedOverlay,
): string {
  const document = AnswerDocument.create(checklistRef(checklist), lang);
  if (overlay) document.setOverlay(overlay.file, overlay.digest);
  document.setOrganization(file.organization);
  document.setRespondent(file.respondent);
  if (file.date !== undefined) document.setDate(file.date);
  document.setProfile(
    file.profile,
    checklist.profile.facts.map(({ id }) => id),
  );
  const order = checklist.items.map(({ id }) => id);
  for (const [id, record] of file.answers) document.setAnswer(id, record, order);
  return document.text();
}
