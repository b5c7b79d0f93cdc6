import {
  AXIS_IDS,
  fitMethods,
  type MethodAnswers,
  profileFor,
  type TeleworkMethods,
} from '../../guide/telework-method.js';
import type { Messages } from '../../messages/messages.js';
import { type Checklist, checklistRef } from '../../model/checklist.js';
import { inLang, listInLang } from '../../model/text.js';
import type { MethodProfile, MethodReport } from './model.js';

/**
 * Everything said about the ways of teleworking, in one language. `answers` null: the comparison alone. The profiles are
 * those of the way `chosen` by its id, else of the one that fits best.
 */
export function buildMethodReport(
  data: TeleworkMethods,
  answers: MethodAnswers | null,
  checklists: readonly Checklist[],
  messages: Messages,
  chosen?: string,
): MethodReport {
  const { lang, method: words } = messages;
  const given: MethodAnswers = answers ?? new Map();
  const said = new Map(
    data.questions.map(({ id, short }) => [
      id,
      words.said(inLang(short, lang), given.get(id) === true ? words.yes : words.no),
    ]),
  );
  const inWords = (ids: readonly string[]) => ids.map((id) => said.get(id) ?? id);
  const fits = fitMethods(data, given);
  const best = fits.filter(({ fit }) => fit === 'best');
  const [only] = best.length === 1 ? best : [];
  const taken = data.methods.find(({ id }) => id === chosen) ?? only?.method;
  return {
    title: inLang(data.title, lang),
    publisher: inLang(data.publisher, lang),
    asOf: data.asOf,
    url: data.url,
    notes: listInLang(data.notes, lang),
    axes: data.axes.map(({ id, title, short, good, provenance }) => ({
      id,
      title: inLang(title, lang),
      short: inLang(short, lang),
      good: inLang(good, lang),
      unsure: provenance !== 'confirmed',
    })),
    methods: fits.map(({ method, fit, speaksFor, speaksAgainst, ruledOutBy }) => ({
      id: method.id,
      title: inLang(method.title, lang),
      what: inLang(method.what, lang),
      strong: inLang(method.strong, lang),
      weak: inLang(method.weak, lang),
      fit,
      ratings: AXIS_IDS.map((axis) => method.ratings[axis]),
      speaksFor: inWords(speaksFor),
      speaksAgainst: inWords(speaksAgainst),
      ruledOutBy: inWords(ruledOutBy),
    })),
    answers: answers
      ? data.questions.map(({ id, text }) => ({ id, question: inLang(text, lang), answer: given.get(id) ?? null }))
      : [],
    profiles: taken ? profiles(data, given, checklists, taken) : [],
  };
}

function profiles(
  data: TeleworkMethods,
  answers: MethodAnswers,
  checklists: readonly Checklist[],
  method: TeleworkMethods['methods'][number],
): MethodProfile[] {
  return checklists
    .filter(({ profile }) => profile.facts.length > 0)
    .map((checklist) => {
      const profile = profileFor(checklist, data, answers, method);
      return {
        checklist: checklistRef(checklist),
        method: profile.method ?? null,
        facts: [...profile.facts].map(([id, value]) => ({ id, value })),
      };
    })
    .filter(({ method: preset, facts }) => preset !== null || facts.length > 0);
}
