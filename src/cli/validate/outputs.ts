import type { Messages } from '../../messages/messages.js';
import { findingsGithub } from '../../report/findings/github.js';
import { findingsGitlab, GITLAB_PREFIX } from '../../report/findings/gitlab.js';
import { findingsJson } from '../../report/findings/json.js';
import { findingsJunit } from '../../report/findings/junit.js';
import type { FindingsReport } from '../../report/findings/report.js';
import { findingsSarif } from '../../report/findings/sarif.js';
import { findingsReportText, firstOf } from '../../report/findings/summary.js';
import { NO_PAINT } from '../../report/terminal/options.js';
import type { Context } from '../context.js';
import type { Format, Output } from './options.js';

export interface OutputOptions {
  readonly quiet: boolean;
  readonly most: number;
  readonly force: boolean;
}

const MACHINE: Readonly<Record<Exclude<Format, 'text'>, (report: FindingsReport, messages: Messages) => string>> = {
  json: findingsJson,
  sarif: findingsSarif,
  junit: findingsJunit,
  github: findingsGithub,
  gitlab: findingsGitlab,
};

/** Prints and writes a report in every format asked for. Throws FileError. */
export async function writeOutputs(
  context: Context,
  report: FindingsReport,
  outputs: readonly Output[],
  options: OutputOptions,
): Promise<void> {
  const { world, messages } = context;
  for (const { format, file } of outputs) {
    if (file === null) {
      world.stdout.write(onTerminal(context, report, format, options));
      continue;
    }
    const text =
      format === 'text'
        ? findingsReportText(report, {
            messages,
            width: 80,
            breakLines: false,
            paint: NO_PAINT,
            quiet: false,
            most: Number.POSITIVE_INFINITY,
          })
        : MACHINE[format](report, messages);
    const isOurs = (existing: Uint8Array) => looksLikeOurs(format, new TextDecoder().decode(existing));
    await world.files.write(file, new TextEncoder().encode(text), { force: options.force, isOurs });
  }
}

function onTerminal(context: Context, report: FindingsReport, format: Format, { quiet, most }: OutputOptions): string {
  const { stdout } = context.world;
  if (format === 'text') {
    const options = { ...context.terminal(stdout), breakLines: stdout.isTerminal, quiet, most };
    return findingsReportText(report, options);
  }
  // GitHub shows what is printed; the other formats are read by programs, which want all of it.
  const shown = format === 'github' ? { ...report, files: firstOf(report.files, most).shown } : report;
  return MACHINE[format](shown, context.messages);
}

/** Whether a file is an earlier output of the same format, and may be written again. */
function looksLikeOurs(format: Format, text: string): boolean {
  switch (format) {
    case 'json':
      return text.startsWith('{\n  "tenken": "findings/1"');
    case 'sarif':
      return text.includes('"driver": {\n          "name": "tenken"');
    case 'junit':
      return text.includes('<testsuites name="tenken"');
    case 'gitlab':
      return text.trim() === '[]' || text.includes(`"check_name": "${GITLAB_PREFIX}`);
    case 'text':
    case 'github':
      return false;
  }
}
