import { Option } from 'commander';
import { ALL_NOTES } from '../../lint/catalogue.js';
import type { Severity } from '../../model/finding.js';
import { applyConfig, matchesAny } from '../../open/validate/config.js';
import { type CheckedFile, checkFiles } from '../../open/validate/files.js';
import { applyIgnores } from '../../open/validate/ignores.js';
import { type FileFindings, reaches } from '../../report/findings/report.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { checkStdinOnce } from '../open-file.js';
import { Overlays } from '../overlays.js';
import { compareWithRelease } from '../validate/against.js';
import { applyBaseline, type BaselineOptions } from '../validate/baseline.js';
import { loadConfig } from '../validate/config.js';
import { addOutput, FORMATS, type Output, parseCount } from '../validate/options.js';
import { writeOutputs } from '../validate/outputs.js';
import { findTargets } from '../validate/targets.js';
import { VERSION } from '../version.js';

export interface ValidateOptions extends BaselineOptions {
  readonly format?: readonly Output[];
  readonly failOn?: Severity;
  readonly quiet?: boolean;
  readonly maxProblems?: number;
  readonly stdinFilename?: string;
  /** False for none. */
  readonly config?: string | false;
  readonly against?: string;
  readonly force?: boolean;
}

export const define: Define = (command, kit) => {
  const { messages } = kit;
  const { cli, validate: words } = messages;
  return command
    .argument('[files...]', words.files)
    .addOption(
      new Option('--format <format[=file]>', words.format)
        .choices(FORMATS)
        .argParser((text, earlier: readonly Output[] | undefined) => addOutput(text, earlier, messages)),
    )
    .addOption(new Option('--fail-on <severity>', words.failOn).choices(['error', 'warning', 'info']))
    .option('--quiet', words.quiet)
    .option('--max-problems <count>', words.most, (text) => parseCount('--max-problems', text, messages))
    .option('--stdin-filename <name>', words.stdinFilename)
    .option('--config <file>', words.config)
    .option('--no-config', words.noConfig)
    .option('--baseline <file>', words.baseline)
    .option('--update-baseline', words.updateBaseline)
    .option('--against <revision|file>', words.against)
    .option('--force', cli.options.force)
    .action(kit.run(validate));
};

/** `tenken validate [files…]`: every problem of checklists, answers and overlays, at its place. */
export async function validate(
  context: Context,
  names: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const { messages, world } = context;
  checkStdinOnce(context, names);
  if (options.stdinFilename !== undefined && !names.includes('-')) throw new UsageError(messages.validate.stdinName);
  const config = await loadConfig(context, options.config);
  const { files: all, refused } = await findTargets(context, names, options.stdinFilename);
  const files = all.filter(({ name, named }) => named || !matchesAny(world.files.relative(name), config.exclude));
  const checked = await checkFiles(files, {
    checklists: await context.catalog(),
    overlays: new Overlays(world, undefined),
    asOf: context.asOf,
  });
  const ours = checked.filter((each) => each !== null);
  if (ours.length === 0) {
    if (refused === 0) throw new UsageError(messages.validate.nothing);
    return EXIT.wrongUse;
  }
  const { against } = options;
  const compared = against === undefined ? ours : await compareWithRelease(context, ours, against);
  const settled = compared.map((file): FileFindings => {
    const path = pathOf(context, file);
    const { source, kind } = file;
    return { source, kind, path, findings: applyConfig(path, applyIgnores(source, file.findings), config) };
  });
  const found = await applyBaseline(context, settled, options);
  const failOn = options.failOn ?? config.failOn ?? 'error';
  const report = { files: found, version: VERSION, failOn, rules: ALL_NOTES };
  await writeOutputs(context, report, options.format ?? [{ format: 'text', file: null }], {
    quiet: options.quiet ?? false,
    most: options.maxProblems ?? Number.POSITIVE_INFINITY,
    force: options.force ?? false,
  });
  const fails = found.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn)));
  return fails || refused > 0 ? EXIT.notMet : EXIT.done;
}

function pathOf({ world }: Context, { source }: CheckedFile): string {
  return source.name === '-' ? '-' : world.files.relative(source.name);
}
