import type { Messages } from '../../messages/messages.js';
import { STATUSES } from '../../model/vocabulary.js';
import { decisionReason } from '../applicability.js';
import { bar } from '../bar.js';
import { groupingsOf } from '../groupings.js';
import { MARKS, occurring } from '../mark.js';
import type { Report, ReportGroup, ReportItem } from '../model.js';
import { byPhase, type RankedAction } from '../phases.js';
import {
  documentSentence,
  exclusionReasons,
  expirySentence,
  gateSentences,
  howScored,
  notCertification,
  proposalSentence,
  provenanceSentence,
  sourceSentence,
  standingSentences,
} from '../sentences.js';
import type { SinceLast } from '../since/model.js';
import { changedAnswer, sinceHeadline, sinceLists, sinceNotes, sinceParts, sinceTitle } from '../since/sentences.js';
import { closing, threatNotes, threatsSummary } from '../threats/sentences.js';

/**
 * What a report template sees: the report with every number as it is shown and every word chosen, so that a
 * template needs no arithmetic. Described in docs/templates.md.
 */
export function templateView(report: Report, messages: Messages) {
  const { report: words, vocabulary } = messages;
  const { score, checklist } = report;
  const shown = (percent: number | null) => (percent === null ? words.noScore : words.percent(percent));
  const total = (points: number, percent: number | null) =>
    score.total === 'points' ? words.points(points) : shown(percent);
  const items = report.items.map((item) => itemView(item, messages));
  const views = new Map(items.map((item) => [item.id, item]));
  const phases = byPhase(report).map(({ phase, actions: own }) => ({
    title: words.phases[phase],
    actions: own.map((action) => actionView(action, messages)),
  }));
  const actions = phases.flatMap((phase) => phase.actions).sort((a, b) => a.rank - b.rank);
  const planned = new Map(actions.map((action) => [action.id, action]));
  const withStatus = (status: string) => items.filter((item) => item.status === status);
  const groupView = (group: ReportGroup) => ({
    id: group.id,
    title: group.title,
    points: group.points,
    max: group.max,
    share: shown(group.percent),
    bar: group.percent === null ? '' : bar(group.percent, 10, 'blocks'),
    answers: occurring(group.counts)
      .map(({ status, count }) => `${MARKS[status]}${count}`)
      .join(' '),
  });
  return {
    as_of: report.asOf,
    organization: {
      name: report.organization.name ?? words.noName,
      industry: report.organization.industry ?? null,
      employees: report.organization.employees ?? null,
    },
    respondent: { name: report.respondent.name ?? null, role: report.respondent.role ?? null },
    date: report.date ?? null,
    method: report.method ?? null,
    checklist: {
      ref: `${checklist.id}@${checklist.version}`,
      title: checklist.title,
      source: sourceSentence(checklist, messages),
      url: checklist.url,
      terms: checklist.terms,
      notes: checklist.notes,
      provenance: provenanceSentence(checklist, messages),
    },
    score: {
      total: score.percent === null ? words.noScore : total(score.points, score.percent),
      points: words.pointsOf(score.points, score.max),
      is_percent: score.total === 'percent',
      worst: total(score.worst, score.worstPercent),
      best: total(score.best, score.bestPercent),
      exact: score.worst === score.best,
      band: score.band?.title ?? null,
      advice: score.band?.advice ?? null,
      scored: score.percent !== null,
    },
    gate: gateSentences(report, messages),
    complete: report.complete,
    standing: standingSentences(report.items, messages),
    since: report.since ? sinceView(report.since, messages) : null,
    counts: report.counts,
    coverage: { ...report.coverage, share: shown(report.coverage.percent) },
    statuses: STATUSES.map((id) => ({
      id,
      mark: MARKS[id],
      title: vocabulary.statuses[id],
      count: report.counts[id],
    })).filter(({ count }) => count > 0),
    categories: report.categories.map(groupView),
    groups: groupingsOf(report, messages).map(({ title, groups }) => ({ title, rows: groups.map(groupView) })),
    measures: report.measures.map(groupView),
    basic: report.basic && {
      total: report.basic.achieved.length + report.basic.missing.length,
      achieved: report.basic.achieved.flatMap(({ id }) => views.get(id) ?? []),
      missing: report.basic.missing.flatMap(({ id }) => views.get(id) ?? []),
    },
    documents: report.documents.map((document) => ({ ...document, sentence: documentSentence(document, messages) })),
    applicability: report.applicability && {
      counts: report.applicability.counts,
      note: words.applicability.note,
      controls: report.applicability.controls.map(({ decision, item }) => ({
        ...itemView(item, messages),
        decision: words.applicability.decisions[decision],
        included: decision === 'included',
        decision_reason: decisionReason(item, messages),
      })),
    },
    filter: [report.filter.role?.title, report.filter.level?.title].filter((title) => title !== undefined),
    weakest: report.weakest.map(groupView),
    first: report.first.flatMap(({ item }) => planned.get(item.id) ?? []),
    actions,
    phases,
    threats: threatsView(report, messages),
    unknown: withStatus('unknown'),
    unanswered: withStatus('unanswered'),
    not_applicable: withStatus('not_applicable'),
    out_of_scope: withStatus('out_of_scope'),
    losses: items.filter((item) => item.lost > 0),
    lost: score.max - score.points,
    sections: report.sections
      .filter((section) => items.some((item) => item.section === section.id))
      .map((section) => ({
        ...groupView(section),
        items: items.filter((item) => item.section === section.id),
      })),
    how_scored: howScored(checklist, messages),
    not_certification: notCertification(checklist, messages),
    redacted: report.redacted ? words.redacted : null,
    digests: { checklist: report.digests.checklist ?? null, answers: report.digests.answers ?? null },
  };
}

