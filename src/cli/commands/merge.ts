import { Option } from 'commander';
import { clashesAmong, type Decisions, type Merged, type MergedItem, mergeAnswers } from '../../compare/merge/merge.js';
import { POLICIES, type Policy } from '../../compare/merge/policy.js';
import { roleNamed } from '../../compare/merge/role.js';
import type { Source } from '../../compare/merge/source.js';
import type { Checklist } from '../../model/checklist.js';
import { inLang } from '../../model/text.js';
import { ANSWERS, type Answer } from '../../model/vocabulary.js';
import { AnswersOpener } from '../../open/answers.js';
import { MARKS } from '../../report/mark.js';
import { mergedFile, saidText } from '../../report/merge/wording.js';
import { cleanLine } from '../../text/clean.js';
import { answersText } from '../../write/answers.js';
import { isYamlName } from '../answers-file.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type NamedAnswers, openAnswers } from '../open-answers.js';
import { checkStdinOnce } from '../open-file.js';
import { type Destination, putText } from '../output-file.js';
import { Overlays } from '../overlays.js';
import { openTerminal } from '../terminal.js';

export interface MergeOptions extends Destination {
  readonly policy: 'ask' | Policy;
  readonly overlay?: string;
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<answers...>', cli.arguments.answers)
    .addOption(new Option('--policy <policy>', cli.options.policy).choices(['ask', ...POLICIES]).default('ask'))
    .option('-o, --output <file>', cli.options.mergeOutput)
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(kit.run(merge));
};

/** `tenken merge <files…>`: the answers of several people, sites or departments as one file. */
export async function merge(context: Context, names: readonly string[], options: MergeOptions): Promise<ExitCode> {
  checkStdinOnce(context, names);
  if (options.output !== undefined && !isYamlName(options.output))
    throw new UsageError(context.messages.cli.errors.yamlOnly(cleanLine(options.output)));
  const { messages } = context;
  const overlays = new Overlays(context.world, options.overlay);
  const opener = new AnswersOpener(await context.catalog(), overlays);
  const found: NamedAnswers[] = [];
  for (const name of names) {
    const opened = await openAnswers(context, opener, name);
    if (opened) found.push(opened);
  }
  const [first] = found;
  if (!first || found.length < names.length) return EXIT.wrongUse;
  checkSame(context, found);
  const { checklist } = first;
  const sources = found.map((each): Source => sourceOf(each, found));
  const decisions = options.policy === 'ask' ? await askAll(context, checklist, sources) : new Map();
  if (!decisions) {
    context.say(messages.merge.left);
    return EXIT.interrupted;
  }
  const policy = options.policy === 'ask' ? 'worst' : options.policy;
  const merged = mergeAnswers(checklist, sources, policy, decisions);
  const settledBy = ({ item }: MergedItem) => (decisions.has(item.id) ? 'person' : policy);
  const file = mergedFile(checklist, merged, settledBy, messages);
  const remembered = options.output === undefined ? undefined : overlays.remembered(checklist, options.output);
  const text = answersText(file, checklist, messages.lang, remembered);
  await putText(context, text, options);
  if (checklist.overlay && options.output !== undefined && !remembered)
    context.say(messages.merge.overlayElsewhere(cleanLine(overlays.nameOf(checklist))));
  tell(context, merged, options.policy, found);
  return EXIT.done;
}

function checkSame({ messages: { merge: words } }: Context, found: readonly NamedAnswers[]): void {
  const ids = new Set(found.map(({ checklist }) => checklist.id));
  if (ids.size > 1) throw new UsageError(words.errors.checklists([...ids]));
  const overlays = new Set(found.map(({ checklist }) => checklist.overlay?.digest));
  if (overlays.size > 1) throw new UsageError(words.errors.overlays);
}

/** Named by its respondent; by its file too, or alone, where that does not tell it from the others. */
function sourceOf({ name, answers }: NamedAnswers, all: readonly NamedAnswers[]): Source {
  const file = cleanLine(name.split(/[/\\]/u).at(-1) ?? name).replace(/\.(?:ya?ml|json|xlsx|csv|tsv)$/iu, '');
  const person = cleanLine(answers.respondent.name ?? '');
  const namesakes = all.filter((each) => cleanLine(each.answers.respondent.name ?? '') === person);
  const role = roleNamed(answers.respondent.role);
  const label = person === '' ? file : namesakes.length > 1 ? `${person}/${file}` : person;
  return { label, file: answers, ...(role && { role }) };
}

/** Lets the person at the terminal decide each clash. Null if they leave. Throws UsageError without a terminal. */
async function askAll(context: Context, checklist: Checklist, sources: readonly Source[]): Promise<Decisions | null> {
  const { messages, world } = context;
  const { merge: words, vocabulary, lang } = messages;
  const clashes = clashesAmong(checklist, sources);
  if (clashes.length === 0) return new Map();
  if (!world.openTerminal)
    for (const { answer: _undecided, ...clash } of clashes) context.say(describe(context, clash));
  const terminal = await openTerminal(context, words.errors.clashes(clashes.length));
  const decisions = new Map<string, Answer>();
  try {
    for (const [index, { item, said }] of clashes.entries()) {
      const question = words.clash(item.id, cleanLine(inLang(item.question, lang)));
      const choices = ANSWERS.flatMap((answer) => {
        const who = said.filter((each) => each.answer === answer);
        if (who.length === 0) return [];
        const named = who.slice(0, SHOWN).map(({ source, date }) => words.who(source.label, date));
        const detail = [...named, ...(who.length > SHOWN ? ['…'] : [])].join(words.between);
        return [{ id: answer, title: `${MARKS[answer]} ${vocabulary.answers[answer]}`, detail }];
      });
      const title = words.chooseTitle(index + 1, clashes.length, question);
      const chosen = await terminal.choose(title, choices, words.keys);
      if (chosen === null) return null;
      decisions.set(item.id, chosen as Answer);
    }
    return decisions;
  } finally {
    terminal.close();
  }
}

const SHOWN = 5;

function describe({ messages }: Context, clash: MergedItem): string {
  const { merge: words, vocabulary, lang } = messages;
  const said = saidText(clash, messages);
  const question = words.clash(clash.item.id, cleanLine(inLang(clash.item.question, lang)));
  return `${question}\n   ${clash.answer ? words.result(said, vocabulary.statuses[clash.answer]) : said}`;
}

/** What was done, on stderr: how many, what was answered differently and how it was settled, what could not be kept. */
function tell(context: Context, merged: Merged, policy: MergeOptions['policy'], found: readonly NamedAnswers[]): void {
  const { messages } = context;
  const { merge: words } = messages;
  const clashes = merged.items.filter(({ clash }) => clash);
  context.say(words.summary(merged.sources.length, merged.items.length, clashes.length));
  if (clashes.length > 0) context.say(words.settled(words.policies[policy === 'ask' ? 'person' : policy]));
  for (const clash of clashes) context.say(describe(context, clash));
  if (merged.openFacts.length > 0) context.say(words.facts(merged.openFacts));
  const employees = new Set(found.flatMap(({ answers }) => answers.organization.employees ?? []));
  if (employees.size > 1) context.say(words.employees);
  const roleless = merged.sources.every(({ role }) => role === undefined);
  if (policy === 'authority' && clashes.length > 0 && roleless) context.say(words.noRoles);
}
