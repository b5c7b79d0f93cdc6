import { cleanLine } from '../../text/clean.js';
import type { Context } from '../context.js';
import type { Terminal } from '../world.js';
import { askElsewhere, wordFailure } from './elsewhere.js';
import type { AnswerStore } from './store.js';

/** Where the last save failed: somewhere else, or on the screen. */
export async function rescue(context: Context, terminal: Terminal, store: AnswerStore): Promise<void> {
  while (store.unsaved) {
    const saved = await store.save();
    if (saved.state !== 'failed') return;
    context.say(wordFailure(saved, store, context.messages));
    const path = await askElsewhere(terminal, store, context.messages);
    if (path === null) return dump(context, store);
    store.moveTo(path);
  }
}

/** The last resort: the answer file on the screen, to be copied. */
export function dump({ world, messages: { ask } }: Context, store: AnswerStore): void {
  world.stderr.write(`${ask.dumped}\n`);
  world.stdout.write(store.text());
}

/** Where the answers are, and how to go on with them. */
export function sayWhere(context: Context, store: AnswerStore, unfinished: boolean): void {
  const { ask } = context.messages;
  const name = cleanLine(store.path);
  context.tell(ask.savedAs(name));
  if (unfinished) context.tell(ask.goOn(`tenken interview -o ${quoted(name)}`));
}

/** As it can be pasted into a shell. */
function quoted(path: string): string {
  return /^[\w./\\:-]+$/u.test(path) ? path : `"${path}"`;
}
