import type { Messages } from '../messages/messages.js';
import type { ReportChecklist, ReportItem, ReportOverlay } from './model.js';

/** Whose the text is, how much of it is confirmed, and where the official document is, in plain sentences. */
export function provenanceSentence(checklist: ReportChecklist, { lang, report: words }: Messages): string {
  const { items, provenance, builtIn, hasRoles, hasUnconfirmedLevels, url, overlay } = checklist;
  const { confirmed, lineage, composed } = provenance;
  const own = items - (overlay?.added.length ?? 0);
  const counts = words.provenance(own, confirmed, lineage, composed);
  const whose = builtIn ? words.ours(hasUnconfirmedLevels, hasRoles, own, confirmed, url) : words.theirs;
  return [whose, counts, overlay ? overlaySentence(overlay, words) : ''].filter(Boolean).join(lang === 'ja' ? '' : ' ');
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
