import type { Link } from '../../compare/links.js';
import { type GuidedDocument, type Standing, standings } from '../../guide/document.js';
import type { Messages } from '../../messages/messages.js';
import type { Assessment } from '../../model/assessment.js';
import { inLang } from '../../model/text.js';
import { GAP } from './draft.js';

/** Who issues the document, as far as it is known. */
export interface Issuer {
  readonly organization?: string;
  /** Office and name of who signs. */
  readonly representative?: string;
  readonly contact?: string;
  /** YYYY-MM-DD: the day it is set. */
  readonly established: string;
}

/** What a template of a document sees. Described in docs/guidance.md. */
export interface DocumentView {
  readonly organization: string;
  readonly representative: string;
  readonly contact: string;
  readonly established: string;
  /** What the draft is. */
  readonly draft: Noted;
  /** By the name of the sentence. */
  readonly check: Readonly<Record<string, NotedSentence>>;
  /** The sentences with a note. */
  readonly missing: readonly NotedSentence[];
}

/** Something that may have notes beside it; `note` prints them. */
export interface Noted {
  readonly notes: readonly string[];
}

export interface NotedSentence extends Noted {
  readonly id: string;
  readonly says: string;
}

/** A sentence that the answers do not bear out, in words. */
export interface Doubt {
  readonly id: string;
  readonly says: string;
  readonly note: string;
}

export interface DocumentDraft {
  readonly title: string;
  readonly view: DocumentView;
  readonly doubts: readonly Doubt[];
  /** How many sentences of the document the template has. */
  readonly used: number;
  /** Sentences no answer says anything about. */
  readonly notAsked: readonly string[];
}

/**
 * A document as a template fills it in. `used` are the sentences the template has; `clean` leaves every note out of the
 * text, while the doubts stay to be said.
 */
export function draftDocument(
  document: GuidedDocument,
  assessments: readonly Assessment[],
  links: ReadonlyMap<string, readonly Link[]>,
  issuer: Issuer,
  { used, clean }: { readonly used: ReadonlySet<string>; readonly clean: boolean },
  messages: Messages,
): DocumentDraft {
  const { lang, policy: words } = messages;
  const severally = assessments.length > 1;
  const all = standings(document, assessments, links);
  const doubts = all.flatMap((standing): Doubt[] => {
    const { id, sentence, state } = standing;
    if (!used.has(id) || state === 'borne_out' || state === 'not_asked') return [];
    return [{ id, says: inLang(sentence.says, lang), note: noteText(standing, severally, messages) }];
  });
  const noteOf = new Map(doubts.map(({ id, note }) => [id, note]));
  const noted = (id: string, says: string): NotedSentence => {
    const note = noteOf.get(id);
    return { id, says, notes: clean || note === undefined ? [] : [note] };
  };
  const sentences = all.map(({ id, sentence }) => noted(id, inLang(sentence.says, lang)));
  return {
    title: inLang(document.title, lang),
    view: {
      organization: issuer.organization ?? gap(words.gaps.organization),
      representative: issuer.representative ?? gap(words.gaps.representative),
      contact: issuer.contact ?? gap(words.gaps.contact),
      established: words.day(issuer.established),
      draft: { notes: clean ? [] : [words.draft] },
      check: Object.fromEntries(sentences.map((sentence) => [sentence.id, sentence])),
      missing: sentences.filter(({ notes }) => notes.length > 0),
    },
    doubts,
    used: all.filter(({ id }) => used.has(id)).length,
    notAsked: all.filter(({ id, state }) => used.has(id) && state === 'not_asked').map(({ id }) => id),
  };
}

const gap = (what: string): string => `${GAP.open}${what}${GAP.close}`;

function noteText({ state, against }: Standing, severally: boolean, messages: Messages): string {
  const { lang, policy: words, report, vocabulary } = messages;
  if (state === 'borne_out' || state === 'not_asked') return '';
  const items = against.map(({ checklist, assessed: { item, status } }) => {
    const label = inLang(item.action, lang) || inLang(item.question, lang);
    const id = severally ? words.itemOf(checklist, item.id) : `[${item.id}]`;
    return report.aside(`${id} ${label}`, vocabulary.statuses[status]);
  });
  return words.note(words.leads[state], items);
}
