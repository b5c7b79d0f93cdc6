import { createInterface } from 'node:readline';
import { cleanLine } from '../../../text/clean.js';
import { Interrupted, type Terminal } from '../../world.js';

/** A terminal for screen readers: words line by line, answers as lines, nothing drawn twice. */
export function plainTerminal(ending: AbortSignal): Terminal {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: true });
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const read = (prompt: string, initial = ''): Promise<string> =>
    new Promise((resolve, reject) => {
      const leave = () => reject(new Interrupted());
      if (ending.aborted) return leave();
      ending.addEventListener('abort', leave, { once: true });
      lines.once('close', leave);
      lines.once('SIGINT', leave);
      lines.question(prompt, (text) => {
        ending.removeEventListener('abort', leave);
        lines.off('close', leave);
        lines.off('SIGINT', leave);
        resolve(cleanLine(text));
      });
      lines.write(initial);
    });
  return {
    async show(screen, words) {
      for (const line of screen.plain) say(line);
      if (screen.choices.length === 0) {
        await read(words.plainContinue);
        return { command: 'continue' };
      }
      for (;;) {
        const typed = (await read(words.plainAnswer)).normalize('NFKC').toLowerCase();
        const choice = screen.choices[Number(typed) - 1];
        if (choice) return { choice: choice.id };
        const command = Object.hasOwn(screen.keys, typed) ? screen.keys[typed] : undefined;
        if (command !== undefined) return { command };
        say(words.plainUnknown(typed));
      }
    },
    async ask({ message, initial, check }) {
      for (;;) {
        const text = await read(`${message}: `, initial);
        const wrong = check?.(text) ?? null;
        if (wrong === null) return text;
        say(wrong);
      }
    },
    async choose(title, choices, _keys, initial) {
      say(title);
      for (const [index, { title: text, detail }] of choices.entries()) {
        say(`${index + 1}. ${text}`);
        if (detail) say(detail);
      }
      const at = choices.findIndex(({ id }) => id === initial);
      for (;;) {
        const typed = (await read('> ')).normalize('NFKC');
        const chosen = typed === '' && at >= 0 ? choices[at] : choices[Number(typed) - 1];
        if (chosen) return chosen.id;
      }
    },
    close: () => lines.close(),
  };
}
