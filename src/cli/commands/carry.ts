import { carryAcross } from '../../compare/carry/across.js';
import { migrateAnswers, migrationFrom } from '../../compare/carry/migrate.js';
import type { AnswerFile, AnswerRecord, ProfileAnswers } from '../../model/answers.js';
import { type Checklist, checklistRef } from '../../model/checklist.js';
import { AnswersOpener } from '../../open/answers.js';
import { readHeader } from '../../read/answers/header.js';
import { sameButPatch } from '../../read/answers/version.js';
import { LIMITS } from '../../read/limits.js';
import { parseFile } from '../../read/parse.js';
import { carryingText } from '../../report/carry/text.js';
import { accepted, acrossCarrying, type Carrying, migratedCarrying } from '../../report/carry/wording.js';
import { assess } from '../../score/assess.js';
import { cleanLine } from '../../text/clean.js';
import { isYamlName, readIfThere } from '../answers-file.js';
import { OldVersionSource } from '../carry/old-version.js';
import { type Catalog, compareVersions } from '../catalog.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { wordFileError } from '../errors.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { findChecklist } from '../find-checklist.js';
import { AnswerStore } from '../interview/store.js';
import { openAnswers } from '../open-answers.js';
import { Overlays } from '../overlays.js';

export interface CarryOptions {
  readonly to: string;
  readonly output?: string;
  readonly accept?: boolean;
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<answers>', cli.arguments.carryAnswers)
    .requiredOption('--to <checklist>', cli.options.to)
    .option('-o, --output <file>', cli.options.carryOutput)
    .option('--accept', cli.options.accept)
    .action(kit.run(carry));
};

/**
 * `tenken carry <answers> --to <checklist>`: answers once given, for another checklist or a newer version. What follows
 * from them is written as a proposal that somebody confirms; answers that are there already are never touched.
 */
export async function carry(context: Context, name: string, options: CarryOptions): Promise<ExitCode> {
  const { messages, world } = context;
  const catalog = await context.catalog();
  const target = await findChecklist(context, catalog, options.to);
  const path = options.output ?? `answers-${target.id}.yaml`;
  if (!isYamlName(path)) throw new UsageError(messages.ask.yamlOnly(cleanLine(path)));
  if (path === name) throw new UsageError(messages.carry.errors.sameFile(cleanLine(path)));
  const source = await openSource(context, catalog, target, name);
  if (!source) return EXIT.wrongUse;
  const from = `${source.checklist.id}@${source.answers.checklist.version ?? source.checklist.version}`;
  const carrying = carryingOf(context, source, target, from);
  const store = await openStore(context, catalog, target, path);
  const kept = answeredIn(store.existing);
  const facts = { from, to: checklistRef(target), accepted: options.accept ?? false, kept };
  world.stdout.write(carryingText(carrying, facts, context.terminal(world.stdout)));
  const written = write(store, carrying, source.answers, target, options.accept ?? false);
  if (written === 0) {
    context.say(messages.carry.nothing);
    return EXIT.done;
  }
  const saved = await store.store.save();
  if (saved.state === 'failed') {
    const { problem } = saved;
    const shown = cleanLine(path);
    throw new UsageError(problem ? wordFileError(problem, messages) : messages.carry.errors.changed(shown));
  }
  context.say(messages.carry.wrote(cleanLine(path), written));
  const open = carrying.carried.some(({ kind, item }) => kind === 'proposed' && !kept.includes(item.id));
  if (open && !options.accept) context.say(messages.carry.next(`tenken interview -o ${cleanLine(path)}`));
  return EXIT.done;
}

interface Source {
  readonly checklist: Checklist;
  readonly answers: AnswerFile;
}

