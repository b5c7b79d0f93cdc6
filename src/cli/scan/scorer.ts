import { clientKey, groupKey, standingOf } from '../../compare/portfolio/standing.js';
import { loadMessages } from '../../messages/load.js';
import type { AnswerFile } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import type { Finding } from '../../model/finding.js';
import { AnswersOpener, type OpenedAnswers } from '../../open/answers.js';
import { peek } from '../../open/validate/kind.js';
import { LIMITS } from '../../read/limits.js';
import type { SourceText } from '../../read/source.js';
import { CSV_HEADS } from '../../report/csv/heads.js';
import { PORTFOLIO_HEADS } from '../../report/portfolio/csv-heads.js';
import { PLACE_OF } from '../../score/status.js';
import type { Catalog } from '../catalog.js';
import { Context } from '../context.js';
import { wordFileError } from '../errors.js';
import { Overlays } from '../overlays.js';
import { FileError, type World } from '../world.js';
import type { Candidate } from './discover.js';
import type { Scored, ScoredFile, Scorer, ScorerSetting } from './scored.js';

/** Scores files in a thread of its own, whose world says nothing: with what the command has, opened anew from values. */
export async function scorerElsewhere(world: World, setting: ScorerSetting): Promise<Scorer> {
  const { lang, asOf, checklists, digests, shown } = setting;
  const { isTerminal, columns, ...look } = shown;
  const options = { asOf, ...look, ...(checklists !== undefined && { checklists }) };
  // What is said is said by another thread, on its terminal.
  const stderr = { ...world.stderr, isTerminal, columns };
  const context = await Context.open({ ...world, stderr }, await loadMessages(lang, ['scan']), options);
  return scorerHere(context, await context.catalog(), digests);
}

/** Scores files in this thread. What is to be said is given back instead of said, since others score files, too. */
export function scorerHere(context: Context, catalog: Catalog, digests: boolean): Scorer {
  const desk: Desk = {
    context,
    opener: new AnswersOpener(catalog, new Overlays(context.world, undefined), context.world.bytes),
    digests,
    keys: new Map(),
    reported: new WeakSet(),
  };
  return {
    async score(candidates) {
      const { keys } = desk;
      const known = keys.size;
      const files: ScoredFile[] = [];
      for (const candidate of candidates) files.push(await scoreFile(desk, candidate));
      return { files, checklists: known === keys.size ? [] : [...keys.keys()].slice(known) } satisfies Scored;
    },
    async close() {},
  };
}

interface Desk {
  readonly context: Context;
  readonly opener: AnswersOpener;
  readonly digests: boolean;
  /** The checklists of the files so far. */
  readonly keys: Map<Checklist, string>;
  /** Files many others lead to that something was said about. */
  readonly reported: WeakSet<SourceText>;
}

async function scoreFile(desk: Desk, candidate: Candidate): Promise<ScoredFile> {
  try {
    return await lookAt(desk, candidate);
  } catch (error) {
    const { messages } = desk.context;
    if (error instanceof FileError)
      return { outcome: 'refused', said: `${wordFileError(error, messages)}\n`, saidOnce: '' };
    return broken(error);
  }
}

function hasAnswer(file: AnswerFile): boolean {
  if (file.placed) return file.placed.statuses.some((status) => status !== PLACE_OF.unanswered);
  for (const { answer } of file.answers.values()) if (answer !== undefined) return true;
  return false;
}

/** What becomes of a file with which something goes wrong that nobody has a word for. */
export function broken(error: unknown): ScoredFile {
  return { outcome: 'refused', said: '', saidOnce: '', broke: error instanceof Error ? error.message : String(error) };
}

async function lookAt(desk: Desk, { path, named }: Candidate): Promise<ScoredFile> {
  const { context, opener, digests, keys } = desk;
  const { world, asOf } = context;
  const bytes = await world.files.read(path, LIMITS.answerBytes);
  const opened = await opener.open(path, bytes);
  if (!opened.opened && !named && !isAboutAnswers(path, bytes, opened.findings))
    return { outcome: 'skipped', said: '', saidOnce: '' };
  const said = wordFindings(desk, opened);
  if (!opened.opened) return { outcome: 'refused', ...said };
  // A sheet that came back as it was sent pulls every median down.
  const note = hasAnswer(opened.opened.answers) ? '' : `${context.messages.scan.unanswered(context.shown(path))}\n`;
  const name = own(opened.opened.answers.organization.name?.trim() ?? '');
  const standing =
    name === ''
      ? standingOf(`file:${path}`, baseName(path), opened.opened, asOf)
      : standingOf(clientKey(name), name, opened.opened, asOf);
  const { checklist } = opened.opened;
  const key = keys.get(checklist) ?? groupKey(checklist);
  keys.set(checklist, key);
  const digest = digests ? await world.sha256(bytes) : '';
  // Written out: what an object with a spread in it holds outlives the engine's first look at its memory.
  const { client, date, letters, lettersThen } = standing;
  const outcome = { client, name: standing.name, date, letters, lettersThen, checklist: key, digest };
  return { outcome, said: said.said + note, saidOnce: said.saidOnce };
}

/** Engines keep a longer part of a text as a view of the whole: one name would hold its whole file in memory. */
function own(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}

/** Of what is found in a folder, a checklist, a report or anybody else's file is no mistake. */
function isAboutAnswers(path: string, bytes: Uint8Array, findings: readonly Finding[]): boolean {
  if (/\.(?:xlsx|csv|tsv)$/iu.test(path)) {
    const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 200));
    const isReport = OUR_TABLES.some((head) => start.startsWith(head));
    return !isReport && !findings.some(({ code }) => code === 'sheet.no-table');
  }
  const { kind, hasMark } = peek(bytes);
  return (
    kind === 'answers' ||
    (hasMark && kind === null && !OTHER_KIND.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200))))
  );
}

/** Tables tenken wrote for people to read. */
const OUR_TABLES = [...CSV_HEADS, ...Object.values(PORTFOLIO_HEADS)];

/** Another kind of tenken's files, as far as their first line tells. */
const OTHER_KIND = /tenken["']?\s*:\s*["']?[a-z]+\/\d/u;

/** Notes about how a file was read are left out: in ten thousands of files they would hide what matters. */
function wordFindings(
  { context, reported }: Desk,
  { source, findings, inOverlay }: OpenedAnswers,
): Pick<ScoredFile, 'said' | 'saidOnce'> {
  const isSaid = ({ severity }: Finding) => severity !== 'info';
  const said = findings.some(isSaid) ? context.wordFindings(source, findings.filter(isSaid)) : '';
  if (!inOverlay?.findings.some(isSaid) || reported.has(inOverlay.source)) return { said, saidOnce: '' };
  reported.add(inOverlay.source);
  return { said, saidOnce: context.wordFindings(inOverlay.source, inOverlay.findings.filter(isSaid)) };
}

/** The last part of a path, without its ending. */
function baseName(path: string): string {
  return (path.split(/[/\\]/u).at(-1) ?? path).replace(/\.[^.]*$/u, '');
}
