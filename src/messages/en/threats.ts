import type { threats as ja } from '../ja/threats.js';

/** Words of `tenken threats`, and of the table of threats in the reports. */
export const threats: typeof ja = {
  title: 'Ten major threats and the gaps in your protection',
  states: {
    open: 'gaps',
    unclear: 'unclear',
    no_gap: 'all asked done',
    not_asked: 'not asked',
  },
  stateHints: {
    open: 'Measures are missing.',
    unclear: 'Find out about what is not known or not answered.',
    no_gap: 'All measures that were asked are in place, which does not make the threat go away.',
    not_asked: 'This checklist has no question about it that applies.',
  },
  summary: (open, unclear, noGap, notAsked) =>
    `${[
      `Measures are missing against ${open} of the threats`,
      unclear > 0 ? `${unclear} cannot be told before you find out more` : '',
      noGap > 0 ? `against ${noGap} all measures that were asked are in place` : '',
      notAsked > 0 ? `${notAsked} are not asked about by this checklist` : '',
    ]
      .filter(Boolean)
      .join('; ')}.`,
  columns: { rank: 'Rank', threat: 'Threat', state: 'Protection', done: 'Done', close: 'What would close it' },
  done: (done, asked) => `${done} / ${asked}`,
  doneLong: (done, asked) => `done for ${done} of the ${asked} questions about it`,
  close: 'What would close it',
  more: (count) => `${count} more`,
  moreIds: (count, ids) => `${count} more: ${ids}`,
  source: (publisher, title, asOf) => `Source: ${publisher}, ${title} (looked up ${asOf})`,
  hint: 'What would close a gap stands in this order: what can be done, what has to be found out, what has to be answered.',
};
