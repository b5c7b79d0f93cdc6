import type { AssessedItem } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';
import { factsIn } from '../model/condition.js';
import { inLang, type Lang, listInLang } from '../model/text.js';
import type { ReportItem } from './model.js';

/** Turns assessed items into what a report says about them. */
export function itemReporter(
  checklist: Checklist,
  facts: ReadonlyMap<string, boolean>,
  lang: Lang,
  asOf: string,
): (assessed: AssessedItem) => ReportItem {
  const factQuestions = new Map(checklist.profile.facts.map((fact) => [fact.id, inLang(fact.question, lang)]));
  return ({ item, status, record, expired, points, lost }) => {
    const { id, section, category, measure, role, level, priority, threats, effort, impact, provenance } = item;
    const question = inLang(item.question, lang);
    const { answer: _answer, ...details } = record ?? {};
    const { officialId, criteria } = item;
    const optional = { role, level, priority, officialId, criteria, ...details, expired };
    return {
      id,
      section,
      category,
      measure,
      threats,
      effort,
      impact,
      provenance,
      question,
      action: inLang(item.action, lang) || question,
      why: inLang(item.why, lang),
      how: listInLang(item.how, lang),
      wanted: inLang(item.evidence, lang),
      status,
      points,
      lost,
      overdue: record?.due !== undefined && record.due < asOf && lost > 0,
      ...(item.off && { off: inLang(item.off, lang) }),
      excludedBy: status === 'out_of_scope' && !item.off ? exclusions() : [],
      ...(withoutUndefined(optional) as Partial<ReportItem>),
    };

    function exclusions(): ReportItem['excludedBy'] {
      const named = new Set(item.appliesWhen === undefined ? [] : factsIn(item.appliesWhen));
      return [...named].flatMap((fact) => {
        const answer = facts.get(fact);
        return answer === undefined ? [] : [{ question: factQuestions.get(fact) ?? fact, answer }];
      });
    }
  };
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
