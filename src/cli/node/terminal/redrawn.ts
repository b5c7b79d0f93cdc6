import { type Choice, Interrupted, type Question, type Terminal, type TerminalMode } from '../../world.js';
import { choosePrompt } from './choose-prompt.js';
import { screenPrompt } from './screen-prompt.js';
import { textPrompt } from './text-prompt.js';

/** A terminal that is redrawn in place. `ending` is aborted when the process is told to end. */
export function redrawnTerminal(mode: TerminalMode, ending: AbortSignal): Terminal {
  // What was asked is cleared when it is answered, so that the next screen stands where this one stood.
  const context = { clearPromptOnDone: true, signal: ending };
  return {
    show: (screen) => orInterrupted(screenPrompt({ screen, mode }, context)),
    ask: (question: Question) => orInterrupted(textPrompt({ ...question, mode }, context)),
    choose: (title, choices: readonly Choice[], keys, initial) => {
      const at = choices.findIndex(({ id }) => id === initial);
      return orInterrupted(choosePrompt({ title, choices, keys, initial: at, mode }, context));
    },
    close: () => {},
  };
}

async function orInterrupted<T>(prompt: Promise<T>): Promise<T> {
  try {
    return await prompt;
  } catch (error) {
    if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)) throw new Interrupted();
    throw error;
  }
}
