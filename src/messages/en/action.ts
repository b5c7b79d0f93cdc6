import type { action as ja } from '../ja/action.js';

/** Words of `tenken action`. SECURITY ACTION is declared; it is no certification. */
export const action: typeof ja = {
  heading: (title, asOf) => `Getting ready to declare ${title} (as of ${asOf})`,
  source: (checklist, date) => (date === undefined ? `Answers to ${checklist}` : `Answers to ${checklist} (${date})`),
  stars: { 1: '★ One star', 2: '★★ Two stars' },
  ready: { 1: 'You can declare one star.', 2: 'You can declare two stars.' },
  readyOncePublished: 'You can declare two stars. Make sure first that the basic policy is published.',
  notReady: {
    1: 'Before one star, there are points you have not begun, or do not know about.',
    2: 'Before two stars, something is missing.',
  },
  states: { met: 'Met', begun: 'Begun', missing: 'Not yet', unknown: 'Not known' },
  points: { done: 'Done', begun: 'Begun', not_begun: 'Not begun', unknown: 'Not known' },
  from: {
    answered: (_said) => '',
    follows: (said) => `from ${said}, which asks the same`,
    related: (said) => `from ${said}, which is related. This point itself was not asked yet`,
    nothing: (_said) => 'not asked yet',
  },
  origin: (checklist, item, answer) => `${item} of ${checklist} (${answer})`,
  gap: '; ',
  between: ', ',
  selfCheck: 'Know your state: answer the 25 questions of the self-check',
  noSelfCheck: 'There are no answers to the self-check',
  selfCheckCount: (answered, questions, unknown) =>
    `${answered} of ${questions} answered${unknown > 0 ? ` (${unknown} with "don't know", which are worth finding out)` : ''}`,
  policySet: 'Set a basic policy of information security',
  policyPublished: 'Publish the basic policy',
  policy: {
    published: 'Set and published, as you say',
    finished: 'There is one',
    draft: 'Still a draft (with 【CHECK】 or 〔 〕 in it, or only partly there)',
    missing: 'There is none yet',
    unknown: 'Not known. If it is published, say --policy published; if there is a file, --policy FILE',
  },
  published: {
    yes: 'Published, as you say',
    confirm: 'Make sure that it stands on your website or in your brochure',
    no: 'Publish it once it is set',
  },
  nextTitle: 'What to do next',
  run: (command) => command,
  next: {
    answer: 'Answer the 25 questions of the self-check (about five minutes)',
    answerRest: (count) =>
      count === 1
        ? 'Answer the one question of the self-check that is left'
        : `Answer the ${count} questions of the self-check that are left`,
    policy: {
      finished: {
        title: 'Publish the basic policy',
        detail: 'Put it on your website, or where anybody can read it in your brochure or your shop',
      },
      draft: {
        title: 'Finish the basic policy',
        detail: 'Mend the sentences with 【CHECK】, fill in every 〔 〕, date it and issue it in the name of the head',
      },
      missing: { title: 'Set and publish a basic policy', detail: 'tenken policy makes a draft' },
      unknown: {
        title: 'Find out whether there is a basic policy; if not, set and publish one',
        detail: 'tenken policy makes a draft',
      },
    },
    point: (id, label, unknown) => `Basic ${id}: ${label}${unknown ? ' (find out first how it stands)' : ''}`,
    declare: { 1: 'Declare one star', 2: 'Declare two stars' },
    declareHow: 'Follow "How to declare" below',
  },
  declareTitle: 'How to declare',
  columns: { point: 'Point', state: 'State', detail: 'Detail' },
  lookedUp: (publisher, asOf, url) =>
    `What is said here about SECURITY ACTION was looked up ${asOf}. Before you declare, read what ${publisher} says now: ${url}`,
  options: {
    policy: 'how the basic policy stands: published, or the file of the policy',
  },
  errors: {
    noPoints: (id) => `There is no checklist ${id}, so the state for one star cannot be told.`,
  },
};
