import { groupKey } from '../../compare/portfolio/standing.js';
import type { Checklist } from '../../model/checklist.js';
import type { Catalog } from '../catalog.js';
import type { Context } from '../context.js';
import { type Candidate, type Candidates, isWorkbook } from './discover.js';
import type { Progress } from './progress.js';
import type { Scored, ScoredFile, Scorer, ScorerSetting } from './scored.js';
import { scorerHere } from './scorer.js';
import { TakenFiles } from './taken.js';

export interface Collected {
  readonly taken: TakenFiles;
  readonly refused: number;
  /** Files of folders that are no answer files. */
  readonly skipped: number;
}

export interface CollectOptions {
  readonly setting: ScorerSetting;
  /** How many files to work on at once. */
  readonly jobs: number;
  readonly interruption: AbortSignal;
}

/** Looks at every file once and scores it. What is wrong with one is said and stops no other. Null if interrupted. */
export async function collect(
  context: Context,
  candidates: Candidates,
  progress: Progress,
  { setting, jobs, interruption }: CollectOptions,
): Promise<Collected | null> {
  const { world } = context;
  const scorers = scorersFor(context, await context.catalog(), candidates, setting, jobs);
  const gathered = new Gathered(context, candidates, progress);
  const queue = new Queue(candidates);
  const lane = async ({ scorer, chunk, breath }: Lane) => {
    let heard = world.clock();
    while (!interruption.aborted && !queue.isEmpty) {
      const from = queue.next;
      const scored = await scorer.score(queue.take(chunk));
      if (!scored) return;
      gathered.add(from, scored);
      if (world.clock() - heard < breath) continue;
      await world.pause();
      heard = world.clock();
    }
  };
  const close = () => Promise.all(scorers.map(({ scorer }) => scorer.close()));
  interruption.addEventListener('abort', close);
  try {
    await Promise.all(scorers.flatMap((each) => Array.from({ length: each.ahead }, () => lane(each))));
  } finally {
    interruption.removeEventListener('abort', close);
    await close();
  }
  return gathered.isWhole ? gathered : null;
}

/** Milliseconds after which an interruption is listened for. */
const BREATH = 50;
/** From how much work on threads have started before it is over. */
const MUCH = 500;
/** How many times the work of a text a workbook is. */
const WORKBOOK = 30;

function workOf({ path }: Candidate): number {
  return isWorkbook(path) ? WORKBOOK : 1;
}

/** A scorer and what it is given. */
interface Lane {
  readonly scorer: Scorer;
  /** How much at once. */
  readonly chunk: number;
  /** How many times that before its first answer. */
  readonly ahead: number;
  /** Milliseconds after which whoever else has something to say is heard. */
  readonly breath: number;
}

/**
 * Threads where they pay. This one scores beside them, in small bites so that none of them ever waits; but never
 * workbooks, which grow when they are unpacked: should one be too much for a thread, only that thread ends.
 */
function scorersFor(
  context: Context,
  catalog: Catalog,
  candidates: Candidates,
  setting: ScorerSetting,
  jobs: number,
): Lane[] {
  const { startScorer } = context.world;
  const work = candidates.length + candidates.workbooks * (WORKBOOK - 1);
  const here = (breath: number): Lane => ({
    scorer: scorerHere(context, catalog, setting.digests),
    chunk: BITE,
    ahead: 1,
    breath,
  });
  if (!startScorer || jobs < 2 || work < MUCH) return [here(BREATH)];
  const count = Math.min(jobs, Math.ceil(work / (MUCH / 2)), candidates.length);
  const thread = (): Lane => ({ scorer: startScorer(setting), chunk: 96, ahead: 2, breath: BREATH });
  return candidates.workbooks > 0
    ? Array.from({ length: count }, thread)
    : [...Array.from({ length: count - 1 }, thread), here(0)];
}

/** Files this thread scores before it listens: far less than a thread has ahead of it. */
const BITE = 32;

/** The files nobody has begun with. */
class Queue {
  readonly #candidates: Candidates;
  next = 0;

  constructor(candidates: Candidates) {
    this.#candidates = candidates;
  }

  get isEmpty(): boolean {
    return this.next >= this.#candidates.length;
  }

  /** The next files, until they are so much work. */
  take(much: number): readonly Candidate[] {
    const taken: Candidate[] = [];
    for (let work = 0; work < much && !this.isEmpty; ) {
      const candidate = this.#candidates.at(this.next++);
      taken.push(candidate);
      work += workOf(candidate);
    }
    return taken;
  }
}

/** What came of the files, said and kept in their order, whichever is finished first. */
class Gathered implements Collected {
  readonly taken: TakenFiles;
  refused = 0;
  skipped = 0;
  readonly #context: Context;
  readonly #candidates: Candidates;
  readonly #progress: Progress;
  readonly #waiting = new Map<number, readonly ScoredFile[]>();
  /** One each for all scorers. */
  readonly #checklists = new Map<string, Checklist>();
  readonly #saidOnce = new Set<string>();
  #next = 0;
  #done = 0;

  constructor(context: Context, candidates: Candidates, progress: Progress) {
    this.#context = context;
    this.#candidates = candidates;
    this.#progress = progress;
    this.taken = TakenFiles.among(candidates);
  }

  get isWhole(): boolean {
    return this.#next === this.#candidates.length;
  }

  add(from: number, { files, checklists }: Scored): void {
    for (const checklist of checklists) {
      const key = groupKey(checklist);
      if (!this.#checklists.has(key)) this.#checklists.set(key, checklist);
    }
    this.#waiting.set(from, files);
    for (let ready = this.#waiting.get(this.#next); ready; ready = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      for (const file of ready) this.#keep(this.#next++, file);
    }
    this.#done += files.length;
    this.#progress.at(this.#done);
  }

  #keep(index: number, { outcome, said, saidOnce, broke }: ScoredFile): void {
    const { messages, shown } = this.#context;
    this.#say(said);
    if (broke !== undefined)
      this.#say(`${messages.scan.broken(shown(this.#candidates.at(index).path), shown(broke))}\n`);
    if (saidOnce !== '' && !this.#saidOnce.has(saidOnce)) {
      this.#saidOnce.add(saidOnce);
      this.#say(saidOnce);
    }
    if (outcome === 'refused') this.refused++;
    else if (outcome === 'skipped') this.skipped++;
    else {
      const { client, name, date, letters, lettersThen, digest } = outcome;
      const checklist = this.#checklists.get(outcome.checklist) as Checklist;
      this.taken.add(index, { client, name, checklist, date, letters, lettersThen }, digest);
    }
  }

  #say(text: string): void {
    if (text === '') return;
    this.#progress.clear();
    this.#context.world.stderr.write(text);
  }
}
