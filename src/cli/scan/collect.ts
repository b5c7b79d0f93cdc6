import { clientKey, type Standing, standingOf } from '../../compare/portfolio/standing.js';
import type { Finding } from '../../model/finding.js';
import { AnswersOpener, type OpenedAnswers } from '../../open/answers.js';
import { peek } from '../../open/validate/kind.js';
import { LIMITS } from '../../read/limits.js';
import { CSV_HEADS } from '../../report/csv/heads.js';
import { PORTFOLIO_HEADS } from '../../report/portfolio/csv-heads.js';
import type { Context } from '../context.js';
import { sayFileError } from '../errors.js';
import { Overlays } from '../overlays.js';
import { FileError } from '../world.js';
import type { Candidate } from './discover.js';
import type { Progress } from './progress.js';

/** An answer file that was scored. */
export interface Taken {
  readonly path: string;
  readonly standing: Standing;
  /** SHA-256 of the file, where reports are made of it. */
  readonly digest: string;
}

export interface Collected {
  readonly taken: readonly Taken[];
  readonly refused: number;
  /** Files of folders that are no answer files. */
  readonly skipped: number;
}

/** Looks at every file once and scores it. What is wrong with one is said and stops no other. Null if interrupted. */
export async function collect(
  context: Context,
  candidates: readonly Candidate[],
  progress: Progress,
  { digests, isInterrupted }: { readonly digests: boolean; readonly isInterrupted: () => boolean },
): Promise<Collected | null> {
  const { world } = context;
  const opener = new AnswersOpener(await context.catalog(), new Overlays(world, undefined));
  const taken: Taken[] = [];
  let [refused, skipped] = [0, 0];
  let heard = world.clock();
  for (const [index, candidate] of candidates.entries()) {
    const result = await lookAt(context, opener, candidate, progress, digests);
    if (result === 'refused') refused++;
    else if (result === 'skipped') skipped++;
    else taken.push(result);
    progress.at(index + 1);
    if (world.clock() - heard < BREATH) continue;
    await world.pause();
    heard = world.clock();
    if (isInterrupted()) return null;
  }
  return { taken, refused, skipped };
}

/** Milliseconds after which an interruption is listened for. */
const BREATH = 50;

async function lookAt(
  context: Context,
  opener: AnswersOpener,
  { path, named }: Candidate,
  progress: Progress,
  digests: boolean,
): Promise<Taken | 'refused' | 'skipped'> {
  const { world, asOf } = context;
  try {
    const bytes = await world.files.read(path, LIMITS.answerBytes);
    const opened = await opener.open(path, bytes);
    if (!opened.opened && !named && !isAboutAnswers(path, bytes, opened.findings)) return 'skipped';
    sayFindings(context, opened, progress);
    if (!opened.opened) return 'refused';
    const name = opened.opened.answers.organization.name?.trim() ?? '';
    const standing =
      name === ''
        ? standingOf(`file:${path}`, baseName(path), opened.opened, asOf)
        : standingOf(clientKey(name), name, opened.opened, asOf);
    return { path, standing, digest: digests ? await world.sha256(bytes) : '' };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    progress.clear();
    sayFileError(context, error);
    return 'refused';
  }
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
function sayFindings(context: Context, { source, findings, inOverlay }: OpenedAnswers, progress: Progress): void {
  const isSaid = ({ severity }: Finding) => severity !== 'info';
  if (findings.some(isSaid)) {
    progress.clear();
    context.report(source, findings.filter(isSaid));
  }
  if (inOverlay?.findings.some(isSaid)) {
    progress.clear();
    context.reportOnce(inOverlay.source, inOverlay.findings.filter(isSaid));
  }
}

/** The last part of a path, without its ending. */
function baseName(path: string): string {
  return (path.split(/[/\\]/u).at(-1) ?? path).replace(/\.[^.]*$/u, '');
}
