import type { Messages } from '../messages/messages.js';
import type { Finding } from '../model/finding.js';
import type { OpenedAnswers } from '../open/answers.js';
import { readDate } from '../read/answers/date.js';
import type { SourceText } from '../read/source.js';
import { findingsText } from '../report/findings/text.js';
import { NO_PAINT, type Paint, type TerminalOptions } from '../report/terminal/options.js';
import { cleanLine } from '../text/clean.js';
import { wrap } from '../text/wrap.js';
import { Catalog } from './catalog.js';
import { UsageError } from './exit.js';
import { choosePaint } from './paint.js';
import type { Output, World } from './world.js';

/** Options every command has. */
export interface CommonOptions {
  readonly color?: boolean;
  readonly plain?: boolean;
  readonly asOf?: string;
  readonly checklists?: string;
}

/** What a command works with: the world, the words, and the common options made useful. */
export class Context {
  readonly world: World;
  readonly messages: Messages;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly #options: CommonOptions;
  readonly #paints: ReadonlyMap<Output, Paint>;
  readonly #reported = new WeakSet<SourceText>();

  private constructor(world: World, messages: Messages, options: CommonOptions, paints: ReadonlyMap<Output, Paint>) {
    this.world = world;
    this.messages = messages;
    this.asOf = chooseDay(world, messages, options.asOf);
    this.#options = options;
    this.#paints = paints;
  }

  static async open(world: World, messages: Messages, options: CommonOptions): Promise<Context> {
    const outputs = [world.stdout, world.stderr];
    const paints = await Promise.all(outputs.map((output) => choosePaint(output, world, options.color)));
    return new Context(
      world,
      messages,
      options,
      new Map(outputs.map((output, index) => [output, paints[index] ?? NO_PAINT])),
    );
  }

  /** How to lay text out on an output. Without a terminal it is 80 columns, so that a file is the same everywhere. */
  terminal(output: Output): TerminalOptions {
    return {
      messages: this.messages,
      width: output.isTerminal ? Math.min(output.columns || 80, 120) : 80,
      plain: this.#options.plain ?? false,
      paint: this.#paints.get(output) ?? NO_PAINT,
      bars: blocksAreNarrow(this.world) ? 'blocks' : 'ascii',
    };
  }

  /** The checklists; those of the user's folder that cannot be used are reported and end the command. */
  async catalog(): Promise<Catalog> {
    const { catalog, refused } = await Catalog.open(this.world, this.#options.checklists);
    for (const { source, findings } of refused) this.report(source, findings);
    if (refused.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))) throw new UsageError('');
    return catalog;
  }

  /** Findings go to stderr, each with its place. */
  report(source: SourceText, findings: readonly Finding[]): void {
    this.world.stderr.write(this.wordFindings(source, findings));
  }

  /** Findings as stderr is told them. */
  wordFindings(source: SourceText, findings: readonly Finding[]): string {
    const { stderr } = this.world;
    return findingsText(source, findings, { ...this.terminal(stderr), breakLines: stderr.isTerminal });
  }

  /** Findings of a file that many others lead to, such as an overlay: the first time only. */
  reportOnce(source: SourceText, findings: readonly Finding[]): void {
    if (this.#reported.has(source)) return;
    this.#reported.add(source);
    this.report(source, findings);
  }

  /** Everything that was found when an answer file was opened. */
  reportOpened({ source, findings, inOverlay }: OpenedAnswers): void {
    if (inOverlay && inOverlay.findings.length > 0) this.reportOnce(inOverlay.source, inOverlay.findings);
    if (findings.length > 0) this.report(source, findings);
  }

  /** A file name that cannot do anything to a terminal. */
  readonly shown = cleanLine;

  /** A line of talk on stdout, beside what a terminal shows. */
  tell(text: string): void {
    const { stdout } = this.world;
    const lines = stdout.isTerminal ? wrap(text, this.terminal(stdout).width) : [text];
    stdout.write(`${lines.join('\n')}\n`);
  }

  /** One line of talk on stderr. */
  say(text: string): void {
    this.world.stderr.write(`${text}\n`);
  }
}

function chooseDay(world: World, messages: Messages, asked: string | undefined): string {
  if (asked !== undefined) {
    const day = readDate(asked);
    if (day === null) throw new UsageError(messages.cli.errors.invalidDate('--as-of', asked));
    return day;
  }
  const epoch = world.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d{1,11}$/u.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  return world.today();
}

/** The older Windows console and the Linux text console draw block characters two columns wide or not at all. */
function blocksAreNarrow({ env, platform }: World): boolean {
  if (platform === 'win32') return Boolean(env['WT_SESSION'] || env['TERM_PROGRAM'] === 'vscode');
  return env['TERM'] !== 'linux';
}
