import { Command, CommanderError, type Help, InvalidArgumentError, Option } from 'commander';
import type { Messages } from '../messages/messages.js';
import { LEVELS, ROLES } from '../model/vocabulary.js';
import { parseLimit } from '../score/gate.js';
import { cleanLine } from '../text/clean.js';
import { displayWidth } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import { list } from './commands/list.js';
import { SCHEMAS, schema } from './commands/schema.js';
import { score } from './commands/score.js';
import { show } from './commands/show.js';
import { type CommonOptions, Context } from './context.js';
import { EXIT, type ExitCode } from './exit.js';
import { addOutput, FORMATS, type Output, parseCount } from './validate/options.js';
import { VERSION } from './version.js';
import type { World } from './world.js';

/** What a command's action leaves behind: commander itself knows no exit codes. */
type Finish = (code: ExitCode) => void;

/**
 * The command line: names, arguments, options. What a command needs beyond the score (templates, schemas, prompts) is
 * loaded when that command is run.
 */
function makeProgram(world: World, messages: Messages, finish: Finish): Command {
  const { cli } = messages;
  const program = new Command('tenken');
  program
    .description(cli.description)
    .version(VERSION, '-V, --version', cli.help.showVersion)
    .addHelpText('after', `\n${cli.help.exitCodes}`);
  localize(program, world, messages);

  const command = (name: string, description: string): Command => {
    const made = program.command(name).description(description);
    localize(made, world, messages);
    return made.helpCommand(false);
  };
  const format = (choices: readonly string[]) =>
    new Option('--format <format>', cli.options.format).choices(choices).default(choices[0]);
  const role = () => new Option('--role <role>', cli.options.role).choices(ROLES);
  const level = () => new Option('--level <level>', cli.options.level).choices(LEVELS);
  const context = (options: CommonOptions) => Context.open(world, messages, options);

  command('interview', cli.commands.interview)
    .argument('[checklist]', cli.arguments.checklist)
    .option('-o, --output <file>', cli.options.answersOutput)
    .addOption(role())
    .addOption(level())
    .option('--section <id>', cli.options.section)
    .option('--open', cli.options.open)
    .option('--overlay <file>', cli.options.overlay)
    .action(async (checklist, options) => {
      const { interview } = await import('./commands/interview.js');
      finish(await interview(await context(options), checklist, options));
    });

  command('score', cli.commands.score)
    .argument('<answers...>', cli.arguments.answers)
    .addOption(format(['text', 'json']))
    .option('--fail-under <number>', cli.options.failUnder, (text) => {
      const limit = parseLimit(text);
      if (!limit) throw new InvalidArgumentError(cli.errors.invalidNumber('--fail-under', text));
      return limit;
    })
    .option('--allow-incomplete', cli.options.allowIncomplete)
    .option('--explain', cli.options.explain)
    .addOption(role())
    .addOption(level())
    .option('--overlay <file>', cli.options.overlay)
    .action(async (answers, options) => {
      finish(await score(await context(options), answers, options));
    });

  command('report', cli.commands.report)
    .argument('<answers>', cli.arguments.oneAnswers)
    .addOption(format(['md']))
    .option('-o, --output <file>', cli.options.output)
    .option('--template <file>', cli.options.template)
    .addOption(role())
    .addOption(level())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(async (answers, options) => {
      const { report } = await import('./commands/report.js');
      finish(await report(await context(options), answers, options));
    });

  command('list', cli.commands.list)
    .addOption(format(['text', 'json']))
    .action(async (options) => {
      finish(await list(await context(options), options));
    });

  command('show', cli.commands.show)
    .argument('<checklist>', cli.arguments.checklist)
    .argument('[item]', cli.arguments.item)
    .addOption(format(['text', 'json']))
    .option('--provenance', cli.options.provenance)
    .option('--overlay <file>', cli.options.overlay)
    .action(async (checklist, item, options) => {
      finish(await show(await context(options), checklist, item, options));
    });

  command('validate', messages.validate.command)
    .argument('[files...]', messages.validate.files)
    .addOption(
      new Option('--format <format[=file]>', messages.validate.format)
        .choices(FORMATS)
        .argParser((text, earlier: readonly Output[] | undefined) => addOutput(text, earlier, messages)),
    )
    .addOption(new Option('--fail-on <severity>', messages.validate.failOn).choices(['error', 'warning', 'info']))
    .option('--quiet', messages.validate.quiet)
    .option('--max-problems <count>', messages.validate.most, (text) => parseCount('--max-problems', text, messages))
    .option('--stdin-filename <name>', messages.validate.stdinFilename)
    .option('--config <file>', messages.validate.config)
    .option('--no-config', messages.validate.noConfig)
    .option('--baseline <file>', messages.validate.baseline)
    .option('--update-baseline', messages.validate.updateBaseline)
    .option('--against <revision|file>', messages.validate.against)
    .option('--force', cli.options.force)
    .action(async (files, options) => {
      const { validate } = await import('./commands/validate.js');
      finish(await validate(await context(options), files, options));
    });

  command('new', messages.validate.new.command)
    .argument('<id>', messages.validate.new.id)
    .option('-o, --output <file>', messages.validate.new.output)
    .option('--force', cli.options.force)
    .action(async (id, options) => {
      const { newChecklist } = await import('./commands/new.js');
      finish(await newChecklist(await context(options), id, options));
    });

  const which = program.createArgument('<which>', cli.arguments.schema).choices(SCHEMAS);
  command('schema', cli.commands.schema)
    .addArgument(which)
    .action(async (chosen, options) => {
      finish(await schema(await context(options), chosen));
    });

  for (const made of program.commands) addCommonOptions(made, messages);
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

/** Help and errors in the user's language and at East Asian widths. */
function localize(command: Command, world: World, { cli }: Messages): void {
  const { help } = cli;
  const titles: Record<string, string> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  command
    .helpOption('-h, --help', help.showHelp)
    .helpCommand('help [command]', help.commandHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {}, // errors are worded in run.ts
      getOutHelpWidth: () => (world.stdout.isTerminal ? Math.min(world.stdout.columns || 80, 100) : 80),
      getOutHasColors: () => false,
      stripColor: (text) => text,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      optionDescription,
      argumentDescription: (argument) => choices(argument.description, argument.argChoices, undefined),
    } satisfies Partial<Help>);

  function optionDescription(option: Option): string {
    return choices(option.description, option.argChoices, option.defaultValue);
  }

  function choices(description: string, allowed: readonly string[] | undefined, fallback: unknown): string {
    const extra = [
      allowed ? `${help.choices} ${allowed.join(', ')}` : '',
      typeof fallback === 'string' ? `${help.default} ${fallback}` : '',
    ].filter(Boolean);
    return extra.length > 0 ? help.aside(description, extra.join('; ')) : description;
  }
}

