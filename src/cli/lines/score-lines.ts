import { LIMITS } from '../../read/limits.js';
import { blocksOf } from '../../text/lines.js';
import { filterOf } from '../assess-file.js';
import type { ScoreOptions } from '../commands/score.js';
import type { Context } from '../context.js';
import { type ExitCode, UsageError } from '../exit.js';
import { Lanes } from './lanes.js';
import { lineOpener } from './scorer.js';
import { Written } from './written.js';

/** More threads than this wait for the one that writes. */
const MOST_JOBS = 4;

/**
 * Answer documents in, assessments out, a line each, in order: a filter for pipes. What it keeps does not grow with what
 * runs through it, and it does not read faster than its output is read.
 */
export async function scoreLines(context: Context, names: readonly string[], options: ScoreOptions): Promise<ExitCode> {
  const { world, messages } = context;
  const { lines: words } = messages.cli;
  if (names.length !== 1 || names[0] !== '-') throw new UsageError(words.alone);
  if (options.failUnder || options.explain) throw new UsageError(words.plain);
  const { checklists, overlay, jobs = Math.min(world.cores(), MOST_JOBS) } = options;
  const opener = lineOpener(world, await context.catalog(), overlay);
  const setting = {
    lang: messages.lang,
    asOf: context.asOf,
    filter: filterOf(options),
    ...(checklists !== undefined && { checklists }),
    ...(overlay !== undefined && { overlay }),
  };
  const lanes = new Lanes(context, opener, setting, jobs);
  const written = new Written(context, opener, setting.filter, lanes.most);
  try {
    for await (const block of blocksOf(world.stdin.pieces(), LIMITS.answerBytes)) {
      if (block) written.add(block, lanes.score(block));
      else written.addTooLong();
      // Nobody reads on (`| head`): what is left need not be scored.
      if (!(await written.hasRoom())) break;
    }
    return await written.end();
  } finally {
    await lanes.close();
  }
}
