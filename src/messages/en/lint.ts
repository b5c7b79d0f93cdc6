import type { lint as ja } from '../ja/lint.js';
import { short } from '../shared.js';

export const lint: typeof ja = {
  'checklist.condition-never': () =>
    'No firm can meet this condition, so this question is never asked. Correct the condition.',
  'checklist.condition-always': () => 'Every firm meets this condition. Remove applies_when or correct it.',
  'checklist.fact-unused': ({ id }) => `No question uses the fact "${id}". Use it in applies_when, or remove it.`,
  'checklist.section-empty': ({ id }) => `There is no question in the section "${id}".`,
  'checklist.scale-equal': ({ better, worse, points }) =>
    `${better} and ${worse} have the same points (${points}), so the difference does not show.`,
  'checklist.band-unreachable': ({ highest }) => `Nobody can reach this band. The highest total is ${highest}.`,

  'link.unknown-item': ({ to, nearest }) => `There is no question "${to}".${didYouMean(nearest)}`,
  'link.unknown-checklist': ({ id, nearest }) =>
    `There is no checklist "${id}" here, so the link cannot be checked.${didYouMean(nearest)}`,
  'link.own-checklist': () => 'A question cannot be linked to one of its own checklist.',
  'link.written-twice': ({ to }) => `The link to ${to} is written in another place, too. Remove one of them.`,
  'link.contradiction': ({ to, mine, theirs }) =>
    `This says ${mine}, but ${to} says ${theirs} from its side. The two contradict each other.`,
  'link.and-no-counterpart': () =>
    'This item has a counterpart (maps_to) and also says why it has none. Remove one of the two.',

  'item.why-missing': () => 'The reason (why) is missing. Say what happens without it.',
  'item.how-missing': () => 'The first steps (how) are missing. Give two to four things to start with.',
  'item.evidence-missing': () => 'It does not say what shows that this is done (evidence).',
  'item.official-id-composed': () =>
    'A question of your own (composed) cannot have an official number. Remove official_id or correct provenance.',
  'item.source-missing': ({ provenance }) =>
    `There are ${provenance} questions, but source.document names no document.`,

  'text.translation-missing': ({ lang }) => `The ${langs[lang]} text is missing.`,
  'text.half-width-kana': ({ text, better }) => `Write the half-width kana "${short(text)}" as "${short(better)}".`,
  'text.full-width-letters': ({ text, better }) => `Write the full-width "${short(text)}" as "${short(better)}".`,
  'text.brackets': ({ bracket }) =>
    `The bracket "${bracket}" has no counterpart. Are full-width and half-width ones mixed?`,
  'text.too-long': ({ length, limit }) => `This is too long (${length} characters). Use at most ${limit}.`,

  'question.form': ({ lang }) =>
    lang === 'ja' ? 'This is not a question. End it with 「〜ますか？」.' : 'This is not a question. End it with "?".',
  'question.several': () =>
    'These are two questions in one. Make them two items, or move what explains the first one to "how".',
  'question.vague': ({ text }) => `"${text}" means something else to everybody. Give a number, or a thing one can see.`,
  'question.near-duplicate': ({ id }) => `This is nearly the same question as "${id}".`,

  'answers.expired': ({ date }) => `The evidence was valid until ${date}. Check it again.`,
  'answers.before-checklist': ({ published }) => `This is before the source was published (${published}).`,
  'answers.not-checked': ({ id }) => `The checklist "${id}" has errors, so what these answers say was not checked.`,

  'release.other-id': ({ before }) => `The id was ${before} before.`,
  'release.version-unchanged': ({ version }) =>
    `The content has changed, but the version is still ${version}. Raise it.`,
  'release.version-lower': ({ before }) => `The version was higher before (${before}).`,
  'release.patch-too-small': ({ before }) =>
    `More than wording has changed. Raise the minor (second) or major (first) number of ${before}.`,
  'release.item-removed': ({ id }) =>
    `The released question "${id}" is gone. Put it back, or raise the major (first) number of the version.`,
  'release.item-reused': ({ id }) => `"${id}" was another question before. Give this one a new id.`,
  'release.scale-changed': () =>
    'The scale is not what it was. Put it back, or raise the major (first) number of the version.',

  'ignore.reason-missing': () => 'The reason is missing. Write "# tenken-ignore rule -- reason".',
  'ignore.unused': ({ rule }) => `${rule} was not found here. Remove this comment.`,
  'ignore.unknown-rule': ({ rule, nearest }) => `There is no rule "${short(rule)}".${didYouMean(nearest)}`,
  'ignore.fixed': ({ rule }) => `${rule} cannot be ignored or changed: the file cannot be used as it is.`,
};

const langs = { ja: 'Japanese', en: 'English' };

const didYouMean = (nearest: string | null) => (nearest === null ? '' : ` Did you mean "${nearest}"?`);
