import { LIMITS } from '../read/limits.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';

/** Bytes of a file named on the command line; `-` is standard input. */
export async function readNamed(
  { world }: Context,
  name: string,
  limit: number = LIMITS.answerBytes,
): Promise<Uint8Array> {
  return name === '-' ? world.stdin.read(limit) : world.files.read(name, limit);
}

/** Standard input can be read once. */
export function checkStdinOnce({ messages }: Context, names: readonly string[]): void {
  if (names.filter((name) => name === '-').length > 1) throw new UsageError(messages.cli.errors.stdinTwice);
}
