import type { ColorSupportLevel } from 'chalk';
import { NO_PAINT, type Paint } from '../report/terminal/options.js';
import type { Output, World } from './world.js';

/** Colours for one output: by option, by environment, else where it is a terminal. Most runs need none, and no chalk. */
export async function choosePaint(output: Output, { env }: World, asked: boolean | undefined): Promise<Paint> {
  const level = colourLevel(output, env, asked);
  return level === 0 ? NO_PAINT : makePaint(level);
}

function colourLevel(output: Output, env: World['env'], asked: boolean | undefined): ColorSupportLevel {
  // https://no-color.org: any value that is not empty; an option on the command line is stronger.
  if (asked === false || (asked === undefined && env['NO_COLOR'])) return 0;
  const term = env['TERM'] ?? '';
  if (asked === undefined && (!output.isTerminal || term === 'dumb') && !env['FORCE_COLOR']) return 0;
  if (env['COLORTERM'] === 'truecolor' || env['WT_SESSION']) return 3;
  return term.includes('256color') ? 2 : 1;
}

/** Blue and vermilion stay apart for every kind of colour vision (Okabe–Ito). */
async function makePaint(level: ColorSupportLevel): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  // chalk joins all its arguments; a painter takes one, so that it can be given to map().
  const one = (paint: (text: string) => string) => (text: string) => paint(text);
  const dim = one(chalk.dim);
  return {
    strong: one(chalk.bold),
    dim,
    accent: one(chalk.hex('#0072B2')),
    error: one(chalk.hex('#D55E00').bold),
    warning: one(chalk.hex('#D55E00')),
    status: {
      implemented: one(chalk.hex('#0072B2')),
      partial: one(chalk.hex('#56B4E9')),
      not_implemented: one(chalk.hex('#D55E00')),
      unknown: one(chalk.hex('#7A828C')),
      not_applicable: dim,
      unanswered: dim,
      out_of_scope: dim,
    },
  };
}
