import { Option } from 'commander';
import { TELEWORK_METHODS } from '../../guide/generated/telework-methods.js';
import { fitMethods, type MethodAnswers, profileFor } from '../../guide/telework-method.js';
import type { Checklist } from '../../model/checklist.js';
import { inLang } from '../../model/text.js';
import { readYesNoWord } from '../../read/answers/yes-no.js';
import { jsonText } from '../../report/escape/json.js';
import { METHOD_PAGE_MARK, methodPage } from '../../report/html/telework.js';
import { buildMethodReport } from '../../report/method/build.js';
import { methodJson } from '../../report/method/json.js';
import { METHOD_MARK, methodMarkdown } from '../../report/method/markdown.js';
import { methodText } from '../../report/method/text.js';
import { cleanLine } from '../../text/clean.js';
import { nearest } from '../../text/nearest.js';
import { answersText } from '../../write/answers.js';
import { isYamlName } from '../answers-file.js';
import type { Catalog } from '../catalog.js';
import { byCommas, type Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { findChecklist } from '../find-checklist.js';
import { askMethod } from '../method/ask.js';
import { type Destination, putText } from '../output-file.js';
import { openTerminal } from '../terminal.js';

export interface MethodOptions extends Destination {
  readonly format: 'text' | 'md' | 'html' | 'json';
  /** `1=yes,2=no`. */
  readonly answers?: string;
  readonly compare?: boolean;
  readonly choose?: string;
  /** An answer file to be begun. */
  readonly begin?: string;
  /** Its checklist. */
  readonly for?: string;
}

export const define: Define = (command, kit) => {
  const { method: words, cli } = kit.messages;
  return command
    .addOption(kit.format(['text', 'md', 'html', 'json']))
    .option('--answers <answers>', words.options.answers, byCommas)
    .option('--compare', words.options.compare)
    .addOption(new Option('--choose <method>', words.options.choose))
    .option('--begin <file>', words.options.begin)
    .option('--for <checklist>', words.options.for)
    .option('-o, --output <file>', cli.options.output)
    .option('--force', cli.options.force)
    .action(kit.run(method));
};

/** `tenken method`: which way of teleworking suits the firm, how all compare, and what that means for a checklist. */
export async function method(context: Context, options: MethodOptions): Promise<ExitCode> {
  const { messages, world } = context;
  const { compare, answers, choose, begin } = options;
  if (compare && [answers, choose, begin].some((each) => each !== undefined))
    throw new UsageError(messages.method.errors.compareAlone);
  if (choose !== undefined) methodNamed(context, choose);
  if (begin !== undefined && !isYamlName(begin))
    throw new UsageError(messages.method.errors.yamlOnly(cleanLine(begin)));
  const catalog = await context.catalog();
  const given = compare ? null : await answersOf(context, options);
  if (given === 'left') return EXIT.done;
  const report = buildMethodReport(TELEWORK_METHODS, given, await catalog.all(), messages, choose);
  const texts = {
    text: () => methodText(report, context.terminal(world.stdout)),
    md: () => methodMarkdown(report, messages),
    html: () => methodPage(report, messages),
    json: () => jsonText(methodJson(report)),
  };
  const marks = { text: undefined, md: METHOD_MARK, html: METHOD_PAGE_MARK, json: undefined };
  await putText(context, texts[options.format](), options, marks[options.format]);
  if (begin !== undefined && given) await beginFile(context, catalog, given, begin, options);
  return EXIT.done;
}

/** From --answers or from --choose alone, else asked at the terminal; `left` if the person went away again. */
async function answersOf(context: Context, { answers, choose }: MethodOptions): Promise<MethodAnswers | 'left'> {
  const { messages } = context;
  if (answers !== undefined) return parseAnswers(context, answers);
  if (choose !== undefined) return new Map();
  const { questions } = TELEWORK_METHODS;
  const asked = questions.map(({ text }, index) => `  ${index + 1}  ${inLang(text, messages.lang)}`);
  const hint = [messages.method.noTerminal(asked), messages.method.example(`1=${messages.method.yes}`)].join('\n');
  const terminal = await openTerminal(context, hint);
  try {
    return (await askMethod(terminal, questions, messages)) ?? 'left';
  } finally {
    terminal.close();
  }
}

/** Throws UsageError with everything that is wrong. Questions go by their number or their id. */
function parseAnswers({ messages }: Context, text: string): MethodAnswers {
  const { errors } = messages.method;
  const ids = TELEWORK_METHODS.questions.map(({ id }) => id);
  const found = new Map<string, boolean>();
  const wrong: string[] = [];
  for (const part of text.split(/[,，、]/u).filter((each) => each.trim() !== '')) {
    const [name = '', value] = part.split(/[=＝]/u, 2).map((each) => each.normalize('NFKC').trim());
    const id = /^\d+$/u.test(name) ? ids[Number(name) - 1] : ids.find((each) => each === name);
    const answer = value === undefined ? null : readYesNoWord(value);
    if (id === undefined) wrong.push(errors.question(cleanLine(name), nearest(name, ids)));
    else if (answer === null) wrong.push(errors.answer(cleanLine(part.trim())));
    else if (answer !== 'not-sure') found.set(id, answer);
  }
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return found;
}

/** An answer file that says how the firm works and waits for its answers. */
async function beginFile(
  context: Context,
  catalog: Catalog,
  answers: MethodAnswers,
  path: string,
  { choose, for: named, force }: MethodOptions,
): Promise<void> {
  const { messages, world, asOf } = context;
  const chosen = choose === undefined ? onlyBest(context, answers) : methodNamed(context, choose);
  const checklist = await checklistFor(context, catalog, chosen.id, named);
  const profile = profileFor(checklist, TELEWORK_METHODS, answers, chosen);
  const { id, version } = checklist;
  const file = {
    checklist: { id, version },
    organization: {},
    respondent: {},
    date: asOf,
    profile,
    answers: new Map(),
  };
  const text = answersText(file, checklist, messages.lang);
  // Answers are worked on by hand: one that is there is never taken for ours.
  await world.files.write(path, new TextEncoder().encode(text), { force: force ?? false, isOurs: () => false });
  const shown = cleanLine(path);
  context.say(messages.method.began(shown, `tenken interview -o ${shown}`));
}

function methodNamed({ messages }: Context, id: string) {
  const { methods } = TELEWORK_METHODS;
  const found = methods.find((each) => each.id === id);
  if (found) return found;
  const ids = methods.map((each) => each.id);
  throw new UsageError(messages.method.errors.method(cleanLine(id), nearest(id, ids)));
}

function onlyBest({ messages: { lang, method: words } }: Context, answers: MethodAnswers) {
  const best = fitMethods(TELEWORK_METHODS, answers).filter(({ fit }) => fit === 'best');
  const [only] = best;
  if (only && best.length === 1) return only.method;
  if (best.length === 0) throw new UsageError(words.noneBest);
  const named = best.map(({ method: { id, title } }) => `  ${id}  ${inLang(title, lang)}`);
  throw new UsageError([words.several, ...named].join('\n'));
}

/** The one asked for, else the first that knows this way of working, else the first whose scope depends on facts. */
async function checklistFor(
  context: Context,
  catalog: Catalog,
  methodId: string,
  named: string | undefined,
): Promise<Checklist> {
  if (named !== undefined) return findChecklist(context, catalog, named);
  const all = await catalog.all();
  const found =
    all.find(({ profile }) => profile.presets.some(({ id }) => id === methodId)) ??
    all.find(({ profile }) => profile.facts.length > 0);
  if (!found) throw new UsageError(context.messages.method.errors.noChecklist);
  return found;
}
