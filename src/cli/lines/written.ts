import { mebibytes } from '../../messages/shared.js';
import type { Filter } from '../../model/assessment.js';
import type { AnswersOpener } from '../../open/answers.js';
import { LIMITS } from '../../read/limits.js';
import { AssessmentWriter } from '../../report/json/assessment-writer.js';
import { narrowed } from '../assess-file.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { ScoredBlock } from './scored.js';
import { openLine } from './scorer.js';

/** Bytes kept ready for a line that is scored alone. */
const ROOM = 32 * 1024;

const TOO_LONG: ScoredBlock = {
  assessments: new Uint8Array(),
  lines: 1,
  blank: 0,
  left: [{ index: 0, start: 0, end: 0, before: 0 }],
};

/** Writes what becomes of blocks of lines in their order, whichever is scored first, and says what there is to be said. */
export class Written {
  readonly #context: Context;
  readonly #opener: AnswersOpener;
  readonly #filter: Filter;
  readonly #writer: AssessmentWriter;
  /** How many blocks may be under way. */
  readonly #most: number;
  readonly #under: Promise<void>[] = [];
  #last = Promise.resolve();
  #isRead = true;
  #lines = 0;
  #blank = 0;
  #refused = 0;

  constructor(context: Context, opener: AnswersOpener, filter: Filter, most: number) {
    this.#context = context;
    this.#opener = opener;
    this.#filter = filter;
    this.#writer = new AssessmentWriter(context.messages, filter, context.asOf, ROOM);
    this.#most = most;
  }

  add(block: Uint8Array, scored: Promise<ScoredBlock>): void {
    this.#follow(async () => this.#put(block, await scored));
    scored.catch(() => {}); // it is waited for, but not yet
  }

  /** A line that was passed over. */
  addTooLong(): void {
    this.#follow(() => this.#put(null, TOO_LONG));
  }

  /** Waits until another block may come; false if nobody reads any more. */
  async hasRoom(): Promise<boolean> {
    while (this.#under.length >= this.#most) await this.#under.shift();
    return this.#isRead;
  }

  /** Everything is there. */
  async end(): Promise<ExitCode> {
    if (this.#isRead) await this.#last;
    const total = this.#lines - this.#blank;
    const { messages } = this.#context;
    if (this.#isRead && this.#refused > 0) this.#context.say(messages.cli.lines.refused(this.#refused, total));
    return this.#refused > 0 ? EXIT.notMet : EXIT.done;
  }

  #follow(put: () => Promise<void>): void {
    this.#last = this.#last.then(put);
    this.#last.catch(() => {}); // `hasRoom` and `end` throw it
    this.#under.push(this.#last);
  }

  async #put(block: Uint8Array | null, { assessments, lines, blank, left }: ScoredBlock): Promise<void> {
    if (!this.#isRead) return;
    let from = 0;
    for (const { index, start, end, before } of left) {
      this.#write(assessments.subarray(from, before));
      from = before;
      await this.#putLine(this.#lines + index + 1, block?.subarray(start, end) ?? null);
    }
    this.#write(assessments.subarray(from));
    this.#lines += lines;
    this.#blank += blank;
    this.#isRead = await this.#context.world.stdout.gone();
  }

  #write(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#context.world.stdout.write(bytes);
  }

  /** One of which there is something to say. */
  async #putLine(number: number, bytes: Uint8Array | null): Promise<void> {
    const context = this.#context;
    const { lines: words } = context.messages.cli;
    const opened = bytes && (await openLine(this.#opener, words.name(number), bytes));
    if (!opened) {
      context.say(words.tooLong(number, mebibytes(LIMITS.answerBytes)));
      this.#refused++;
      return;
    }
    context.reportOpened(opened);
    const checklist = opened.opened && narrowed(context, opened.source.name, opened.opened.checklist, this.#filter);
    if (!opened.opened || !checklist) {
      this.#refused++;
      return;
    }
    this.#writer.add(checklist, opened.opened.answers);
    this.#write(this.#writer.take());
  }
}
