import type { merge as ja } from '../ja/merge.js';

export const merge: typeof ja = {
  policies: {
    worst: 'the answer with the fewest points',
    latest: 'the most recent answer',
    authority: 'whoever has the role the question is for, else the file named first',
    distribution:
      'done if it is for everyone, not done if for nobody, unknown if more than half do not know, otherwise partly',
    person: 'chosen by a person',
  },
  taken: {
    worst: 'the fewest points',
    latest: 'the most recent',
    authority: 'by role, then by file',
    distribution: 'from the distribution',
    person: 'chosen by a person',
  },
  said: (label, answer, date) => `${label}: ${answer}${date ? ` (${date})` : ''}`,
  who: (label, date) => `${label}${date ? ` (${date})` : ''}`,
  everyone: (people, counts) => `${people} answers: ${counts.join(', ')}`,
  count: (answer, count) => `${answer} ${count}`,
  origin: (said, policy) => `${said}. Taken: ${policy}`,
  between: ' / ',
  labelled: (label, text) => `${label}: ${text}`,
  notApplicable: (reason) => `why it would not apply: ${reason}`,
  owners: ', ',
  people: (count) => `${count} people`,
  summary: (files, items, clashes) =>
    `Merged ${files} ${files === 1 ? 'file' : 'files'} (${items} ${items === 1 ? 'question' : 'questions'} with something said, ${clashes} answered differently).`,
  settled: (policy) => `What was answered differently was settled by: ${policy}.`,
  clash: (id, question) => `[${id}] ${question}`,
  result: (said, answer) => `${said} → ${answer}`,
  facts: (facts) => `The way of working is answered differently, so this is left unknown: ${facts.join(', ')}`,
  employees: 'The numbers of employees differ, so none was written.',
  noRoles: "No file says whose role it is (respondent's role), so the file named first went first.",
  chooseTitle: (position, total, question) => `Answered differently ${position} / ${total}: ${question}`,
  keys: '↑↓ and Enter choose. Esc stops (nothing is written)',
  left: 'Stopped. Nothing was written.',
  overlayElsewhere: (name) =>
    `The overlay ${name} is not beside the file that was written, so the file does not remember it. Name it with --overlay again.`,
  errors: {
    checklists: (ids) => `Answers to different checklists (${ids.join(', ')}) cannot be merged.`,
    overlays: 'Answers with different overlays cannot be merged. Name one for all with --overlay.',
    clashes: (count) =>
      `${count} ${count === 1 ? 'question is' : 'questions are'} answered differently. Choose at a terminal, or say with --policy what decides (worst, latest, authority, distribution).`,
  },
};
