import type { AnswersOpener } from '../../open/answers.js';
import type { Context } from '../context.js';
import type { LineScorer, LineScorerSetting, ScoredBlock } from './scored.js';
import { lineScorerHere } from './scorer.js';

/** From how many bytes on threads have started before it is over. */
const MUCH = 1024 * 1024;
/** So short a block is scored before a thread has heard of it: somebody writes a line at a time. */
const SHORT = 8 * 1024;
/** How many blocks a thread is given before its first answer, so that it never waits. */
const AHEAD = 4;

interface Lane {
  readonly scorer: LineScorer;
  /** Blocks it has and has not answered. */
  waiting: number;
}

/** Scores blocks of lines in this thread and, where there are many, in others beside it. */
export class Lanes {
  readonly #here: LineScorer;
  readonly #start: () => LineScorer[];
  /** How many blocks may wait for those before them. */
  readonly most: number;
  #scorers: readonly LineScorer[] = [];
  readonly #ready: Lane[] = [];
  #seen = 0;
  #hasStarted = false;
  #isClosed = false;

  constructor({ world, messages, asOf }: Context, opener: AnswersOpener, setting: LineScorerSetting, jobs: number) {
    this.#here = lineScorerHere(opener, messages, setting.filter, asOf, world.bytes);
    const { startLineScorer } = world;
    const threads = startLineScorer ? jobs - 1 : 0;
    this.most = (threads + 1) * AHEAD * 2;
    this.#start = () => (startLineScorer ? Array.from({ length: threads }, () => startLineScorer(setting)) : []);
  }

  score(block: Uint8Array): Promise<ScoredBlock> {
    this.#seen += block.length;
    if (this.#seen > MUCH && !this.#hasStarted) this.#startThreads();
    const lane = block.length < SHORT ? undefined : this.#ready.find(({ waiting }) => waiting < AHEAD);
    return lane ? this.#scoreIn(lane, block) : this.#here.score(block);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#scorers.map((scorer) => scorer.close()));
  }

  /** A thread that is still starting is given nothing: all others would have to wait for it. */
  #startThreads(): void {
    this.#hasStarted = true;
    this.#scorers = this.#start();
    for (const scorer of this.#scorers) {
      const add = () => this.#ready.push({ scorer, waiting: 0 });
      scorer.score(new Uint8Array()).then(add, () => {});
    }
  }

  /** Should the thread end with it, the block is scored here. */
  async #scoreIn(lane: Lane, block: Uint8Array): Promise<ScoredBlock> {
    lane.waiting++;
    try {
      return await lane.scorer.score(block);
    } catch (error) {
      if (this.#isClosed) throw error;
      return await this.#here.score(block);
    } finally {
      lane.waiting--;
    }
  }
}
