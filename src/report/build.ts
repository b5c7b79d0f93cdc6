import type { Messages } from '../messages/messages.js';
import type { Assessment, Filter, Group } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import { inLang, type Lang, listInLang } from '../model/text.js';
import { PROVENANCES } from '../model/vocabulary.js';
import { actionsFor, firstActions } from '../plan/actions.js';
import type { Grouping } from '../score/layout.js';
import { percent } from '../score/percent.js';
import { knownFacts } from '../score/scope.js';
import { applicabilityOf } from './applicability.js';
import { itemReporter } from './item.js';
import type {
  Report,
  ReportAction,
  ReportChecklist,
  ReportDocument,
  ReportGroup,
  ReportItem,
  ReportScore,
} from './model.js';
import { threatsReport } from './threats/build.js';

/** How many actions a report begins with. */
const FIRST = 5;

/** Everything a report says about an assessment, in one language. `asOf` is YYYY-MM-DD. */
export function buildReport(assessment: Assessment, messages: Messages, asOf: string): Report {
  const { lang } = messages;
  const { checklist, answers, coverage } = assessment;
  const facts = knownFacts(checklist.profile, answers.profile);
  const reportItem = itemReporter(checklist, facts, lang, asOf);
  const items = assessment.items.map(reportItem);
  const byId = new Map(items.map((item) => [item.id, item]));
  const actions = actionsFor(assessment);
  const toReport = (chosen: typeof actions): ReportAction[] =>
    chosen.flatMap(({ kind, gain, assessed }) => {
      const item = byId.get(assessed.item.id);
      return item ? [{ kind, gain, item }] : [];
    });
  const method = checklist.profile.presets.find((preset) => preset.id === answers.profile.method);
  const { vocabulary } = messages;
  const titles = groupTitles(checklist, messages);
  const categories = groups(assessment.categories, titles.categories);
  return {
    lang,
    asOf,
    checklist: describeChecklist(checklist, lang),
    organization: answers.organization,
    respondent: answers.respondent,
    ...(answers.date !== undefined && { date: answers.date }),
    ...(method && { method: inLang(method.title, lang) }),
    filter: describeFilter(assessment.filter, vocabulary),
    complete: assessment.complete,
    score: describeScore(assessment, lang),
    gate: assessment.gate,
    counts: assessment.total.counts,
    coverage: { ...coverage, percent: percent({ points: coverage.answered, max: coverage.applicable }) },
    categories,
    sections: groups(assessment.sections, titles.sections),
    levels: groups(assessment.levels, titles.levels),
    roles: groups(assessment.roles, titles.roles),
    priorities: groups(assessment.priorities, titles.priorities),
    measures: groups(assessment.measures, titles.measures),
    basic: basicMeasures(items),
    documents: describeDocuments(assessment, lang),
    applicability: checklist.statementOfApplicability ? applicabilityOf(items) : null,
    weakest: categories.filter((category) => assessment.weakest.some((id) => id === category.id)),
    actions: toReport(actions),
    first: toReport(firstActions(actions, FIRST)),
    items,
    threats: threatsReport(assessment, byId, lang),
    digests: {
      ...(checklist.digest !== undefined && { checklist: checklist.digest }),
      ...(answers.digest !== undefined && { answers: answers.digest }),
    },
  };
}

export function describeFilter({ role, level }: Filter, { roles, levels }: Messages['vocabulary']): Report['filter'] {
  return {
    ...(role && { role: { id: role, title: roles[role] } }),
    ...(level && { level: { id: level, title: levels[level] } }),
  };
}

/** What everyone is asked to do: achieved when it is done, missing while it is not. */
function basicMeasures(items: readonly ReportItem[]): Report['basic'] {
  if (!items.some(({ level }) => level !== undefined)) return null;
  const basic = items.filter(({ level, points }) => level === 'basic' && points !== null);
  return {
    achieved: basic.filter(({ status }) => status === 'implemented'),
    missing: basic.filter(({ status }) => status !== 'implemented'),
  };
}

/** What belongs into which document, and what of it is still missing. */
function describeDocuments({ checklist, items }: Assessment, lang: Lang): ReportDocument[] {
  return (checklist.documents ?? []).flatMap(({ id, title }) => {
    const own = items.filter(({ item, points }) => points !== null && item.writtenIn?.includes(id));
    const ids = (chosen: typeof own) => chosen.map(({ item }) => item.id);
    const missing = own.filter(({ status }) => status !== 'implemented');
    return own.length === 0 ? [] : [{ id, title: inLang(title, lang), items: ids(own), missing: ids(missing) }];
  });
}

/** What groups are called, by their ids. */
export function groupTitles(
  { sections }: Pick<Checklist, 'sections'>,
  { lang, vocabulary }: Messages,
): Readonly<Record<Grouping, Readonly<Record<string, string>>>> {
  return {
    categories: vocabulary.categories,
    sections: Object.fromEntries(sections.map(({ id, title }) => [id, inLang(title, lang)])),
    levels: vocabulary.levels,
    roles: vocabulary.roles,
    priorities: vocabulary.priorities,
    measures: vocabulary.measures,
  };
}

function groups(found: readonly Group[], titles: Readonly<Record<string, string>>): ReportGroup[] {
  return found.map((group) => ({
    id: group.id,
    title: titles[group.id] ?? group.id,
    points: group.points,
    max: group.max,
    percent: percent(group),
    counts: group.counts,
  }));
}

/** A score with everything a format may say about it. */
export function describeScore(
  { total, band, checklist }: Pick<Assessment, 'total' | 'band' | 'checklist'>,
  lang: Lang,
): ReportScore {
  const { points, min, max, worst, best } = total;
  return {
    total: checklist.scale.total,
    points,
    min,
    max,
    percent: percent(total),
    worst,
    best,
    worstPercent: percent({ points: worst, max }),
    bestPercent: percent({ points: best, max }),
    band: band && { id: band.id, title: inLang(band.title, lang), advice: inLang(band.advice, lang) },
  };
}

/** What has to be said about a checklist wherever its results are shown. */
export function describeChecklist(checklist: Checklist, lang: Lang): ReportChecklist {
  const { source, items, overlay } = checklist;
  const own = items.filter(({ id }) => !overlay?.added.includes(id));
  return {
    id: checklist.id,
    version: checklist.version,
    title: inLang(checklist.title, lang),
    publisher: inLang(source.publisher, lang),
    document: inLang(source.document, lang),
    edition: inLang(source.edition, lang),
    date: source.date ?? '',
    url: source.url ?? '',
    terms: inLang(source.terms, lang),
    notes: listInLang(source.notes, lang),
    statement: inLang(checklist.statement, lang),
    items: items.length,
    notApplicable: checklist.notApplicable,
    provenance: Object.fromEntries(
      PROVENANCES.map((each) => [each, own.filter((item) => item.provenance === each).length]),
    ) as ReportChecklist['provenance'],
    builtIn: checklist.builtIn ?? false,
    hasRoles: own.some(({ role }) => role !== undefined),
    hasUnconfirmedLevels: own.some(({ level, provenance }) => level !== undefined && provenance !== 'confirmed'),
    overlay: overlay ? { ...overlay, title: inLang(overlay.title, lang) } : null,
    scale: checklist.scale,
    bands: checklist.bands.map(({ id, min, title }) => ({ id, min, title: inLang(title, lang) })),
  };
}
