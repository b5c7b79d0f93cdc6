import { cleanLine } from '../text/clean.js';
import type { Context } from './context.js';

/** Where a text goes, and when a file that is there may be replaced. */
export interface Destination {
  /** Standard output where it is left out. */
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * Puts a text on stdout or into a file. A file that is there is replaced if it ends with `mark`, by which tenken knows
 * its own; without a mark (people go on working in such files) only with --force.
 */
export async function putText(
  context: Context,
  text: string,
  { output, force }: Destination,
  mark?: string,
): Promise<void> {
  const { world, messages } = context;
  if (output === undefined) {
    world.stdout.write(text);
    return;
  }
  const isOurs = (existing: Uint8Array) =>
    mark !== undefined && new TextDecoder().decode(existing).trimEnd().endsWith(mark);
  await world.files.write(output, new TextEncoder().encode(text), { force: force ?? false, isOurs });
  context.say(messages.cli.wrote(cleanLine(output)));
}

/** Puts bytes into a file; one that is there is replaced only with --force, since people go on working in it. */
export async function putBytes(context: Context, bytes: Uint8Array, output: string, force = false): Promise<void> {
  await context.world.files.write(output, bytes, { force, isOurs: () => false });
  context.say(context.messages.cli.wrote(cleanLine(output)));
}
