import { cursorHide } from '@inquirer/ansi';
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, usePagination, useState } from '@inquirer/core';
import { truncate } from '../../../text/width.js';
import type { Choice, TerminalMode } from '../../world.js';

interface Config {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly keys: string;
  readonly initial: number;
  readonly mode: TerminalMode;
}

/** A list to choose from, as long as it likes: arrows and Enter, or a digit. Esc goes back. */
export const choosePrompt = createPrompt<string | null, Config>(({ title, choices, keys, initial, mode }, done) => {
  const [active, setActive] = useState(Math.max(0, initial));
  useKeypress((key, line) => {
    line.clearLine(0);
    if (key.name === 'escape') return done(null);
    if (isUpKey(key)) return setActive((active - 1 + choices.length) % choices.length);
    if (isDownKey(key)) return setActive((active + 1) % choices.length);
    const digit = Number((key as { sequence?: string }).sequence?.normalize('NFKC'));
    const chosen = isEnterKey(key) ? choices[active] : choices.length < 10 ? choices[digit - 1] : undefined;
    if (chosen) done(chosen.id);
  });
  const width = (process.stdout.columns || 80) - 1;
  const numbered = choices.length < 10;
  const page = usePagination({
    items: choices,
    active,
    pageSize: Math.max(5, (process.stdout.rows || 24) - 6),
    loop: false,
    renderItem: ({ item, index, isActive }) => {
      const pointer = isActive ? mode.glyphs.pointer : ' ';
      const line = truncate(`  ${pointer} ${numbered ? `${index + 1}  ` : ''}${item.title}`, width);
      return isActive ? mode.paint.strong(line) : line;
    },
  });
  return ` ${mode.paint.strong(title)}\n${page}\n ${mode.paint.dim(keys)}${cursorHide}`;
});