/** Runs a command line. Throws what a command throws; mistakes in the command line itself are said here. */
export async function runProgram(argv: readonly string[], world: World, messages: Messages): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = makeProgram(world, messages, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done; // --help, --version
    const command = program.commands.find((each) => each.name() === argv[0]);
    world.stderr.write(`tenken: ${cleanLine(wordCommanderError(error, messages))}\n`);
    world.stderr.write(`${messages.cli.errors.usageHint(['tenken', command?.name()].filter(Boolean).join(' '))}\n`);
    return EXIT.wrongUse;
  }
}

/** A usage error of commander's in the user's words. */
function wordCommanderError(error: CommanderError, { cli }: Messages): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/gu)].map(([, text]) => text ?? '');
  const suggestion = /\(Did you mean (?:one of )?(\S+?)[,?)]/u.exec(error.message)?.[1] ?? null;
  const [first = '', second = ''] = quoted;
  switch (error.code) {
    case 'commander.unknownOption':
      return cli.errors.unknownOption(first, suggestion);
    case 'commander.unknownCommand':
      return cli.errors.unknownCommand(first, suggestion);
    case 'commander.missingArgument':
      return cli.errors.missingArgument(first);
    case 'commander.optionMissingArgument':
      return cli.errors.missingValue(first.split(/[ ,|]+/u).find((name) => name.startsWith('--')) ?? first);
    case 'commander.excessArguments':
      return cli.errors.excessArguments;
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.*)\.$/u.exec(error.message)?.[1];
      if (!allowed) return ownWords(error.message); // our own parsers throw whole sentences
      // For an option commander names the option first, for an argument its value.
      return error.message.startsWith('error: option')
        ? cli.errors.invalidChoice(optionName(first), second, allowed)
        : cli.errors.invalidChoice(`<${second}>`, first, allowed);
    }
    default:
      return error.message.replace(/^error: /u, '');
  }
}

function optionName(flags: string): string {
  return flags.split(/[ ,|]+/u).find((name) => name.startsWith('--')) ?? flags;
}

function ownWords(message: string): string {
  return message.replace(/^error: option '.*?' argument '.*?' is invalid\. /su, '');
}
