import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Messages } from '../messages/messages.js';
import { LEVELS, ROLES } from '../model/vocabulary.js';
import { parseLimit } from '../score/gate.js';
import { type CommonOptions, Context } from './context.js';
import type { ExitCode } from './exit.js';
import type { World } from './world.js';

/** What the file of a command exports beside the command itself: its arguments and options. */
export type Define = (command: Command, kit: CommandKit) => Command;

/** What several commands have in common on the command line, and the way from an action to an exit code. */
export class CommandKit {
  readonly messages: Messages;
  readonly #world: World;
  readonly #finish: (code: ExitCode) => void;

  /** Commander itself knows no exit codes: `finish` takes what an action leaves behind. */
  constructor(world: World, messages: Messages, finish: (code: ExitCode) => void) {
    this.messages = messages;
    this.#world = world;
    this.#finish = finish;
  }

  /** An action for commander: the command with its context first, then what commander read. */
  run<A extends unknown[]>(
    action: (context: Context, ...given: A) => Promise<ExitCode>,
  ): (...given: unknown[]) => Promise<void> {
    return async (...given) => {
      const options = given.at(-2) as CommonOptions; // the last is commander's own object
      const context = await Context.open(this.#world, this.messages, options);
      this.#finish(await action(context, ...(given as A)));
    };
  }

  /** `--format`, the first choice being the default. */
  format(choices: readonly string[]): Option {
    return new Option('--format <format>', this.messages.cli.options.format).choices(choices).default(choices[0]);
  }

  role(): Option {
    return new Option('--role <role>', this.messages.cli.options.role).choices(ROLES);
  }

  level(description: string = this.messages.cli.options.level): Option {
    return new Option('--level <level>', description).choices(LEVELS);
  }

  jobs(description: string): Option {
    return new Option('--jobs <count>', description).argParser((text) => parseJobs(text, this.messages));
  }

  /** Reads an exact number for an option. */
  limit(option: string) {
    return (text: string) => {
      const limit = parseLimit(text);
      if (!limit) throw new InvalidArgumentError(this.messages.cli.errors.invalidNumber(option, text));
      return limit;
    };
  }
}

/** An option given several times is one list with commas. */
export const byCommas = (text: string, given: string | undefined) => (given === undefined ? text : `${given},${text}`);

/** How many to work on at once: a whole number from 1 on. Throws InvalidArgumentError. */
function parseJobs(text: string, { cli }: Messages): number {
  const number = Number(text.normalize('NFKC'));
  if (!Number.isInteger(number) || number < 1 || number > MOST_JOBS)
    throw new InvalidArgumentError(cli.errors.invalidJobs(text, MOST_JOBS));
  return number;
}

/** Each takes a thread with memory of its own. */
const MOST_JOBS = 64;
