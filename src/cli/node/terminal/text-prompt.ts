import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { cleanLine } from '../../../text/clean.js';
import { wrap } from '../../../text/wrap.js';
import type { Question, TerminalMode } from '../../world.js';
import { terminalSize } from './size.js';

interface Config extends Question {
  readonly mode: TerminalMode;
}

/** One line of text, beginning with what there is. Esc goes back. */
export const textPrompt = createPrompt<string | null, Config>(({ about, message, initial, check, mode }, done) => {
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect((line) => {
    line.write(initial);
    setText(initial);
  }, []);
  useKeypress((key, line) => {
    if (key.name === 'escape') return done(null);
    if (!isEnterKey(key)) {
      setProblem(null);
      return setText(line.line);
    }
    const given = cleanLine(text);
    const wrong = check?.(given) ?? null;
    if (wrong === null) return done(given);
    // Enter has emptied the line; what was typed is not lost.
    line.write(text);
    setProblem(wrong);
  });
  const said = about ? wrap(about, terminalSize().width - 2).map((line) => ` ${mode.paint.dim(line)}\n`) : [];
  const head = said.length > 0 ? `${said.join('')}\n` : '';
  const shown = `${head} ${mode.paint.strong(message)}  ${text}`;
  return problem === null ? shown : [shown, ` ${mode.paint.error(problem)}`];
});
