import type { AnswerFile, ChecklistRef } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import type { AnswersReader } from '../read/answers/answers.js';
import { headOf, SameHead } from '../read/answers/head.js';
import { parseQuickly } from '../read/answers/quick-file.js';
import { unlessUnsure } from '../read/unsure.js';

export interface CheckedAnswers {
  readonly checklist: Checklist;
  readonly answers: AnswerFile;
}

/** Opens JSON whose answers stand last, from bytes that are UTF-8: the quickest way there is. */
export class PlacedOpener {
  readonly #readerFor: (ref: ChecklistRef) => AnswersReader | undefined;
  /** How the last file began, and who read it. */
  #last: { readonly head: SameHead; readonly reader: AnswersReader } | null = null;

  /** `readerFor`: undefined for a checklist that nobody has asked for yet. */
  constructor(readerFor: (ref: ChecklistRef) => AnswersReader | undefined) {
    this.#readerFor = readerFor;
  }

  /** The checklist where there is no reader for it yet; null for what has to be opened another way. */
  open(bytes: Uint8Array): CheckedAnswers | ChecklistRef | null {
    return unlessUnsure(() => this.#again(bytes) ?? this.#anew(bytes));
  }

  /** A file that begins as the last one did. */
  #again(bytes: Uint8Array): CheckedAnswers | null {
    if (!this.#last) return null;
    const { head, reader } = this.#last;
    const own = head.organizationIn(bytes);
    if (!own) return null;
    const organization = reader.readOrganization(own.json);
    return { checklist: reader.checklist, answers: reader.readPlaced(head.file, organization, bytes, own.end) };
  }

  #anew(bytes: Uint8Array): CheckedAnswers | ChecklistRef | null {
    const head = headOf(bytes);
    const parsed = head && parseQuickly(head.json);
    if (!parsed) return null;
    const reader = this.#readerFor(parsed.checklist);
    if (!reader) return parsed.checklist;
    const file = reader.readQuickly(parsed);
    if (!file) return null;
    const same = SameHead.of(bytes, head, file);
    this.#last = same && { head: same, reader };
    return { checklist: reader.checklist, answers: reader.readPlaced(file, file.organization, bytes, head.end) };
  }
}
