import { InvalidArgumentError, Option } from 'commander';
import type { Messages } from '../../messages/messages.js';
import { AnswersOpener } from '../../open/answers.js';
import { LIMITS } from '../../read/limits.js';
import { buildReport } from '../../report/build.js';
import { contrastWithPaper } from '../../report/pdf/contrast.js';
import type { Theme } from '../../report/pdf/sheet.js';
import { redact } from '../../report/redact.js';
import { cleanLine } from '../../text/clean.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Define } from '../command.js';
import { type PreviousOption, sincePrevious } from '../compare/since-previous.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { formatOfName } from '../format-of-name.js';
import { checkStdinOnce, readNamed } from '../open-file.js';
import { Overlays } from '../overlays.js';
import { FORMATS, type ReportSetting } from '../render-report.js';
import { REPORT_FORMATS, type ReportFormat } from '../report-formats.js';

export interface ReportOptions extends AnswerOptions, PreviousOption {
  readonly format?: readonly ReportFormat[];
  readonly output?: string;
  readonly template?: string;
  readonly summary?: boolean;
  readonly redact?: boolean;
  readonly logo?: string;
  readonly accent?: string;
  readonly footer?: string;
  readonly passwordFile?: string;
  readonly force?: boolean;
}

export const define: Define = (command, kit) => {
  const { messages } = kit;
  const { cli } = messages;
  return command
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
    .addOption(kit.role())
    .addOption(kit.level())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(kit.run(report));
};

/** `tenken report <answers>`: reports to hand over, on stdout, into a file, or several into a folder. */
export async function report(context: Context, name: string, options: ReportOptions): Promise<ExitCode> {
  const { messages, world } = context;
  checkStdinOnce(context, [name, options.template ?? '', options.previous ?? '']);
  const formats = formatsOf(options);
  // The answer file is often named after the firm.
  const targets = await targetsOf(context, options.redact ? '-' : name, options.output, formats);
  const setting = await settingOf(context, options);
  const opener = new AnswersOpener(await context.catalog(), new Overlays(world, options.overlay));
  const assessment = await assessNamed(context, opener, name, { ...options, digest: true });
  if (!assessment) return EXIT.wrongUse;
  const since = await sincePrevious(context, opener, { name, assessment }, options);
  if (!since) return EXIT.wrongUse;
  const whole = { ...buildReport(assessment, messages, context.asOf), ...since };
  const found = options.redact ? redact(whole, messages) : whole;
  for (const { format, path } of targets) {
    const bytes = await FORMATS[format].render(context, found, setting);
    if (path === null) {
      world.stdout.write(new TextDecoder().decode(bytes));
      continue;
    }
    await world.files.write(path, bytes, { force: options.force ?? false, isOurs: FORMATS[format].isOurs });
    context.say(messages.cli.wrote(cleanLine(path)));
  }
  return EXIT.done;
}

/** The formats asked for, else the one the file's name asks for, else Markdown. */
function formatsOf({ format, output }: ReportOptions): readonly ReportFormat[] {
  if (format) return [...new Set(format)];
  return [formatOfName(REPORT_FORMATS, output) ?? 'md'];
}

interface Target {
  readonly format: ReportFormat;
  /** Null for stdout. */
  readonly path: string | null;
}

async function targetsOf(
  { world, messages: { cli } }: Context,
  answers: string,
  output: string | undefined,
  formats: readonly ReportFormat[],
): Promise<Target[]> {
  const [format, ...more] = formats;
  if (output === undefined) {
    if (format && more.length === 0 && FORMATS[format].isText) return [{ format, path: null }];
    throw new UsageError(cli.errors.needsOutput(formats.join(',')));
  }
  const isFolder = await world.files.isDirectory(output);
  if (!isFolder && format && more.length === 0 && !/[/\\]$/u.test(output)) return [{ format, path: output }];
  if (!isFolder) await world.files.makeFolder(output);
  const base = answers === '-' ? 'report' : (answers.split(/[/\\]/u).at(-1) ?? 'report').replace(/\.[^.]*$/u, '');
  return formats.map((each) => ({ format: each, path: `${output.replace(/[/\\]+$/u, '')}/${base}.${each}` }));
}

async function settingOf(context: Context, options: ReportOptions): Promise<ReportSetting> {
  const { template, summary, passwordFile } = options;
  const password = await passwordOf(context, passwordFile);
  return {
    ...(template !== undefined && { template }),
    ...(summary && { summary }),
    ...(password !== undefined && { password }),
    theme: await themeOf(context, options),
  };
}

async function themeOf(
  { world, messages: { cli } }: Context,
  { accent, footer, logo }: ReportOptions,
): Promise<Partial<Theme>> {
  if (accent !== undefined && !/^#[0-9a-f]{6}$/iu.test(accent))
    throw new UsageError(cli.errors.badColour(cleanLine(accent)));
  if (accent !== undefined && contrastWithPaper(accent) < LEAST_CONTRAST)
    throw new UsageError(cli.errors.paleColour(accent));
  const bytes = logo === undefined ? undefined : await world.files.read(logo, LIMITS.answerBytes);
  if (bytes && !isPicture(bytes)) throw new UsageError(cli.errors.badLogo(cleanLine(logo ?? '')));
  return {
    ...(accent !== undefined && { accent }),
    ...(footer !== undefined && { footer: cleanLine(footer) }),
    ...(bytes && { logo: bytes }),
  };
}

/** WCAG's least contrast for text. */
const LEAST_CONTRAST = 4.5;

/** PNG or JPEG by their first bytes. */
function isPicture(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return start === '89504e470d0a1a0a' || start.startsWith('ffd8ff');
}

/** Never on the command line, where every user of the machine could read it. */
async function passwordOf(context: Context, file: string | undefined): Promise<string | undefined> {
  const { world, messages } = context;
  const given =
    file === undefined
      ? world.env['TENKEN_PDF_PASSWORD']
      : new TextDecoder().decode(await readNamed(context, file, 4096)).replace(/\r?\n$/u, '');
  // A PDF takes no notice of invisible characters: of these alone, it would be open to everyone.
  if (given && /^\p{Default_Ignorable_Code_Point}+$/u.test(given))
    throw new UsageError(messages.cli.errors.badPassword);
  if (file !== undefined && !given) throw new UsageError(messages.cli.errors.emptyPassword(cleanLine(file)));
  return given || undefined;
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
