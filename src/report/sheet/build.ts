import type { Messages } from '../../messages/messages.js';
import type { AnswerFile } from '../../model/answers.js';
import { type Checklist, checklistRef, type Fact } from '../../model/checklist.js';
import { factsIn } from '../../model/condition.js';
import { inLang, listInLang } from '../../model/text.js';
import { type AnswerSheet, SHEET_COLUMNS, type SheetFact, type SheetSection } from './model.js';

/** What an answer sheet is made of beside its checklist. */
export interface SheetWish {
  /** Answers to write into it. */
  readonly from?: AnswerFile;
  readonly organization?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
  readonly contact?: string;
  readonly overlay?: AnswerSheet['overlay'];
}

/** An answer sheet in one language, for the items a checklist has (or was narrowed down to). */
export function buildSheet(checklist: Checklist, messages: Messages, wish: SheetWish): AnswerSheet {
  const { lang, sheet: words } = messages;
  const items = checklist.items.filter(({ off }) => !off);
  const notApplicable = checklist.notApplicable === 'allowed';
  const facts = factsOf(checklist, messages, wish.from);
  return {
    checklist: checklistRef(checklist),
    title: words.title(inLang(checklist.title, lang)),
    steps: [
      facts.length > 0 ? words.steps.facts : words.steps.start,
      words.steps.answer(words.tabs.questions, items.length),
      words.steps.unknown,
      ...(notApplicable ? [words.steps.reason] : []),
      words.steps.more,
    ],
    returning: [
      ...(wish.due === undefined ? [] : [words.returnBy(wish.due)]),
      ...(wish.contact === undefined ? [] : [words.returnTo(wish.contact)]),
    ],
    about: aboutOf(messages, wish),
    facts,
    sections: sectionsOf({ ...checklist, items }, messages, wish.from),
    columns: columnsOf(notApplicable, wish.from),
    notApplicable,
    ...(wish.overlay && { overlay: wish.overlay }),
  };
}

/** The columns everybody fills in, and those that only some answers need if these answers have them. */
function columnsOf(notApplicable: boolean, from: AnswerFile | undefined): AnswerSheet['columns'] {
  const records = [...(from?.answers.values() ?? [])];
  const always = ['answer', 'note', 'evidence', 'owner', 'due', ...(notApplicable ? ['reason'] : [])];
  return SHEET_COLUMNS.filter(
    ({ name, of }) => always.includes(name) || records.some((each) => each[of] !== undefined),
  );
}

function aboutOf({ sheet: { about, hints } }: Messages, { from, organization }: SheetWish): SheetFact[] {
  const { name, industry, employees } = from?.organization ?? {};
  const fact = (key: keyof typeof about, value: string | undefined, hint = '', kind: SheetFact['kind'] = 'text') => ({
    key,
    label: about[key],
    hint,
    kind,
    value: value ?? '',
  });
  return [
    fact('organization.name', organization ?? name),
    fact('organization.industry', industry),
    fact('organization.employees', employees?.toString(), hints.employees),
    fact('respondent.name', from?.respondent.name),
    fact('respondent.role', from?.respondent.role, hints.role),
    fact('date', from?.date, hints.date, 'day'),
  ];
}

/** Only facts that decide about one of the items are asked. */
function factsOf({ profile, items }: Checklist, messages: Messages, from: AnswerFile | undefined): SheetFact[] {
  const { lang, sheet: words } = messages;
  const asked = new Set(items.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : factsIn(appliesWhen))));
  const given = from?.profile;
  const known = ({ id }: Fact) => asked.has(id) || given?.facts.has(id);
  const facts = profile.facts.filter(known).map((fact): SheetFact => {
    const value = given?.facts.get(fact.id);
    return {
      key: `profile.${fact.id}`,
      label: inLang(fact.question, lang),
      hint: inLang(fact.help, lang) || words.hints.fact,
      kind: 'yes-no',
      value: value === undefined ? '' : value ? words.yes : words.no,
    };
  });
  if (facts.length === 0 && given?.method === undefined) return [];
  const choices = profile.presets.map(({ id, title }) => ({ id, title: inLang(title, lang) }));
  if (choices.length === 0) return facts;
  const method: SheetFact = {
    key: 'profile.method',
    label: words.about.method,
    hint: words.hints.method,
    kind: 'method',
    value: given?.method ?? '',
    choices,
  };
  return [method, ...facts];
}

function sectionsOf({ sections, items }: Checklist, messages: Messages, from: AnswerFile | undefined): SheetSection[] {
  const { lang } = messages;
  return sections.flatMap(({ id, title }) => {
    const own = items.filter(({ section }) => section === id);
    if (own.length === 0) return [];
    const asked = own.map((item) => ({
      id: item.id,
      question: inLang(item.question, lang),
      why: inLang(item.why, lang),
      firstStep: listInLang(item.how, lang)[0] ?? '',
      record: from?.answers.get(item.id) ?? {},
    }));
    return [{ title: inLang(title, lang), items: asked }];
  });
}
