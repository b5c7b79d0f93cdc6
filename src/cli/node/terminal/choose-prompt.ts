import { cursorHide } from '@inquirer/ansi';
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, usePagination, useState } from '@inquirer/core';
import { displayWidth, truncate } from '../../../text/width.js';
import { wrap } from '../../../text/wrap.js';
import type { Choice, TerminalMode } from '../../world.js';
import { terminalSize } from './size.js';

/** The keys of a short list, in its order. */
const KEYS = '123456789abcdef';

interface Config {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly keys: string;
  readonly initial: number;
  readonly mode: TerminalMode;
}

/**
 * A list to choose from, as long as it likes: arrows and Enter; a short one has a key for each choice, in a long one or one
 * with headings typing moves to what begins with it or contains it. Esc goes back.
 */
export const choosePrompt = createPrompt<string | null, Config>(({ title, choices, keys, initial, mode }, done) => {
  const [active, setActive] = useState(Math.max(0, initial));
  const [typed, setTyped] = useState('');
  const numbered = choices.length <= KEYS.length && !choices.some(({ heading }) => heading);
  useKeypress((key, line) => {
    line.clearLine(0);
    const sequence = (key as { sequence?: string }).sequence ?? '';
    if (key.name === 'escape') return done(null);
    if (isEnterKey(key)) return done(choices[active]?.id ?? null);
    if (isUpKey(key) || isDownKey(key)) {
      setTyped('');
      return setActive((active + (isUpKey(key) ? -1 : 1) + choices.length) % choices.length);
    }
    if (numbered) {
      const pressed = sequence.normalize('NFKC').toLowerCase();
      const chosen = pressed.length === 1 ? choices[KEYS.indexOf(pressed)] : undefined;
      return chosen && done(chosen.id);
    }
    const text = key.name === 'backspace' ? typed.slice(0, -1) : typed + printable(sequence);
    setTyped(text);
    const found = find(choices, text);
    if (found >= 0) setActive(found);
  });
  const size = terminalSize();
  const width = size.width - 1;
  const page = usePagination({
    items: choices,
    active,
    pageSize: Math.max(5, size.height - 6),
    loop: false,
    renderItem: ({ item, index, isActive }) => {
      const label = `  ${isActive ? mode.glyphs.pointer : ' '} ${numbered ? `${KEYS[index]}  ` : item.heading ? '' : '  '}`;
      const indent = ' '.repeat(displayWidth(label));
      const lines = (text: string) => wrap(text, width - indent.length);
      const [first = '', ...more] = numbered ? lines(item.title) : [truncate(item.title, width - indent.length)];
      const shown = [label + first, ...more.map((text) => indent + text)].join('\n');
      const title = isActive || item.heading ? mode.paint.strong(shown) : shown;
      const detail = item.detail === undefined ? [] : lines(item.detail);
      return [title, ...detail.map((text) => indent + mode.paint.dim(text))].join('\n');
    },
  });
  const [first = '', ...more] = title.split('\n').flatMap((text) => wrap(text, width - 1));
  const head = [mode.paint.strong(first), ...more].map((text) => ` ${text}`).join('\n');
  const foot = wrap(typed === '' ? keys : typed, width - 1).map((text) => ` ${mode.paint.dim(text)}`);
  return `${head}\n\n${page}\n\n${foot.join('\n')}${cursorHide}`;
});

/** What a key adds to a text; nothing for control keys. */
function printable(sequence: string): string {
  return /^\P{Cc}+$/u.test(sequence) ? sequence : '';
}

/** The choice that begins with a text, as its id or title, else one that contains it; -1 for none. */
function find(choices: readonly Choice[], text: string): number {
  if (text === '') return -1;
  const wanted = text.normalize('NFKC').toLowerCase();
  const texts = choices.map(({ id, title }) => [id, title].map((each) => each.normalize('NFKC').toLowerCase()));
  const starting = texts.findIndex((each) => each.some((candidate) => candidate.startsWith(wanted)));
  return starting >= 0 ? starting : texts.findIndex((each) => each.some((candidate) => candidate.includes(wanted)));
}
