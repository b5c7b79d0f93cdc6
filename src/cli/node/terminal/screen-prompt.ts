import { cursorHide } from '@inquirer/ansi';
import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Canvas, Screen } from '../../../ask/screen.js';
import type { TerminalMode } from '../../world.js';
import { terminalSize } from './size.js';

export type Shown = { readonly choice: string } | { readonly command: string };

interface Config {
  readonly screen: Screen;
  readonly mode: TerminalMode;
}

/** A screen that is redrawn at every movement: digits choose at once, arrows and Enter too, letters are commands. */
export const screenPrompt = createPrompt<Shown, Config>(({ screen, mode }, done) => {
  const [cursor, setCursor] = useState(screen.initial);
  const [size, setSize] = useState(terminalSize());
  useEffect(() => {
    const resized = () => setSize(terminalSize());
    process.stdout.on('resize', resized);
    return () => process.stdout.off('resize', resized);
  }, []);
  useKeypress((key, line) => {
    line.clearLine(0);
    const count = screen.choices.length;
    if (count === 0) return done({ command: 'continue' });
    if (isUpKey(key)) return setCursor((cursor - 1 + count) % count);
    if (isDownKey(key)) return setCursor((cursor + 1) % count);
    const typed = typedCharacter(key);
    const chosen = isEnterKey(key) ? screen.choices[cursor] : screen.choices[Number(typed) - 1];
    if (chosen) return done({ choice: chosen.id });
    const command = Object.hasOwn(screen.keys, typed) ? screen.keys[typed] : undefined;
    if (command !== undefined) done({ command });
  });
  const canvas: Canvas = { width: size.width, height: size.height, paint: mode.paint, glyphs: mode.glyphs };
  const lines = screen.draw(canvas, cursor);
  // What does not fit would scroll and leave its traces behind; the top of a screen is its least important part.
  return `${lines.slice(-(size.height - 1)).join('\n')}${cursorHide}`;
});

/** The character a key stands for, as typed with or without a Japanese input method: `１` and `1`, `ｂ` and `b`. */
function typedCharacter(key: { name?: string; sequence?: string; ctrl?: boolean }): string {
  if (key.ctrl) return '';
  return (key.sequence ?? key.name ?? '').normalize('NFKC').toLowerCase();
}
