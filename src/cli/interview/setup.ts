import type { Messages } from '../../messages/messages.js';
import type { AnswerFile, ProfileAnswers } from '../../model/answers.js';
import type { Checklist, Fact, Item } from '../../model/checklist.js';
import { factsIn } from '../../model/condition.js';
import { inLang } from '../../model/text.js';
import { readDate } from '../../read/answers/date.js';
import { cleanLine } from '../../text/clean.js';
import type { Terminal } from '../world.js';

/** What is known before the first question: whose answers, of which day, and what decides the scope. */
export type About = Pick<AnswerFile, 'organization' | 'respondent' | 'date' | 'profile'>;

/** Asks one thing. Null: back to the one before. */
type Ask = (about: About) => Promise<About | null>;

/**
 * Asks who answers, for when, and about the firm's way of working as far as it decides which of the items apply; only
 * what the file does not say yet. What is said is kept at once. Esc goes back; false if they went back before the first
 * question.
 */
export async function askAbout(
  terminal: Terminal,
  messages: Messages,
  checklist: Checklist,
  items: readonly Item[],
  known: AnswerFile,
  keep: (about: About) => Promise<void>,
): Promise<boolean> {
  const { method, facts } = known.profile;
  const questions = [
    ...(known.answers.size === 0 ? whoAndWhen(terminal, messages) : []),
    ...(method === undefined && facts.size === 0 ? wayOfWorking(terminal, messages, checklist, items) : []),
  ];
  const { organization, respondent, date, profile } = known;
  const answered: About[] = [{ organization, respondent, profile, ...(date !== undefined && { date }) }];
  for (;;) {
    const about = answered.at(-1);
    const question = questions[answered.length - 1];
    if (!about || !question) return true;
    const next = await question(about);
    if (next) {
      if (next !== about) await keep(next);
      answered.push(next);
    } else if (answered.length === 1) return false;
    else stepBack(answered);
  }
}

/** Past what was not asked because it was decided already. */
function stepBack(answered: About[]): void {
  while (answered.length > 1 && answered.at(-1) === answered.at(-2)) answered.pop();
  if (answered.length > 1) answered.pop();
}

function whoAndWhen(terminal: Terminal, { ask: { setup, prompts } }: Messages): Ask[] {
  const text = async (message: string, initial: string | undefined, give: (text: string) => About) => {
    const shown = cleanLine(initial ?? '');
    const given = await terminal.ask({ message: `${message}${setup.optional}`, initial: shown });
    return given === null ? null : give(given === shown ? (initial ?? '') : given);
  };
  return [
    (about) =>
      text(setup.organization, about.organization.name, (name) => ({
        ...about,
        organization: { ...about.organization, name },
      })),
    (about) =>
      text(setup.respondent, about.respondent.name, (name) => ({
        ...about,
        respondent: { ...about.respondent, name },
      })),
    async (about) => {
      const check = (given: string) => (readDate(given) === null ? prompts.badDate : null);
      const given = await terminal.ask({ message: setup.date, initial: about.date ?? '', check });
      const date = given === null ? null : readDate(given);
      return date === null ? null : { ...about, date };
    },
  ];
}

function wayOfWorking(terminal: Terminal, messages: Messages, { profile }: Checklist, items: readonly Item[]): Ask[] {
  const deciding = new Set(items.flatMap(({ appliesWhen }) => (appliesWhen ? factsIn(appliesWhen) : [])));
  const facts = profile.facts.filter(({ id }) => deciding.has(id));
  if (facts.length === 0) return [];
  const { ask, lang } = messages;
  const method: Ask = async (about) => {
    const presets = profile.presets.map(({ id, title }) => ({ id, title: cleanLine(inLang(title, lang)) }));
    const choices = [...presets, { id: '', title: ask.setup.oneByOne }];
    const chosen = await terminal.choose(ask.setup.method, choices, ask.setup.keys, about.profile.method);
    if (chosen === null) return null;
    return { ...about, profile: { ...(chosen && { method: chosen }), facts: new Map<string, boolean>() } };
  };
  const each = facts.map((fact) => oneFact(terminal, messages, profile.presets, fact));
  return profile.presets.length > 0 ? [method, ...each] : each;
}

/** Asks one fact, unless the way of working has decided it. */
function oneFact(
  terminal: Terminal,
  { ask: { setup }, lang }: Messages,
  presets: Checklist['profile']['presets'],
  { id, question, help }: Fact,
): Ask {
  const choices = [
    { id: 'yes', title: setup.yes },
    { id: 'no', title: setup.no },
    { id: 'not-sure', title: setup.notSure },
  ];
  return async (about) => {
    const { profile } = about;
    const preset = presets.find((each) => each.id === profile.method);
    if (preset && Object.hasOwn(preset.facts, id)) return about;
    const title = [question, help].map((text) => cleanLine(inLang(text, lang))).filter(Boolean);
    const chosen = await terminal.choose(title.join('\n'), choices, setup.keys);
    if (chosen === null) return null;
    return { ...about, profile: withFact(profile, id, chosen) };
  };
}

function withFact(profile: ProfileAnswers, id: string, chosen: string): ProfileAnswers {
  const facts = new Map(profile.facts);
  if (chosen === 'not-sure') facts.delete(id);
  else facts.set(id, chosen === 'yes');
  return { ...profile, facts };
}
