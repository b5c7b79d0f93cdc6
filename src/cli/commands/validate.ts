import type { Severity } from '../../model/finding.js';
import { checkFiles } from '../../open/validate/files.js';
import { type FindingsReport, reaches } from '../../report/findings/report.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { checkStdinOnce } from '../open-file.js';
import { Overlays } from '../overlays.js';
import type { Output } from '../validate/options.js';
import { writeOutputs } from '../validate/outputs.js';
import { findTargets } from '../validate/targets.js';
import { VERSION } from '../version.js';

export interface ValidateOptions {
  readonly format?: readonly Output[];
  readonly failOn?: Severity;
  readonly quiet?: boolean;
  readonly maxProblems?: number;
  readonly stdinFilename?: string;
  readonly force?: boolean;
}

/** `tenken validate [files…]`: every problem of checklists, answers and overlays, at its place. */
export async function validate(
  context: Context,
  names: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const { world, messages } = context;
  checkStdinOnce(context, names);
  if (options.stdinFilename !== undefined && !names.includes('-')) throw new UsageError(messages.validate.stdinName);
  const { files, refused } = await findTargets(context, names, options.stdinFilename);
  const checked = await checkFiles(files, {
    checklists: await context.catalog(),
    overlays: new Overlays(world, undefined),
    asOf: context.asOf,
  });
  const found = checked.filter((each) => each !== null);
  if (found.length === 0) {
    if (refused === 0) throw new UsageError(messages.validate.nothing);
    return EXIT.wrongUse;
  }
  const failOn = options.failOn ?? 'error';
  const report: FindingsReport = {
    files: found.map(({ source, kind, findings }) => ({
      source,
      path: source.name === '-' ? '-' : world.files.relative(source.name),
      kind,
      findings,
    })),
    version: VERSION,
    failOn,
    rules: [],
  };
  await writeOutputs(context, report, options.format ?? [{ format: 'text', file: null }], {
    quiet: options.quiet ?? false,
    most: options.maxProblems ?? Number.POSITIVE_INFINITY,
    force: options.force ?? false,
  });
  const fails = report.files.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn)));
  return fails || refused > 0 ? EXIT.notMet : EXIT.done;
}
