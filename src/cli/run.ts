import { loadMessages } from '../messages/load.js';
import type { Messages } from '../messages/messages.js';
import { clean } from '../text/clean.js';
import { type CommandName, commandOf, wordsOf } from './commands.js';
import { wordFileError } from './errors.js';
import { EXIT, type ExitCode, UsageError } from './exit.js';
import { chooseLang } from './locale.js';
import { FileError, Interrupted, type World } from './world.js';

/** Runs tenken with the arguments after its name. Everything it touches is in `world`; the result is the exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const asked = commandOf(argv);
  const messages = await loadMessages(chooseLang(argv, world), wordsOf(argv));
  world.stdout.onFailure?.((error) => world.stderr.write(`tenken: ${wordFileError(error, messages)}\n`));
  try {
    return await dispatch(argv, asked, world, messages);
  } catch (error) {
    return explain(error, world, messages);
  }
}

async function dispatch(
  argv: readonly string[],
  asked: CommandName | null,
  world: World,
  messages: Messages,
): Promise<number> {
  if (argv.length === 0) {
    const { menu } = await import('./commands/menu.js');
    return menu(world, messages, run);
  }
  const { runProgram } = await import('./program.js');
  return runProgram(argv, asked, world, messages);
}

/** One line for a mistake of the user's, a stack only for a bug of ours. */
function explain(error: unknown, world: World, messages: Messages): ExitCode {
  const say = (text: string) => world.stderr.write(`${text}\n`);
  if (error instanceof Interrupted) return EXIT.interrupted;
  if (error instanceof UsageError) {
    // What was typed stands in it, as it was typed.
    if (error.message) say(`tenken: ${clean(error.message)}`);
    return EXIT.wrongUse;
  }
  if (error instanceof FileError) {
    say(`tenken: ${wordFileError(error, messages)}`);
    return EXIT.wrongUse;
  }
  say(messages.cli.errors.unexpected);
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.wrongUse;
}
