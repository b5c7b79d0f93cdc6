import type { policy as ja } from '../ja/policy.js';

/** Words of `tenken policy`. */
export const policy: typeof ja = {
  day: (day) => day,
  gaps: {
    organization: 'name of the firm',
    representative: 'office and name of its head',
    contact: 'telephone or mail address',
  },
  draft:
    'A draft made from your answers. A sentence with this mark is not borne out by them: do what it says, or change it. Fill in every 〔 〕. --clean makes a text without notes.',
  leads: {
    contradicted: 'Your answers say otherwise',
    partly: 'Only partly done',
    unknown: 'Nobody knows yet whether it is done',
    unanswered: 'Not answered yet',
  },
  note: (lead, items) => `${lead}: ${items.join('; ')}`,
  itemOf: (checklist, id) => `[${id}] of ${checklist}`,
  doubt: (says, note) => `"${says}": ${note}`,
  doubts: (title, count, of) =>
    count === 0
      ? `${title}: none of its ${of} sentences goes against your answers.`
      : `${title}: ${count} of its ${of} sentences are not borne out by your answers.`,
  notAsked: (count) =>
    count === 1
      ? 'One sentence cannot be checked against these answers. Check it yourself.'
      : `${count} sentences cannot be checked against these answers. Check them yourself.`,
  gapsLeft: (gaps) =>
    `Still to be filled in: ${gaps.map((gap) => `〔${gap}〕`).join(' ')} (with --representative, --contact and so on)`,
  options: {
    document: 'the document: policy (basic policy of information security) or telework (outline of telework rules)',
    format: 'format; by default that of the name after -o, else md',
    template: 'template of the text (Markdown with Liquid); a text you have edited can be used as it is',
    clean: 'leave the notes out of the text (they are still shown on the screen)',
    organization: 'name of the firm (by default that in the answers)',
    representative: 'office and name of who issues the policy',
    contact: 'contact',
    established: 'the day it is set (YYYY-MM-DD), by default the day of --as-of',
  },
};
