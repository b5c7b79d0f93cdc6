import { Command, CommanderError, Option } from 'commander';
import type { Messages } from '../messages/messages.js';
import { cleanLine } from '../text/clean.js';
import { nearest } from '../text/nearest.js';
import { CommandKit } from './command.js';
import { wordCommanderError } from './commander-error.js';
import { COMMAND_NAMES, COMMANDS, type CommandName } from './commands.js';
import { EXIT, type ExitCode } from './exit.js';
import { localize } from './help.js';
import { VERSION } from './version.js';
import type { World } from './world.js';

/**
 * The command line: every command by its name and a sentence, and `asked` with its arguments and options.
 */
async function makeProgram(world: World, asked: CommandName | null, kit: CommandKit): Promise<Command> {
  const { messages } = kit;
  const { cli } = messages;
  const program = new Command('tenken');
  program
    .description(cli.description)
    .version(VERSION, '-V, --version', cli.help.showVersion)
    .addHelpText('after', `\n${cli.help.exitCodes}`);
  localize(program, world, messages);
  for (const name of COMMAND_NAMES) {
    const command = program.command(name).description(cli.commands[name]);
    if (name !== asked) continue;
    localize(command, world, messages);
    const { define } = await COMMANDS[name].load();
    addCommonOptions(define(command.helpCommand(false), kit), messages);
  }
  return program;
}

/** Last, so that help lists what is a command's own first. */
function addCommonOptions(command: Command, { cli: { options, help } }: Messages): void {
  const common = [
    new Option('--lang <lang>', options.lang).choices(['ja', 'en']),
    new Option('--plain', options.plain),
    new Option('--color', options.color),
    new Option('--no-color', options.noColor),
    new Option('--checklists <dir>', options.checklists),
    new Option('--as-of <date>', options.asOf),
  ];
  for (const option of common) command.addOption(option.helpGroup(help.common));
}

/**
 * Runs a command line, which is about the command `asked` if about any. Throws what a command throws; mistakes in the
 * command line itself are said here.
 */
export async function runProgram(
  argv: readonly string[],
  asked: CommandName | null,
  world: World,
  messages: Messages,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const kit = new CommandKit(world, messages, (finished) => {
    code = finished;
  });
  const program = await makeProgram(world, asked, kit);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done; // --help, --version
    world.stderr.write(`tenken: ${cleanLine(wrongUse(argv, asked, error, messages))}\n`);
    world.stderr.write(`${messages.cli.errors.usageHint(['tenken', asked].filter(Boolean).join(' '))}\n`);
    return EXIT.wrongUse;
  }
}

function wrongUse(
  argv: readonly string[],
  asked: CommandName | null,
  error: CommanderError,
  messages: Messages,
): string {
  const [first, named] = argv;
  // Of `help` with a name it does not know, commander says nothing.
  if (first === 'help' && named !== undefined && asked === null)
    return messages.cli.errors.unknownCommand(named, nearest(named, COMMAND_NAMES) ?? null);
  return wordCommanderError(error, messages);
}
