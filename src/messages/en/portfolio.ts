import type { portfolio as ja } from '../ja/portfolio.js';

export const portfolio: typeof ja = {
  title: 'Assessments at a glance',
  nobody: 'No answers could be scored.',
  anonymized: (least) =>
    `Names are replaced by aliases, and groups and counts of fewer than ${least} organisations are not shown.`,
  withheld: (refs, least) => `Not shown, with fewer than ${least} organisations: ${refs.join(', ')}`,
  clients: (count) => `${count} ${count === 1 ? 'organisation' : 'organisations'}`,
  count: (count) => String(count),
  points: (points) => `${shown(points)} points`,
  morePoints: (points) => signed(points),
  morePercent: (points) => signed(points),
  place: (place, of) => `${place} / ${of}`,
  spread: (median, lower, upper, least, most) =>
    `Median ${median} (quartiles ${lower} to ${upper}, range ${least} to ${most})`,
  band: (title, count) => `${title}: ${count}`,
  failing: (failing, of) => `${failing} of ${of}`,
  listed: (most, all) =>
    `The first ${most} of ${all} organisations by name. portfolio.csv and portfolio.json have all of them.`,
  quartiles:
    "A quartile is the value at (n − 1) × k / 4 in ascending order (Excel's QUARTILE.INC). Each organisation counts once, with its newest answers.",
  usefulNote:
    'By the points gained over all who have not done it × impact ÷ effort. Effort and impact are the judgement of tenken.',
  besideNote:
    '"Beside the rest" is the difference to the median of all others. For categories it is in percentage points.',
  versions: 'Assessments of different checklists or versions are not counted together.',
  headings: {
    summary: 'Overall',
    clients: 'Result of each organisation',
    matrix: 'The 13 categories of each organisation (%)',
    categories: 'Spread of each category',
    failed: 'Questions most organisations fail',
    useful: 'The most useful next actions over all',
    trend: 'Over time',
  },
  columns: {
    client: 'Organisation',
    date: 'Answered',
    score: 'Score',
    range: 'Range',
    band: 'Band',
    open: 'Open',
    place: 'Place',
    beside: 'Beside the rest',
    count: 'Organisations',
    least: 'Least',
    lowerQuartile: 'Lower quartile',
    median: 'Median',
    upperQuartile: 'Upper quartile',
    most: 'Most',
    failing: 'Not done by',
    rank: 'Rank',
    gain: 'Gain over all',
    box: 'Spread',
    checklist: 'Checklist',
  },
  boxText: (median, lower, upper, least, most) =>
    `least ${least}, lower quartile ${lower}, median ${median}, upper quartile ${upper}, most ${most}`,
  contents: 'Checklists',
  scroll: (title, ref) => `${title}, ${ref} (scrolls sideways)`,
  /** Beginnings of the names of a workbook's sheets. */
  sheets: { clients: 'Results', categories: 'Categories', questions: 'Questions', trend: 'Over time' },
  csv: {
    columns: [
      'Newest',
      'Points',
      'Maximum',
      'Percent',
      'Worst',
      'Best',
      'Band',
      'Unanswered',
      'Unknown',
      'Place',
      'Organisations',
      'Difference to the median of the others',
    ],
    yes: 'yes',
    no: 'no',
  },
};

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

function signed(value: number): string {
  if (value === 0) return '±0';
  return `${value > 0 ? '+' : '−'}${shown(Math.abs(value))}`;
}
