import type { Messages } from '../messages/messages.js';
import { cleanLine } from '../text/clean.js';
import type { Context } from './context.js';
import type { FileError } from './world.js';

/** What a file error says to the user. */
export function wordFileError({ path, problem, detail }: FileError, { cli }: Messages): string {
  const name = cleanLine(path);
  return problem === 'io' ? cli.files.io(name, detail) : cli.files[problem](name);
}

export function sayFileError(context: Context, error: FileError): void {
  context.say(wordFileError(error, context.messages));
}
