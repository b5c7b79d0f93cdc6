import type { Point, Readiness, SecurityAction } from '../../guide/security-action.js';
import type { Messages } from '../../messages/messages.js';
import type { Assessment } from '../../model/assessment.js';
import { checklistRef } from '../../model/checklist.js';
import { inLang, listInLang } from '../../model/text.js';
import {
  type ActionReport,
  type ActionRow,
  type ActionStar,
  type ActionStep,
  POINT_ROWS,
  POLICY_ROWS,
} from './model.js';

/** Everything said about the two stars, in one language. */
export function buildActionReport(
  action: SecurityAction,
  readiness: Readiness,
  assessments: readonly Assessment[],
  messages: Messages,
): ActionReport {
  const { lang, report } = messages;
  const names = assessments.map(({ answers }) => answers.organization.name).filter((name) => name !== undefined);
  return {
    organization: [...new Set(names)].join(report.gap) || report.noName,
    knownAsOf: action.asOf,
    title: inLang(action.title, lang),
    publisher: inLang(action.publisher, lang),
    url: action.url,
    answers: assessments.map(({ checklist, answers: { date } }) => ({
      checklist: checklistRef(checklist),
      ...(date !== undefined && { date }),
    })),
    stars: [oneStar(action, readiness, messages), twoStars(action, readiness, messages)],
    next: nextSteps(action, readiness, messages),
    declare: listInLang(action.declare, lang),
    notes: listInLang(action.notes, lang),
    readiness,
  };
}

function oneStar(action: SecurityAction, { points, oneStar: { ready } }: Readiness, messages: Messages): ActionStar {
  const { action: words, lang } = messages;
  return {
    stars: 1,
    title: words.stars[1],
    means: inLang(action.oneStar.means, lang),
    ready,
    verdict: ready ? words.ready[1] : words.notReady[1],
    rows: points.map((point) => ({
      id: point.item.id,
      title: inLang(point.item.action, lang) || inLang(point.item.question, lang),
      state: POINT_ROWS[point.state],
      detail: pointDetail(point, messages),
    })),
  };
}

function pointDetail({ state, from, origins }: Point, { action: words, vocabulary }: Messages): string {
  const said = origins
    .map(({ checklist, item, answer }) => words.origin(checklist, item, vocabulary.statuses[answer]))
    .join(words.between);
  return [words.points[state], words.from[from](said)].filter(Boolean).join(words.gap);
}

function twoStars(action: SecurityAction, readiness: Readiness, messages: Messages): ActionStar {
  const { action: words, lang } = messages;
  const { selfCheck, policy } = readiness;
  const { ready, confirmPublished } = readiness.twoStars;
  const rows: ActionRow[] = [
    {
      id: 'self-check',
      title: words.selfCheck,
      state: selfCheck === null ? 'missing' : selfCheck.complete ? 'met' : 'begun',
      detail:
        selfCheck === null
          ? words.noSelfCheck
          : words.selfCheckCount(selfCheck.answered, selfCheck.questions, selfCheck.unknown),
    },
    { id: 'policy', title: words.policySet, state: POLICY_ROWS[policy], detail: words.policy[policy] },
    {
      id: 'published',
      title: words.policyPublished,
      state: policy === 'published' ? 'met' : policy === 'finished' ? 'unknown' : 'missing',
      detail: policy === 'published' ? words.published.yes : words.published[policy === 'finished' ? 'confirm' : 'no'],
    },
  ];
  return {
    stars: 2,
    title: words.stars[2],
    means: inLang(action.twoStars.means, lang),
    ready,
    verdict: ready ? (confirmPublished ? words.readyOncePublished : words.ready[2]) : words.notReady[2],
    rows,
  };
}

/** What may be declared now; what is missing for ★★; then the points of ★ that are not done. */
function nextSteps(action: SecurityAction, readiness: Readiness, messages: Messages): ActionStep[] {
  const { action: words, lang } = messages;
  const { selfCheck, policy, points } = readiness;
  const steps: ActionStep[] = [];
  const { oneStar: one, twoStars: two } = readiness;
  if (two.ready ? !two.confirmPublished : one.ready) {
    steps.push({ title: two.ready ? words.next.declare[2] : words.next.declare[1], detail: words.next.declareHow });
  }
  if (!selfCheck?.complete) {
    const command = `tenken interview ${action.twoStars.selfCheck}`;
    const left = selfCheck ? selfCheck.questions - selfCheck.answered : null;
    steps.push({ title: left === null ? words.next.answer : words.next.answerRest(left), detail: words.run(command) });
  }
  if (policy !== 'published') {
    const { title, detail } = words.next.policy[policy];
    steps.push({ title, detail });
  }
  for (const { item, state } of points) {
    if (state === 'done') continue;
    const label = inLang(item.action, lang) || inLang(item.question, lang);
    const [first = ''] = listInLang(item.how, lang);
    steps.push({ title: words.next.point(item.id, label, state === 'unknown'), detail: first });
  }
  return steps;
}
