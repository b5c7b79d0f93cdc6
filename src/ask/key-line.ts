import { displayWidth } from '../text/width.js';
import type { Canvas } from './screen.js';

/** The keys, as many to a line as fit, with what is said at the right end of the last line. */
export function keyLine(keys: readonly string[], right: string, { width, paint }: Canvas): string[] {
  const lines: string[] = [];
  let line = '';
  for (const key of keys) {
    const longer = line === '' ? ` ${key}` : `${line}  ${key}`;
    if (displayWidth(longer) > width - 1 && line !== '') {
      lines.push(line);
      line = ` ${key}`;
    } else line = longer;
  }
  const rightWidth = displayWidth(stripColour(right));
  if (right !== '' && displayWidth(line) + rightWidth + 3 > width) {
    lines.push(line);
    line = '';
  }
  const gap = ' '.repeat(Math.max(1, width - 1 - displayWidth(line) - rightWidth));
  return [...lines.map(paint.dim), right === '' ? paint.dim(line) : `${paint.dim(line)}${gap}${right}`];
}

/** Painted text has escape sequences that take no columns. */
function stripColour(text: string): string {
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu'), '');
}
