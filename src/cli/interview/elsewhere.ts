import type { Messages } from '../../messages/messages.js';
import { cleanLine } from '../../text/clean.js';
import { isYamlName } from '../answers-file.js';
import { wordFileError } from '../errors.js';
import type { Terminal } from '../world.js';
import type { AnswerStore, Saved } from './store.js';

/** Why the answers could not be saved, and that they are not lost. */
export function wordFailure(saved: Saved & { state: 'failed' }, store: AnswerStore, messages: Messages): string {
  const { ask } = messages;
  const { problem } = saved;
  return ask.cannotSave(problem ? wordFileError(problem, messages) : ask.notAnswersNow(cleanLine(store.path)));
}

/** Asks for another place to save to. Null if they go back. */
export function askElsewhere(terminal: Terminal, store: AnswerStore, { ask, cli }: Messages): Promise<string | null> {
  const check = (text: string) => (isYamlName(text) ? null : cli.errors.yamlOnly(text));
  return terminal.ask({ message: ask.prompts.path, initial: cleanLine(store.path), check });
}
