import type { Context } from '../context.js';

/** Milliseconds between two looks of the line on a terminal, and between two lines elsewhere. */
const REDRAWN = 100;
const SPARSE = 10_000;

/**
 * How far a long run has come, on stderr: one line drawn over and over on a terminal, a line now and then elsewhere,
 * nothing in plain mode.
 */
export class Progress {
  readonly #context: Context;
  readonly #isDrawn: boolean;
  readonly #isSilent: boolean;
  #step = '';
  #total = 0;
  #began = 0;
  #shownAt = 0;
  #isShown = false;

  constructor(context: Context) {
    const { stderr } = context.world;
    this.#context = context;
    this.#isDrawn = stderr.isTerminal;
    this.#isSilent = context.terminal(stderr).plain;
  }

  begin(step: string, total: number): void {
    this.#step = step;
    this.#total = total;
    this.#began = this.#context.world.clock();
    this.#shownAt = this.#began;
  }

  /** True if it is time to let the rest of the world be heard, too. */
  at(done: number): boolean {
    const now = this.#context.world.clock();
    if (now - this.#shownAt < (this.#isDrawn ? REDRAWN : SPARSE)) return false;
    this.#shownAt = now;
    if (!this.#isSilent) this.#show(this.#line(done, (now - this.#began) / 1000));
    return true;
  }

  /** Leaves the line to somebody else. */
  clear(): void {
    if (this.#isShown) this.#context.world.stderr.write('\r\u001b[K');
    this.#isShown = false;
  }

  #line(done: number, seconds: number): string {
    const { scan } = this.#context.messages;
    const rate = done / Math.max(seconds, 0.001);
    const shown = rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1);
    const left = done > 0 && done < this.#total ? scan.left((this.#total - done) / rate) : '';
    return scan.step(this.#step, scan.progress(done, this.#total, shown, left));
  }

  #show(line: string): void {
    const { stderr } = this.#context.world;
    stderr.write(this.#isDrawn ? `\r${line}\u001b[K` : `${line}\n`);
    this.#isShown = this.#isDrawn;
  }
}
