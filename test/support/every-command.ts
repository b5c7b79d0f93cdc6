import { readFileSync } from 'node:fs';
import { inRepository } from './files.js';

/** A command line that has to be tried wherever every command is, and how it ends. */
export interface Tried {
  readonly argv: readonly string[];
  readonly status: number;
}

/** The table of test/every-command.json, which .ci/run works through from the packed tarball, too. */
export const EVERY_COMMAND: readonly Tried[] = JSON.parse(
  readFileSync(inRepository('test/every-command.json'), 'utf8'),
).commands.map(({ run, status = 0 }: { run: string; status?: number }) => ({
  argv: run.replaceAll('{examples}', inRepository('examples')).split(' '),
  status,
}));
