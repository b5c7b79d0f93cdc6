import type { Screen } from '../../src/ask/screen.js';
import { type Choice, Interrupted, type Question, type Terminal } from '../../src/cli/world.js';

/** What a person does next: choose on a screen or in a list, press a key, type a line, go back, or leave. */
export type Act =
  | { readonly choice: string }
  | { readonly command: string }
  | { readonly text: string }
  | 'esc'
  | 'leave'
  /** Something that happens meanwhile, outside. */
  | (() => void | Promise<void>);

/** A person at a terminal who follows a script; what was asked of them is kept in `seen`. */
export function scripted(acts: readonly Act[]): { terminal: Terminal; seen: string[]; left: () => number } {
  const seen: string[] = [];
  let at = 0;
  const next = async (asked: string): Promise<Exclude<Act, () => void | Promise<void>>> => {
    seen.push(asked);
    for (;;) {
      const act = acts[at++];
      if (act === undefined) throw new Error(`the script has ended, but was asked:\n${asked}`);
      if (typeof act !== 'function') {
        if (act === 'leave') throw new Interrupted();
        return act;
      }
      await act();
    }
  };
  const unfit = (act: Act, asked: string): Error => new Error(`${JSON.stringify(act)} does not answer:\n${asked}`);
  const terminal: Terminal = {
    async show(screen: Screen) {
      const asked = screen.plain.join('\n');
      const act = await next(asked);
      if (screen.choices.length === 0) return { command: 'continue' };
      if (typeof act === 'object' && 'choice' in act && screen.choices.some(({ id }) => id === act.choice)) return act;
      if (typeof act === 'object' && 'command' in act && Object.values(screen.keys).includes(act.command)) return act;
      throw unfit(act, asked);
    },
    async ask({ message, initial, check }: Question) {
      for (;;) {
        const act = await next(`${message} [${initial}]`);
        if (act === 'esc') return null;
        if (typeof act !== 'object' || !('text' in act)) throw unfit(act, message);
        const wrong = check?.(act.text) ?? null;
        if (wrong === null) return act.text;
        seen.push(wrong);
      }
    },
    async choose(title: string, choices: readonly Choice[]) {
      const asked = [title, ...choices.map(({ title: text }) => text)].join('\n');
      const act = await next(asked);
      if (act === 'esc') return null;
      if (typeof act === 'object' && 'choice' in act && choices.some(({ id }) => id === act.choice)) return act.choice;
      throw unfit(act, asked);
    },
    close: () => {},
  };
  return { terminal, seen, left: () => acts.length - at };
}