/** Answers to another checklist or to an earlier version of this one. Null if they cannot be used; why was then said. */
async function openSource(context: Context, catalog: Catalog, target: Checklist, name: string): Promise<Source | null> {
  const { errors } = context.messages.carry;
  const opener = new AnswersOpener(catalog, new Overlays(context.world, undefined));
  const bytes = await context.world.files.read(name, LIMITS.answerBytes);
  const { root, source } = await parseFile(name, bytes, LIMITS.answerBytes);
  const header = root && readHeader(root, source).header;
  if (!header || header.checklist.id !== target.id) return openAnswers(context, opener, name);
  const { version = target.version } = header.checklist;
  if (sameButPatch(version, target.version)) throw new UsageError(errors.sameVersion(checklistRef(target)));
  if (compareVersions(version, target.version) > 0)
    throw new UsageError(errors.newer(`${target.id}@${cleanLine(version)}`, checklistRef(target)));
  return openAnswers(context, new AnswersOpener(new OldVersionSource(catalog, target, header)), name);
}

function carryingOf(
  { messages, asOf }: Context,
  { checklist, answers }: Source,
  target: Checklist,
  from: string,
): Carrying {
  if (checklist.id !== target.id)
    return acrossCarrying(carryAcross(assess(checklist, answers, {}, asOf), target), from, messages);
  const migration = migrationFrom(target, answers.checklist.version ?? checklist.version);
  return migratedCarrying(migrateAnswers(answers, target, migration), from, target.items.length, messages);
}

interface Target {
  readonly store: AnswerStore;
  /** What the file held before; null if there was none. */
  readonly existing: AnswerFile | null;
}

async function openStore(context: Context, catalog: Catalog, target: Checklist, path: string): Promise<Target> {
  const { world, messages } = context;
  const { errors } = messages.carry;
  const opener = new AnswersOpener(catalog, new Overlays(world, undefined));
  const setting = { files: world.files, opener, lang: messages.lang, checklist: target.id, path };
  const bytes = await readIfThere(context.world.files, path);
  if (!bytes) return { store: AnswerStore.create(setting, checklistRef(target)), existing: null };
  const { opened, source, findings } = await opener.open(path, bytes);
  if (findings.length > 0) context.report(source, findings);
  const shown = cleanLine(path);
  if (!opened) throw new UsageError(errors.notAnswers(shown));
  if (opened.checklist.id !== target.id)
    throw new UsageError(errors.otherChecklist(shown, opened.checklist.id, target.id));
  return { store: AnswerStore.resume(setting, bytes), existing: opened.answers };
}

function answeredIn(existing: AnswerFile | null): readonly string[] {
  return [...(existing?.answers ?? [])].flatMap(([id, { answer }]) => (answer === undefined ? [] : [id]));
}

/** Puts what was carried beside what is there; what a person wrote goes first. Returns how many items were written. */
function write(
  { store, existing }: Target,
  { carried }: Carrying,
  from: AnswerFile,
  target: Checklist,
  accept: boolean,
): number {
  const fresh = carried.filter(({ item }) => existing?.answers.get(item.id)?.answer === undefined);
  if (fresh.length === 0) return 0;
  if (!existing) {
    store.setOrganization(from.organization);
    store.setRespondent(from.respondent);
    if (from.date !== undefined) store.setDate(from.date);
    if (from.checklist.id === target.id)
      store.setProfile(
        profileFor(from.profile, target),
        target.profile.facts.map(({ id }) => id),
      );
  }
  const order = target.items.map(({ id }) => id);
  for (const { item, record } of fresh) {
    const { proposed: _older, ...own } = existing?.answers.get(item.id) ?? ({} as AnswerRecord);
    const whole = { ...record, ...own, ...(record.origin !== undefined && { origin: record.origin }) };
    store.setAnswer(item.id, accept ? accepted(whole) : whole, order);
  }
  return fresh.length;
}

/** What of a profile the newer version still knows. */
function profileFor({ method, facts }: ProfileAnswers, { profile }: Checklist): ProfileAnswers {
  const preset = profile.presets.find(({ id }) => id === method);
  const known = [...facts].filter(
    ([id, value]) => profile.facts.some((fact) => fact.id === id) && (preset?.facts[id] ?? value) === value,
  );
  return { ...(preset && { method: preset.id }), facts: new Map(known) };
}