function sinceView(since: SinceLast, messages: Messages) {
  return {
    title: sinceTitle(since, messages),
    headline: sinceHeadline(since, messages),
    parts: sinceParts(since, messages),
    notes: sinceNotes(since, messages),
    lists: sinceLists(since, messages).map(({ title, items, more }) => ({
      title,
      items: items.map((item) => ({ ...item, change: changedAnswer(item, messages, true) })),
      more: more > 0 ? messages.report.more(more) : '',
    })),
  };
}

function itemView(item: ReportItem, messages: Messages) {
  const { report: words, vocabulary } = messages;
  return {
    id: item.id,
    section: item.section,
    category: item.category,
    category_title: vocabulary.categories[item.category],
    measure: vocabulary.measures[item.measure],
    role: item.role ? vocabulary.roles[item.role] : null,
    level: item.level ? vocabulary.levels[item.level] : null,
    priority: item.priority ? vocabulary.priorities[item.priority] : null,
    effort: vocabulary.efforts[item.effort],
    impact: vocabulary.impacts[item.impact],
    provenance: vocabulary.provenance[item.provenance],
    official_id: item.officialId ?? null,
    question: item.question,
    action: item.action,
    why: item.why,
    how: item.how,
    wanted: item.wanted,
    status: item.status,
    mark: MARKS[item.status],
    answer: vocabulary.statuses[item.status],
    points: item.points === null ? null : words.points(item.points),
    lost: item.lost,
    note: item.note ?? null,
    evidence: item.evidence ?? null,
    owner: item.owner ?? null,
    due: item.due ?? null,
    overdue: item.overdue,
    reason: item.reason ?? null,
    checked_on: item.checkedOn ?? null,
    valid_until: item.validUntil ?? null,
    ran_out: item.ranOut,
    origin: item.origin ?? null,
    expired: expirySentence(item, messages),
    proposed: proposalSentence(item, messages),
    excluded_by: exclusionReasons(item, messages),
  };
}

function threatsView(report: Report, messages: Messages) {
  const { threats: words } = messages;
  return {
    title: words.title,
    summary: threatsSummary(report, messages),
    rows: report.threats.rows.map((row) => ({
      id: row.id,
      rank: row.rank,
      title: row.title,
      what: row.what,
      state: words.states[row.state],
      done: row.asked === 0 ? '' : words.done(row.done, row.asked),
      close: closing(row, messages),
    })),
    notes: threatNotes(report, messages),
  };
}

function actionView({ rank, kind, gain, item }: RankedAction, messages: Messages) {
  const { report: words } = messages;
  // Adding to a fresh object costs a fraction of copying one.
  return Object.assign(itemView(item, messages), {
    rank,
    kind,
    unclear: kind === 'find_out',
    label: kind === 'find_out' ? words.findOut(item.action) : item.action,
    gain: kind === 'find_out' ? words.gainUpTo(gain) : words.gain(gain),
  });
}
