import type { report as ja } from '../ja/report.js';

export const report: typeof ja = {
  /** A label with its text, a text with an aside, and the space between facts on one line. */
  pair: (label, text) => `${label}: ${text}`,
  aside: (text, more) => `${text} (${more})`,
  gap: '   ',
  noName: '(no name given)',
  masked: '[withheld]',
  redacted: 'Names, notes, evidence, owners and reasons are withheld in this report. Scores and answers are unchanged.',
  answered: (date) => `Answered ${date}`,
  respondent: (name, role) => `by ${name}${role ? ` (${role})` : ''}`,
  method: (title) => `Way of working: ${title}`,
  industry: (text) => `Industry: ${text}`,
  employees: (count) => `${count} employees`,
  asOf: (date) => `As of ${date}`,
  edition: (publisher, document, edition, date) =>
    `${publisher}: ${document}, ${[edition, date].filter(Boolean).join(', ')}`,

  points: (points) => `${points} ${points === 1 ? 'point' : 'points'}`,
  pointsOf: (points, max) => `${points} / ${max} points`,
  percent: (percent) => `${percent.toFixed(1)}%`,
  noScore: '－',
  noQuestions: 'no questions',
  allLeftOut: 'nothing in scope',
  gain: (points) => `+${points}`,
  gainUpTo: (points) => `up to +${points}`,
  lost: (points) => `−${points}`,
  questions: (count) => `${count} ${count === 1 ? 'question' : 'questions'}`,
  range: (worst, best) => `worst ${worst} to best ${best}`,
  exact: 'no uncertainty: nothing is open or unknown',
  because: (unknown, unanswered) =>
    `depending on the ${[unknown > 0 ? `${unknown} answered "don't know"` : '', unanswered > 0 ? `${unanswered} left open` : ''].filter(Boolean).join(' and the ')}`,
  provisional: (unanswered) =>
    `Provisional: ${unanswered} open ${unanswered === 1 ? 'question counts' : 'questions count'} 0 points.`,
  expired: (count) =>
    `${count} ${count === 1 ? 'answer has' : 'answers have'} run out and ${count === 1 ? 'counts' : 'count'} as "don't know". Check again.`,
  expiredItem: (answer, why, lastDay) => `was answered "${answer}" (until ${lastDay}: ${why})`,
  expiredBy: { valid_until: 'no longer valid', review_after: 'due for another look' },
  proposed: (count) =>
    `${count} ${count === 1 ? 'answer is' : 'answers are'} only proposed and ${count === 1 ? 'counts' : 'count'} as open until confirmed (tenken interview, Enter).`,
  proposedItem: (answer, origin) => `proposed: ${answer}${origin ? ` (${origin})` : ''}`,
  nothingScored: 'No question is in scope, so there is no score.',
  nextStep: (advice) => `Next: ${advice}`,
  coverage: (answered, applicable) => `${answered} of ${applicable} answered`,

  /** Of a checklist that wants everything done. */
  gate: {
    title: {
      met: (_met, total) => `Met: all ${total} questions are done`,
      not_met: (met, total) => `Not met: ${met} of ${total} questions are done`,
      undecided: (met, total) => `Not decided yet: ${met} of ${total} questions are done`,
    },
    rule: 'Met only when every question is done; no score makes up for one that is not.',
    missing: (ids) => `Missing (${ids.length}): ${ids.join(', ')}`,
    open: (ids) => `Not known yet (${ids.length}): ${ids.join(', ')}`,
    notEven: (best, total) => `Even if all of those turn out to be done, it is ${best} of ${total}.`,
    ifAll: 'If all of those turn out to be done, it is met.',
  },
  documentDone: (done, total) => `${done} of ${total} done`,
  documentMissing: (ids) => `missing: ${ids.join(', ')}`,

  headings: {
    score: 'Result',
    categories: 'The 13 categories',
    measures: 'Balance of the kinds of measure',
    sections: 'By part',
    levels: 'By level',
    basic: 'Basic measures',
    basicMissing: 'Basic measures still missing',
    documents: 'Where the rules belong',
    roles: 'By role',
    priorities: 'By priority',
    first: 'Do these first',
    plan: 'What to do, in order',
    unknown: 'Answered "don\'t know"',
    unanswered: 'Not answered yet',
    notApplicable: 'Not applicable',
    outOfScope: 'Out of scope',
    losses: 'Where points were lost',
    items: 'All questions and answers',
    method: 'How this is scored',
    sources: 'Sources and notes',
  },
  columns: {
    category: 'Category',
    group: 'Group',
    score: 'Points',
    share: 'Share',
    answers: 'Answers',
    item: 'No.',
    question: 'Question',
    action: 'What to do',
    answer: 'Answer',
    gain: 'Gain',
    effort: 'Effort',
    owner: 'Owner',
    due: 'Due',
    lost: 'Lost',
  },
  labels: {
    why: 'Why',
    how: 'How',
    firstStep: 'First step',
    lookFor: 'Look for',
    wanted: 'What would show it',
    note: 'Note',
    evidence: 'Evidence',
    owner: 'Owner',
    due: 'Due',
    reason: 'Reason',
    checkedOn: 'Checked on',
    validUntil: 'Valid until',
    officialId: 'Official number',
    origin: 'Origin',
    findOut: 'Find out',
  },
  overdue: 'overdue',
  weakest: (titles, share) =>
    titles.length > 3
      ? `Weakest: ${titles.slice(0, 3).join('; ')} and ${titles.length - 3} more (each ${share})`
      : `Weakest: ${titles.join('; ')} (${titles.length > 1 ? 'each ' : ''}${share})`,
  noWeakest: 'No category has lost a point.',
  effort: (effort) => `Effort: ${effort}`,
  findOut: (action) => `Find out whether this is done: ${action}`,
  unknownHint: 'Not knowing is a finding of its own. Ask whoever set it up, or look it up in settings and contracts.',
  unansweredHint: 'Until these are answered, the score is provisional.',
  nothingToDo: 'There is nothing to mend now. Check again in six to twelve months.',
  onlyOpen: 'Before anything is mended, find out about the questions answered "don\'t know" or left open.',
  excludedBy: (question, answer) => `because "${question}" was answered ${answer ? 'yes' : 'no'}`,
  more: (count) => `and ${count} more`,
  lossTotal: (lost, max, points) => `Total −${lost} (${max} at most, ${points} reached)`,
  noLosses: 'No points were lost.',

  notCertification: 'This is a self-assessment, not a certification.',
  ours: (levels, roles, items, confirmed, url) => {
    if (!levels && !roles)
      return "Questions and explanations are tenken's own wording, not the text of the published document.";
    const more = [levels ? 'the levels of unconfirmed items' : '', roles ? 'the split by role' : ''].filter(Boolean);
    return `Questions, ids${more.length > 0 ? `, ${more.join(' and ')}` : ''} are tenken's own, not the official text; ${confirmed} of ${items} questions are confirmed by a published source, and the official document is at ${url}.`;
  },
  theirs: "Questions and explanations are those of this checklist's author.",
  overlay: (title, digest, changed, added, off) =>
    `An overlay${title ? ` ("${title}")` : ''} is in use (${[
      changed > 0 ? `${changed} changed` : '',
      added > 0 ? `${added} added` : '',
      off > 0 ? `${off} switched off` : '',
      digest,
    ]
      .filter(Boolean)
      .join(', ')}).`,
  filter: (titles) => `Narrowed to: ${titles.join(', ')}`,
  basicAchieved: (achieved, total) => `${achieved} of ${total} basic measures are done.`,
  switchedOff: (reason) => `switched off by the overlay: ${reason}`,
  provenance: (items, confirmed, lineage, composed) => {
    if (confirmed === items) return `The content of all ${items} questions is confirmed by a published source.`;
    const parts = [
      confirmed > 0 ? `${confirmed} confirmed by a published source` : '',
      lineage > 0 ? `${lineage} on topics of an earlier edition or sister document` : '',
      composed > 0 ? `${composed} composed without a source` : '',
    ];
    return items === 0 ? '' : `Of ${items} questions: ${parts.filter(Boolean).join(', ')}.`;
  },
  source: (where) => `Published document: ${where}`,
  checklist: (ref) => `Checklist ${ref}`,
  howScored: {
    points: (implemented, partial, not, unknown) =>
      `Done ${implemented}, partly ${partial}, not done ${not}, don't know ${unknown}: the sum is the score.`,
    percent: (implemented, partial, not, unknown) =>
      `Done ${implemented}, partly ${partial}, not done ${not}, don't know ${unknown}: the sum is shown as a share of its maximum.`,
    leftOut: 'Questions that are not applicable or out of scope count neither as points nor in the maximum.',
    noNotApplicable: 'This check has no "not applicable".',
    open: 'An open question counts 0 points and makes the score provisional. Worst and best are the totals if every open or unknown question turned out lowest or highest.',
    rounding: 'Shares are rounded half up to one decimal when shown; comparisons use the exact values.',
    bands: (publisher) => `The bands are those published by ${publisher}.`,
    order:
      "The order of what to do: priority (◎ before ○), level (basic before advanced), then points and impact for the effort. Effort and impact are tenken's judgement.",
  },
};
