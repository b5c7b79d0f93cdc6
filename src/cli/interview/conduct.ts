import { begin, type InScope, type InterviewFilter, isAnswered, routeOf } from '../../ask/interview.js';
import type { AnswerFile } from '../../model/answers.js';
import { type Checklist, checklistRef } from '../../model/checklist.js';
import { assess } from '../../score/assess.js';
import { applies, knownFacts } from '../../score/scope.js';
import { cleanLine } from '../../text/clean.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { folderOf } from '../overlays.js';
import { Interrupted, type Terminal } from '../world.js';
import { end } from './ending.js';
import { dump, rescue, sayWhere } from './leave.js';
import { filterOf, type InterviewOptions, type Prepared } from './prepare.js';
import { Session } from './session.js';
import { type About, askAbout } from './setup.js';
import { AnswerStore } from './store.js';

/** A questionnaire from whose answers these are to the result. Whatever ends it, what was said is kept. */
export async function conduct(
  context: Context,
  terminal: Terminal,
  prepared: Prepared,
  options: InterviewOptions,
): Promise<ExitCode> {
  const store = openStore(context, prepared);
  try {
    await tellOfCopy(context, store, prepared);
    const done = await questionnaire(context, terminal, prepared, store, options);
    if (store.written) sayWhere(context, store, !done);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    if ((await store.save()).state === 'failed') dump(context, store);
    else if (store.written) sayWhere(context, store, true);
    return EXIT.interrupted;
  }
}

function openStore(
  { world, messages }: Context,
  { checklist, opener, path, existing, copiedFrom }: Prepared,
): AnswerStore {
  const setting = { files: world.files, opener, lang: messages.lang, checklist: checklist.id, path };
  if (!existing) return AnswerStore.create(setting, checklistRef(checklist));
  return copiedFrom === undefined
    ? AnswerStore.resume(setting, existing.bytes)
    : AnswerStore.copy(setting, existing.bytes);
}

/** True if the person went on to the result, false if they leave for now. */
async function questionnaire(
  context: Context,
  terminal: Terminal,
  { checklist, path, existing }: Prepared,
  store: AnswerStore,
  options: InterviewOptions,
): Promise<boolean> {
  const { ask } = context.messages;
  const filter = filterOf(context, checklist, options);
  const known = existing?.answers ?? emptyFile(context, checklist);
  if (asked(checklist, known, filter, () => true).length === 0) throw new UsageError(ask.nothingToAsk);
  rememberOverlay(context, store, checklist, options.overlay);
  const file = await setUp(context, terminal, store, checklist, known, filter);
  if (!file) return false;
  const inScope = scopeOf(checklist);
  const route = asked(checklist, file, filter, inScope);
  if (route.length === 0) throw new UsageError(ask.nothingToAsk);
  const name = cleanLine(path);
  const answered = route.filter(({ id }) => isAnswered(file, id)).length;
  context.tell(`${answered > 0 ? ask.resumed(name, answered, route.length) : ask.begun(name)}\n`);
  const interview = begin(checklist, file, filter, options.open ?? false, inScope, staleIn(context, checklist, file));
  const session = new Session(terminal, context.messages, store, inScope, interview);
  const left = await session.run();
  await rescue(context, terminal, store);
  if (left === 'quit') return false;
  const before = existing && existing.answers.answers.size > 0 ? existing.answers : null;
  await end(context, terminal, { checklist, filter, before, after: session.answers, path: store.path });
  return true;
}

/** Asks whose answers these are and what decides the scope, as far as the file does not say. Null if they left again. */
async function setUp(
  context: Context,
  terminal: Terminal,
  store: AnswerStore,
  checklist: Checklist,
  known: AnswerFile,
  filter: InterviewFilter,
): Promise<AnswerFile | null> {
  const factIds = checklist.profile.facts.map(({ id }) => id);
  let file = known;
  const keep = async (about: About) => {
    store.setOrganization(about.organization);
    store.setRespondent(about.respondent);
    if (about.date !== undefined) store.setDate(about.date);
    store.setProfile(about.profile, factIds);
    const saved = await store.save(); // a failure is said, with a way out, once the questions begin
    file = saved.state === 'merged' ? saved.answers : { ...file, ...about };
  };
  const items = asked(checklist, known, filter, () => true);
  return (await askAbout(terminal, context.messages, checklist, items, known, keep)) ? file : null;
}

/** A copy is saved before anything is asked, and said to be one. */
async function tellOfCopy(context: Context, store: AnswerStore, { copiedFrom, path }: Prepared): Promise<void> {
  if (copiedFrom === undefined) return;
  const { state } = await store.save(); // a failure is said, with a way out, once the questions begin
  if (state !== 'failed') context.tell(context.messages.ask.imported(cleanLine(copiedFrom), cleanLine(path)));
}

function emptyFile({ asOf }: Context, { id, version }: Checklist): AnswerFile {
  return {
    checklist: { id, version },
    organization: {},
    respondent: {},
    date: asOf,
    profile: { facts: new Map() },
    answers: new Map(),
  };
}

function asked(checklist: Checklist, file: AnswerFile, filter: InterviewFilter, inScope: InScope) {
  return routeOf({ checklist, file, filter, at: null, onlyOpen: false, trail: [] }, inScope);
}

/** Answers that have run out by the day of --as-of. */
function staleIn({ asOf }: Context, checklist: Checklist, file: AnswerFile) {
  const expired = assess(checklist, file, {}, asOf).items.filter((assessed) => assessed.expired);
  return { ids: new Set(expired.map(({ item }) => item.id)), asOf };
}

/** Answer files name an overlay beside them and nothing else: they come from strangers. */
function rememberOverlay(context: Context, store: AnswerStore, { overlay }: Checklist, path: string | undefined): void {
  if (path === undefined || !overlay) return;
  if (sameFolder(path, store.path)) store.setOverlay(path.slice(folderOf(path).length), overlay.digest);
  else context.tell(context.messages.ask.overlayElsewhere(cleanLine(path)));
}

function sameFolder(a: string, b: string): boolean {
  const plain = (path: string) => folderOf(path).replace(/^(?:\.[/\\])+/u, '');
  return plain(a) === plain(b);
}

/** The scope of the score, by the profile of a file. */
function scopeOf({ profile }: Checklist): InScope {
  return ({ appliesWhen }, file) =>
    appliesWhen === undefined || applies(appliesWhen, knownFacts(profile, file.profile));
}
