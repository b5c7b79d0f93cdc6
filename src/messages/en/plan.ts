import type { plan as ja } from '../ja/plan.js';

export const plan: typeof ja = {
  title: 'Plan of improvement',
  phases: {
    week: 'This week (done within a day)',
    quarter: 'Within three months (needs preparation)',
    year: 'This year (needs money or people)',
  },
  target: {
    score: (points) => points,
    band: (title) => `"${title}"`,
    level: (title) => `"${title}, all done"`,
  },
  outcome: {
    everything: (steps, effort) =>
      `There ${steps === 1 ? 'is 1 thing' : `are ${steps} things`} to do; the effort sums to ${effort}.`,
    nothing: 'There is nothing to mend now.',
    already: (target) => `The target of ${target} is already reached.`,
    reached: (target, steps, effort) =>
      `The target of ${target} is reached with ${steps === 1 ? 'this one step' : `these ${steps} steps`}. The effort sums to ${effort}; less effort does not reach it.`,
    most: (budget, steps, effort) =>
      `Within an effort of ${budget}, ${steps === 1 ? 'this step gains' : `these ${steps} steps gain`} the most points (they take ${effort}).`,
    over_budget: (target, needs, budget, missing) =>
      `The target of ${target} needs an effort of ${needs}; ${budget} does not reach it (${missing} short). Within ${budget}, this gains the most points.`,
    unreachable: (target, missing) =>
      `Even with everything done that can be, the target of ${target} is not reached (${missing} short).`,
  },
  missing: (points) => `${points} ${points === 1 ? 'point' : 'points'}`,
  inTheWay: {
    unanswered: (count, ids) =>
      `${count} open ${count === 1 ? 'question' : 'questions'} (${ids}) may be done already and so ${count === 1 ? 'is' : 'are'} not in the plan. Answer ${count === 1 ? 'it' : 'them'} first.`,
    ruledOut: (ids) => `${ids}: left out as not possible.`,
    leftOut: (count) =>
      `${count} ${count === 1 ? 'question' : 'questions'} not applicable or out of scope ${count === 1 ? 'counts' : 'count'} no points.`,
  },
  unanswered: (count) =>
    `${count} ${count === 1 ? 'question is' : 'questions are'} open besides. Answer first (tenken interview --open) to make the plan sure.`,
  openInside: (count) =>
    `${count} of these ${count === 1 ? 'begins' : 'begin'} with finding out. What turns out to be done takes no effort; the plan counts on having to do it.`,
  fromTo: (from, to) => `${from} → ${to}`,
  after: (score) => `then ${score}`,
  category: (title, from, to) => `${title} ${from} → ${to}`,
  effortIfMissing: (effort) => `Effort if it is not done: ${effort}`,
  order: 'Order',
  reason: (facts, gain, impact, effort) => [...facts, `gain ${gain}, impact ${impact}, effort ${effort}`].join(', '),
  effortNote:
    "Effort is a rough sum of 1 (within a day), 2 (needs preparation) and 3 (needs money or people). Within a period the order is priority, level, then gain and impact for the effort. Effort and impact are tenken's judgement.",
  steps: 'How',
  bringTo: 'With all of it done',
  whatIf: {
    title: 'If answers changed',
    now: 'Now',
    changed: 'Then',
    changes: 'Answers changed',
    score: 'Points',
    range: 'Range',
    band: 'Band',
    noBand: '－',
    unchangedCategories: 'No category changes.',
    categories: 'Categories that change',
    noEffect: (id) => `${id} is out of scope: its answer changes nothing.`,
    change: (from, to) => `${from} → ${to}`,
  },
  csv: {
    number: 'Order',
    phase: 'When',
    item: 'No.',
    kind: 'Kind',
    action: 'What to do',
    why: 'Why',
    steps: 'How',
    category: 'Category',
    priority: 'Priority',
    level: 'Level',
    gain: 'Gain',
    effort: 'Effort',
    impact: 'Impact',
    owner: 'Owner',
    due: 'Due',
    state: 'Answer now',
    done: 'Done on',
  },
  sheet: {
    phases: { week: 'this week', quarter: 'in 3 months', year: 'this year' },
    state: 'State',
    /** Not begun, under way, done, in this order. */
    states: ['not begun', 'under way', 'done'] as [string, string, string],
  },
  kinds: { implement: 'do', find_out: 'find out' },
  errors: {
    oneTarget: 'Only one of --target, --band and --level can be given.',
    whatIfAlone: '--what-if cannot be combined with --target, --band, --level, --budget or --without.',
    noLevels: (checklist) => `The questions of ${checklist} have no levels.`,
    bandUnknown: (id, known) =>
      known === ''
        ? 'This checklist has no bands. Give the points with --target.'
        : `There is no band "${id}". Possible: ${known}.`,
    budget: (text) => `--budget: "${text}" cannot be read as a sum of efforts. Write a whole number such as 10.`,
    change: (text) => `--what-if: "${text}" does not have the form "5=implemented" or "5=yes".`,
    answer: (id, text) => `--what-if: "${text}" cannot be read as an answer to ${id}.`,
    notApplicable: (id) => `--what-if: ${id} cannot be "not applicable" in this checklist.`,
    nothingScored: 'No question is in scope and there is no score, so there is nothing to plan.',
  },
};
