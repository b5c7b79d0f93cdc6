import type {
  AnswerFile,
  AnswerRecord,
  ChecklistRef,
  Organization,
  PlacedAnswers,
  ProfileAnswers,
  Respondent,
} from './answers.js';
import { ANSWERS } from './vocabulary.js';

/**
 * An answer file whose answers are known by the place of their item; by id they are for whoever asks. A copy with `...` has
 * none of them.
 */
export class PlacedFile implements AnswerFile {
  readonly checklist: ChecklistRef;
  readonly organization: Organization;
  readonly respondent: Respondent;
  declare readonly date?: string;
  readonly profile: ProfileAnswers;
  readonly placed: PlacedAnswers;
  #answers: ReadonlyMap<string, AnswerRecord> | undefined;

  /** `head`: everything else that is in it. */
  constructor(head: Omit<AnswerFile, 'answers' | 'organization'>, organization: Organization, placed: PlacedAnswers) {
    this.checklist = head.checklist;
    this.organization = organization;
    this.respondent = head.respondent;
    if (head.date !== undefined) this.date = head.date;
    this.profile = head.profile;
    this.placed = placed;
  }

  get answers(): ReadonlyMap<string, AnswerRecord> {
    this.#answers ??= this.#byId();
    return this.#answers;
  }

  #byId(): ReadonlyMap<string, AnswerRecord> {
    const { checklist, statuses, more } = this.placed;
    const answers = new Map<string, AnswerRecord>();
    for (const [place, { id }] of checklist.items.entries()) {
      const record = more.get(place) ?? RECORDS[statuses[place] as number];
      if (record) answers.set(id, record);
    }
    return answers;
  }
}

/** Of each answer that needs nothing beside it, its record by its place in the vocabulary. */
const RECORDS: readonly AnswerRecord[] = ANSWERS.map((answer) => ({ answer }));
