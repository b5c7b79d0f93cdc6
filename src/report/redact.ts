import type { Messages } from '../messages/messages.js';
import type { Report, ReportAction, ReportItem } from './model.js';

/**
 * The report without what tells whose it is: names, notes, evidence, owners and reasons are masked wherever they stand,
 * and what was never given stays absent. Scores, answers and dates stay. The digest of the answers is left out: whoever
 * knows the answers could find the masked words by trying.
 */
export function redact(report: Report, { report: { masked } }: Messages): Report {
  const items = new Map(report.items.map((item) => [item.id, maskItem(item, masked)]));
  const known = (item: ReportItem): ReportItem => items.get(item.id) ?? maskItem(item, masked);
  const action = (each: ReportAction): ReportAction => ({ ...each, item: known(each.item) });
  const { overlay } = report.checklist;
  const { answers: _answers, ...digests } = report.digests;
  return {
    ...report,
    redacted: true,
    digests,
    checklist: { ...report.checklist, overlay: overlay && { ...overlay, title: mask(overlay.title, masked) } },
    organization: maskTexts(report.organization, ['name', 'industry'], masked, ['employees']),
    respondent: maskTexts(report.respondent, ['name', 'role'], masked),
    items: report.items.map(known),
    basic: report.basic && {
      achieved: report.basic.achieved.map(known),
      missing: report.basic.missing.map(known),
    },
    applicability: report.applicability && {
      ...report.applicability,
      controls: report.applicability.controls.map((control) => ({ ...control, item: known(control.item) })),
    },
    actions: report.actions.map(action),
    first: report.first.map(action),
  };
}

const maskItem = (item: ReportItem, masked: string): ReportItem =>
  maskTexts(item, ['note', 'evidence', 'owner', 'reason', 'off'], masked);

const mask = (text: string, masked: string): string => (text === '' ? '' : masked);

/** The same object with texts masked where there are any, and other fields left out. */
function maskTexts<T extends object>(
  given: T,
  texts: readonly (keyof T)[],
  masked: string,
  leftOut: readonly (keyof T)[] = [],
): T {
  const entries = Object.entries(given)
    .filter(([key]) => !leftOut.includes(key as keyof T))
    .map(([key, value]) => [key, texts.includes(key as keyof T) ? mask(String(value ?? ''), masked) : value]);
  return Object.fromEntries(entries) as T;
}
