import type { Messages } from '../../messages/messages.js';
import { decisionReason } from '../applicability.js';
import type { Report, ReportItem } from '../model.js';
import { threatsTable } from '../threats/json.js';
import { assessmentJson } from './assessment.js';

/**
 * The whole report as JSON: the stable object of `tenken: assessment/1` with everything a report says beside it, such as
 * the questions, notes and first steps. Its fields keep their meaning; there are only more of them.
 */
export function reportJson(report: Report, messages: Messages): Record<string, unknown> {
  const { checklist, digests, score } = report;
  const found = assessmentJson(report);
  return {
    ...found,
    lang: report.lang,
    as_of: report.asOf,
    not_certification: messages.report.notCertification,
    statement: checklist.statement === '' ? null : checklist.statement,
    redacted: report.redacted ?? false,
    digests: { checklist: digests.checklist ?? null, answers: digests.answers ?? null },
    method: report.method ?? null,
    source: {
      publisher: checklist.publisher,
      document: checklist.document,
      edition: checklist.edition,
      date: checklist.date,
      url: checklist.url,
      terms: checklist.terms,
      notes: checklist.notes,
    },
    scale: checklist.scale,
    bands: checklist.bands,
    band: score.band,
    interval: { worst_percent: score.worstPercent, best_percent: score.bestPercent },
    actions: report.actions.map(({ kind, gain, item }, index) => ({
      rank: index + 1,
      id: item.id,
      kind,
      gain,
      effort: item.effort,
      impact: item.impact,
      action: item.action,
      why: item.why,
      how: item.how,
      look_for: item.wanted,
      ...(item.owner !== undefined && { owner: item.owner }),
      ...(item.due !== undefined && { due: item.due, overdue: item.overdue }),
    })),
    statement_of_applicability: report.applicability && {
      counts: report.applicability.counts,
      controls: report.applicability.controls.map(({ decision, item }) => ({
        id: item.id,
        official_id: item.officialId ?? null,
        control: item.action,
        decision,
        reason: decisionReason(item, messages),
        answer: item.status,
      })),
    },
    items: report.items.map(itemJson),
    major_threats: threatsTable(report),
  };
}

function itemJson(item: ReportItem) {
  const { id, status, points, lost, overdue, excludedBy } = item;
  const optional = {
    official_id: item.officialId,
    criteria: item.criteria,
    role: item.role,
    level: item.level,
    priority: item.priority,
    note: item.note,
    evidence: item.evidence,
    owner: item.owner,
    due: item.due,
    reason: item.reason,
    checked_on: item.checkedOn,
    valid_until: item.validUntil,
    off: item.off,
  };
  return {
    id,
    answer: status,
    points,
    max: points === null ? null : points + lost,
    lost,
    section: item.section,
    category: item.category,
    measure: item.measure,
    provenance: item.provenance,
    question: item.question,
    // JSON leaves out what is undefined.
    ...optional,
    ...(item.due !== undefined && { overdue }),
    ...(item.validUntil !== undefined && { ran_out: item.ranOut }),
    ...(excludedBy.length > 0 && { excluded_by: excludedBy }),
  };
}
