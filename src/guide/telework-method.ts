import type { ProfileAnswers } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import type { Text, TextList } from '../model/text.js';
import type { Provenance } from '../model/vocabulary.js';

/** The ways of teleworking, as guidance/telework-methods.yaml has them. */
export interface TeleworkMethods {
  /** YYYY-MM: when it was looked up. */
  readonly asOf: string;
  readonly title: Text;
  readonly publisher: Text;
  readonly url: string;
  readonly notes: TextList;
  readonly axes: readonly Axis[];
  readonly methods: readonly Method[];
  readonly questions: readonly MethodQuestion[];
}

export interface Axis {
  readonly id: AxisId;
  readonly title: Text;
  /** In a few letters, for the head of a table. */
  readonly short: Text;
  /** What the best rating means. */
  readonly good: Text;
  /** How far the ratings on this axis can be traced to a source. */
  readonly provenance: Provenance;
}

export const AXIS_IDS = ['office_work', 'congestion', 'cost', 'setup', 'control'] as const;
export type AxisId = (typeof AXIS_IDS)[number];

/** 4 is the easiest on the firm. */
export type Rating = 1 | 2 | 3 | 4;
export const BEST_RATING = 4;

export interface Method {
  /** The id of the same way among the presets of a checklist, where it has one. */
  readonly id: string;
  readonly title: Text;
  readonly what: Text;
  readonly strong: Text;
  readonly weak: Text;
  readonly ratings: Readonly<Record<AxisId, Rating>>;
  /** What this way decides of the facts that checklists ask for. */
  readonly facts: Readonly<Record<string, boolean>>;
}

export interface MethodQuestion {
  readonly id: string;
  /** As a statement that yes confirms. */
  readonly short: Text;
  readonly text: Text;
  readonly yes?: Consequence;
  readonly no?: Consequence;
}

export interface Consequence {
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  readonly rulesOut?: readonly string[];
  readonly facts?: Readonly<Record<string, boolean>>;
}

/** Answers by question id; a question that is absent is not decided. */
export type MethodAnswers = ReadonlyMap<string, boolean>;

/** `best`: of those that are left, most speaks for it. Nothing is best before anything is answered. */
export type Fit = 'best' | 'possible' | 'ruled_out';

export interface MethodFit {
  readonly method: Method;
  readonly fit: Fit;
  /** Ids of the questions whose answers speak for it, against it, and rule it out. */
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly ruledOutBy: readonly string[];
}

/** How each way fits: those that fit best first, those ruled out last; what is equal keeps the order of the data. */
export function fitMethods({ methods, questions }: TeleworkMethods, answers: MethodAnswers): readonly MethodFit[] {
  const decided = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : [{ id: question.id, effect: (answer ? question.yes : question.no) ?? {} }];
  });
  const naming = (list: 'for' | 'against' | 'rulesOut', method: Method) =>
    decided.filter(({ effect }) => effect[list]?.includes(method.id)).map(({ id }) => id);
  const fits = methods.map((method): MethodFit => {
    const ruledOutBy = naming('rulesOut', method);
    return {
      method,
      fit: ruledOutBy.length > 0 ? 'ruled_out' : 'possible',
      speaksFor: naming('for', method),
      speaksAgainst: naming('against', method),
      ruledOutBy,
    };
  });
  const left = fits.filter(({ fit }) => fit !== 'ruled_out');
  const most = Math.max(...left.map(balance));
  const judged = fits.map((each) =>
    answers.size > 0 && each.fit === 'possible' && balance(each) === most ? { ...each, fit: 'best' as const } : each,
  );
  return judged.sort((a, b) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit) || balance(b) - balance(a));
}

const ORDER: readonly Fit[] = ['best', 'possible', 'ruled_out'];

function balance({ speaksFor, speaksAgainst }: MethodFit): number {
  return speaksFor.length - speaksAgainst.length;
}

/** What is known of the firm for the scope of a checklist: the way of working, and the facts it and the answers decide. */
export function profileFor(
  checklist: Checklist,
  { questions }: TeleworkMethods,
  answers: MethodAnswers,
  method: Method,
): ProfileAnswers {
  const preset = checklist.profile.presets.find(({ id }) => id === method.id);
  const said = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : Object.entries((answer ? question.yes : question.no)?.facts ?? {});
  });
  // The preset says its own facts; what it leaves open comes from the way of working and from the answers.
  const known = new Map([...said, ...Object.entries(method.facts)]);
  const facts = checklist.profile.facts.flatMap(({ id }): [string, boolean][] => {
    const value = known.get(id);
    return value === undefined || Object.hasOwn(preset?.facts ?? {}, id) ? [] : [[id, value]];
  });
  return { ...(preset && { method: preset.id }), facts: new Map(facts) };
}
