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
  /** Put over the checklist the answers are carried to. */
  readonly overlay?: string;
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<answers...>', cli.arguments.carryAnswers)
    .requiredOption('--to <checklist>', cli.options.to)
    .option('-o, --output <file>', cli.options.carryOutput)
    .option('--accept', cli.options.accept)
    .option('--overlay <file>', cli.options.overlay)
    .action(kit.run(carry));
};

/**
 * `tenken carry <answers…> --to <checklist>`: answers once given, for another checklist or a newer version. What follows
 * from them is written as a proposal that somebody confirms; answers that are there already are never touched.
 */
export async function carry(context: Context, names: readonly string[], options: CarryOptions): Promise<ExitCode> {
  const { messages, world } = context;
  const catalog = await context.catalog();
  const plain = await findChecklist(context, catalog, options.to);
  const path = options.output ?? `answers-${plain.id}.yaml`;
  if (!isYamlName(path)) throw new UsageError(messages.cli.errors.yamlOnly(cleanLine(path)));
  if (names.includes(path)) throw new UsageError(messages.carry.errors.sameFile(cleanLine(path)));
  const sources = await openSources(context, catalog, plain, names);
  const [source] = sources ?? [];
  const store = source && (await openStore(context, catalog, plain, path, options));
  if (!sources || !source || !store) return EXIT.wrongUse;
  const { target } = store;
  const from = sources.map(refOf).join(messages.carry.between);
  const asked = { ...target, items: target.items.filter(({ off }) => off === undefined) };
  const carrying = carryingOf(context, sources, asked);
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

/** All of them, or null if one cannot be used; why was then said. */
async function openSources(
  context: Context,
  catalog: Catalog,
  target: Checklist,
  names: readonly string[],
): Promise<readonly Source[] | null> {
  const { errors, otherFirm } = context.messages.carry;
  const sources: Source[] = [];
  let refused = false;
  for (const name of names) {
    const source = await openSource(context, catalog, target, name);
    if (!source) refused = true;
    else if (names.length > 1 && source.checklist.id === target.id)
      throw new UsageError(errors.oneAlone(cleanLine(name)));
    else if (sources.some(({ checklist }) => checklist.id === source.checklist.id))
      throw new UsageError(errors.twice(source.checklist.id));
    else sources.push(source);
  }
  const firms = new Set(sources.flatMap(({ answers: { organization } }) => organization.name ?? []));
  if (firms.size > 1) context.say(otherFirm([...firms].map(cleanLine)));
  return refused ? null : sources;
}

const refOf = ({ checklist, answers }: Source): string =>
  `${checklist.id}@${answers.checklist.version ?? checklist.version}`;

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

function carryingOf({ messages, asOf }: Context, sources: readonly Source[], target: Checklist): Carrying {
  const older = sources.find(({ checklist }) => checklist.id === target.id);
  if (!older) {
    const assessments = sources.map(({ checklist, answers }) => assess(checklist, answers, {}, asOf));
    return acrossCarrying(carryAcross(assessments, target), messages);
  }
  const { answers, checklist } = older;
  const migration = migrationFrom(target, answers.checklist.version ?? checklist.version);
  return migratedCarrying(migrateAnswers(answers, target, migration), refOf(older), target.items.length, messages);
}

interface Target {
  readonly store: AnswerStore;
  /** What the file held before; null if there was none. */
  readonly existing: AnswerFile | null;
  readonly target: Checklist;
}

/** The file to be written, with the checklist as its overlay leaves it. Null if the overlay does not fit; why was then said. */
async function openStore(
  context: Context,
  catalog: Catalog,
  plain: Checklist,
  path: string,
  { overlay }: CarryOptions,
): Promise<Target | null> {
  const { world, messages } = context;
  const { errors } = messages.carry;
  const overlays = new Overlays(world, overlay);
  const opener = new AnswersOpener(catalog, overlays);
  const setting = { files: world.files, opener, lang: messages.lang, checklist: plain.id, path };
  const bytes = await readIfThere(context.world.files, path);
  if (!bytes) {
    const overlaid = overlay === undefined ? null : await overlays.overFile(plain, overlay);
    const { findings = [], source } = overlaid?.inOverlay ?? {};
    if (source && findings.length > 0) context.report(source, findings);
    const target = overlaid ? overlaid.checklist : plain;
    const store = AnswerStore.create(setting, checklistRef(plain));
    if (target) remember(context, store, overlays, target);
    return target && { store, existing: null, target };
  }
  const found = await opener.open(path, bytes);
  context.reportOpened(found);
  const { opened } = found;
  const shown = cleanLine(path);
  if (!opened) throw new UsageError(errors.notAnswers(shown));
  if (opened.checklist.id !== plain.id)
    throw new UsageError(errors.otherChecklist(shown, opened.checklist.id, plain.id));
  const store = AnswerStore.resume(setting, bytes);
  if (overlay !== undefined) remember(context, store, overlays, opened.checklist);
  return { store, existing: opened.answers, target: opened.checklist };
}

function remember(context: Context, store: AnswerStore, overlays: Overlays, target: Checklist): void {
  if (!target.overlay) return;
  const overlay = overlays.remembered(target, store.path);
  if (overlay) store.setOverlay(overlay.file, overlay.digest);
  else context.say(context.messages.carry.overlayElsewhere(cleanLine(overlays.nameOf(target))));
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
