import type { compare as ja } from '../ja/compare.js';

export const compare: typeof ja = {
  title: 'Compared to last time',
  dates: (from, to) => `${from} → ${to}`,
  noDate: 'no date',
  fromTo: (from, to) => `${from} → ${to}`,
  change: (text) => ` (${text})`,
  range: (from, to) => `Range ${from} → ${to}`,
  unchanged: 'Nothing has changed.',
  points: (points) => `${signed(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`,
  percentPoints: (tenths) => `${signed(tenths / 10, 1)} pp`,
  parts: {
    improved: 'Got better',
    worsened: 'Got worse',
    answered: 'Became known, or no longer known',
    scope: 'Entered or left the scope',
  },
  split: 'What the change is made of',
  whole: 'Together',
  changed: 'Questions that changed',
  exact: 'The parts sum to the whole change exactly.',
  kinds: {
    improved: 'Better',
    worsened: 'Worse',
    became_known: 'Known now',
    became_open: 'No longer known',
    still_open: 'Still open, in another way',
    entered: 'Entered the scope',
    left: 'Left the scope',
    same: 'Unchanged',
  },
  trend: 'Over time',
  categories: 'Change of the 13 categories',
  columns: {
    date: 'Date',
    open: 'Open or unknown',
    from: 'Last time',
    to: 'Now',
    change: 'Change',
    before: 'Before',
    after: 'After',
    part: 'Part',
    items: 'Questions',
  },
  open: (count) => `${count} open or unknown`,
  versions: (refs, shared) =>
    `The versions differ (${refs.join(', ')}): compared on the ${shared} ${shared === 1 ? 'question' : 'questions'} they share.`,
  added: (ids) => `Only in the newer version: ${ids}`,
  removed: (ids) => `Only in an older version: ${ids}`,
  rescored: "The versions give different points: all answers are counted by the newer one's.",
  now: (date) => `now (${date})`,
  before: (date) => `last time (${date})`,
  radarBefore: (name, values) => `The thin dashed line is ${name}: ${values.join('; ')}.`,
  trendText: (values) => `The score over time: ${values.join('; ')}.`,
  trendValue: (date, share) => `${date} ${share}`,
  since: {
    title: (date) => `Since last time (${date})`,
    part: (title, amount, items) => `${title}: ${amount} (${items})`,
    between: '; ',
    sharedOnly: 'Counted on the questions both have, so it may differ from the score of this report.',
    before: 'Answer last time',
  },
  errors: {
    two: 'Name at least two answer files, oldest first.',
    checklists: (ids) =>
      `Different checklists cannot be compared (${ids.join(', ')}). tenken carry takes answers to another checklist.`,
    onePrevious: 'Only one answer file can be shown beside last time (--previous).',
    nothingShared: 'They share no question, so there is nothing to compare.',
  },
  warnings: {
    order: (name, date, previous) =>
      `${name} is dated ${date}, before the file ahead of it (${previous}). They may not be in order, oldest first.`,
    organization: (names) => `The names of the organisation differ (${names}).`,
  },
};

/** With its sign: +4, −2, ±0. */
function signed(value: number, decimals = 0): string {
  if (value === 0) return `±${(0).toFixed(decimals)}`;
  return `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(decimals)}`;
}
