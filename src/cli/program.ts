import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { POLICIES } from '../compare/merge/policy.js';
import type { Messages } from '../messages/messages.js';
import { LEVELS, ROLES } from '../model/vocabulary.js';
import { parseLimit } from '../score/gate.js';
import { cleanLine } from '../text/clean.js';
import { wordCommanderError } from './commander-error.js';
import { list } from './commands/list.js';
import { SCHEMAS, schema } from './commands/schema.js';
import { score } from './commands/score.js';
import { show } from './commands/show.js';
import { type CommonOptions, Context } from './context.js';
import { EXIT, type ExitCode } from './exit.js';
import { localize } from './help.js';
import { REPORT_FORMATS } from './report-formats.js';
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
  const readLimit = (option: string) => (text: string) => {
    const limit = parseLimit(text);
    if (!limit) throw new InvalidArgumentError(cli.errors.invalidNumber(option, text));
    return limit;
  };
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
    .option('--fail-under <number>', cli.options.failUnder, readLimit('--fail-under'))
    .option('--allow-incomplete', cli.options.allowIncomplete)
    .option('--explain', cli.options.explain)
    .option('--previous <answers>', cli.options.previous)
    .addOption(role())
    .addOption(level())
    .option('--overlay <file>', cli.options.overlay)
    .action(async (answers, options) => {
      finish(await score(await context(options), answers, options));
    });

  command('report', cli.commands.report)
    .argument('<answers>', cli.arguments.oneAnswers)
    .addOption(reportFormats(messages))
    .option('-o, --output <path>', cli.options.reportOutput)
    .option('--previous <answers>', cli.options.previous)
    .option('--summary', cli.options.summary)
    .option('--redact', cli.options.redact)
    .option('--template <file>', cli.options.template)
    .option('--logo <file>', cli.options.logo)
    .option('--accent <colour>', cli.options.accent)
    .option('--footer <text>', cli.options.footer)
    .option('--password-file <file>', cli.options.passwordFile)
    .addOption(role())
    .addOption(level())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(async (answers, options) => {
      const { report } = await import('./commands/report.js');
      finish(await report(await context(options), answers, options));
    });

  const byCommas = (text: string, given: string | undefined) => (given === undefined ? text : `${given},${text}`);
  command('plan', cli.commands.plan)
    .argument('<answers>', cli.arguments.oneAnswers)
    .addOption(format(['text', 'md', 'json', 'csv']))
    .option('--target <number>', cli.options.target, readLimit('--target'))
    .option('--band <id>', cli.options.band)
    .addOption(new Option('--level <level>', cli.options.targetLevel).choices(LEVELS))
    .option('--budget <number>', cli.options.budget, (text) => {
      const plain = text.normalize('NFKC').trim();
      if (!/^\d{1,6}$/u.test(plain)) throw new InvalidArgumentError(messages.plan.errors.budget(text));
      return Number(plain);
    })
    .option('--without <ids>', cli.options.without, byCommas)
    .option('--what-if <changes>', cli.options.whatIf, byCommas)
    .option('-o, --output <file>', cli.options.output)
    .addOption(role())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(async (answers, options) => {
      const { plan } = await import('./commands/plan.js');
      finish(await plan(await context(options), answers, options));
    });

  command('compare', cli.commands.compare)
    .argument('<answers...>', cli.arguments.severalAnswers)
    .addOption(format(['text', 'md', 'html', 'json']))
    .option('-o, --output <file>', cli.options.output)
    .addOption(role())
    .addOption(level())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(async (answers, options) => {
      const { compare } = await import('./commands/compare.js');
      finish(await compare(await context(options), answers, options));
    });

  command('merge', cli.commands.merge)
    .argument('<answers...>', cli.arguments.answers)
    .addOption(new Option('--policy <policy>', cli.options.policy).choices(['ask', ...POLICIES]).default('ask'))
    .option('-o, --output <file>', cli.options.mergeOutput)
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(async (answers, options) => {
      const { merge } = await import('./commands/merge.js');
      finish(await merge(await context(options), answers, options));
    });

  command('carry', cli.commands.carry)
    .argument('<answers>', cli.arguments.carryAnswers)
    .requiredOption('--to <checklist>', cli.options.to)
    .option('-o, --output <file>', cli.options.carryOutput)
    .option('--accept', cli.options.accept)
    .action(async (answers, options) => {
      const { carry } = await import('./commands/carry.js');
      finish(await carry(await context(options), answers, options));
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

/** One format or several, with commas between them. */
function reportFormats({ cli: { options, errors } }: Messages): Option {
  const all = REPORT_FORMATS.join(', ');
  return new Option('--format <formats>', options.reportFormat(all)).argParser((text) =>
    text.split(',').map((part) => {
      const found = REPORT_FORMATS.find((format) => format === part.trim().toLowerCase());
      if (!found) throw new InvalidArgumentError(errors.invalidChoice('--format', part, all));
      return found;
    }),
  );
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
