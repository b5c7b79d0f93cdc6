import type { Messages } from '../messages/messages.js';
import type { Report, ReportChecklist, ReportDocument, ReportItem, ReportOverlay } from './model.js';

/** Whose the text is, how much of it is confirmed, and where the official document is, in plain sentences. */
export function provenanceSentence(checklist: ReportChecklist, { lang, report: words }: Messages): string {
  const { items, provenance, builtIn, hasRoles, hasUnconfirmedLevels, url, overlay } = checklist;
  const { confirmed, lineage, composed } = provenance;
  const own = items - (overlay?.added.length ?? 0);
  const counts = words.provenance(own, confirmed, lineage, composed);
  const whose = builtIn ? words.ours(hasUnconfirmedLevels, hasRoles, own, confirmed, url) : words.theirs;
  return [whose, counts, overlay ? overlaySentence(overlay, words) : ''].filter(Boolean).join(lang === 'ja' ? '' : ' ');
}

/** That this is no certification, and what the checklist itself says its result is and is not. */
export function notCertification({ statement }: ReportChecklist, { lang, report: words }: Messages): string {
  return [words.notCertification, statement].filter(Boolean).join(lang === 'ja' ? '' : ' ');
}

/** Whether everything is met, in a few words, and in sentences what is missing and what is open. */
export interface GateSentences {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Null where the checklist does not want everything met. */
export function gateSentences({ gate }: Report, { report: { gate: words } }: Messages): GateSentences | null {
  if (!gate) return null;
  const { state, met, total, missing, open } = gate;
  return {
    title: words.title[state](met, total),
    sentences: [
      words.rule,
      ...(missing.length > 0 ? [words.missing(missing)] : []),
      ...(open.length > 0 ? [words.open(open)] : []),
      ...(open.length > 0 ? [state === 'not_met' ? words.notEven(met + open.length, total) : words.ifAll] : []),
    ],
  };
}

/** Where the firm stands, in a few words: the gate, or else the band; undefined where the checklist has neither. */
export function standingTitle(report: Report, messages: Messages): string | undefined {
  return gateSentences(report, messages)?.title ?? report.score.band?.title;
}

/** How far a document has come, and which items are missing in it. */
export function documentSentence({ items, missing }: ReportDocument, { report: words }: Messages): string {
  const done = words.documentDone(items.length - missing.length, items.length);
  return missing.length === 0 ? done : [done, words.documentMissing(missing)].join(words.gap);
}

/** That an overlay was used, which, and what it changed. */
function overlaySentence({ title, digest, changed, added, off }: ReportOverlay, words: Messages['report']): string {
  return words.overlay(title, digest, changed.length, added.length, off.length);
}

/** The published document with edition and date. */
export function sourceSentence(
  { publisher, document, edition, date }: ReportChecklist,
  { report: words }: Messages,
): string {
  return words.edition(publisher, document, edition, date);
}

/** How the score is made, a sentence each. */
export function howScored(checklist: ReportChecklist, { report: { howScored: words } }: Messages): string[] {
  const { implemented = 0, partial = 0, not_implemented: not = 0, unknown = 0 } = checklist.scale.values;
  return [
    words[checklist.scale.total](implemented, partial, not, unknown),
    checklist.notApplicable === 'allowed' ? words.leftOut : words.noNotApplicable,
    words.open,
    words.rounding,
    ...(checklist.bands.length > 0 && checklist.publisher ? [words.bands(checklist.publisher)] : []),
    words.order,
  ];
}

/** Why an item is out of scope: what the firm said about itself, or what an overlay says. */
export function exclusionReasons({ off, excludedBy }: ReportItem, { report: words }: Messages): string[] {
  if (off !== undefined) return [words.switchedOff(off)];
  return excludedBy.map(({ question, answer }) => words.excludedBy(question, answer));
}

/** What an item was answered with until the answer ran out, and when that was; '' where it has not. */
export function expirySentence({ expired }: ReportItem, { report: words, vocabulary }: Messages): string {
  return expired
    ? words.expiredItem(vocabulary.statuses[expired.answer], words.expiredBy[expired.by], expired.lastDay)
    : '';
}

/** An answer that was taken over and not confirmed, with where it is from; '' where there is none. */
export function proposalSentence(
  { proposed, origin, status }: ReportItem,
  { report: words, vocabulary }: Messages,
): string {
  return proposed && status === 'unanswered' ? words.proposedItem(vocabulary.statuses[proposed], origin ?? '') : '';
}

/** That answers have run out, or wait to be confirmed: said beside every score. */
export function standingSentences(items: readonly ReportItem[], { report: words }: Messages): string[] {
  const expired = items.filter((item) => item.expired).length;
  const proposed = items.filter((item) => item.proposed && item.status === 'unanswered').length;
  return [...(expired > 0 ? [words.expired(expired)] : []), ...(proposed > 0 ? [words.proposed(proposed)] : [])];
}
