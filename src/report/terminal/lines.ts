import { displayWidth } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';

/** A text wrapped behind a label: the label stands before the first line, the others are indented as far. */
export function hanging(label: string, text: string, width: number): string[] {
  const indent = ' '.repeat(displayWidth(label));
  return wrap(text, width - indent.length).map((line, index) => (index === 0 ? label : indent) + line);
}

/** Facts beside one another. One that does not fit goes to the next line whole; only one longer than a line is broken. */
export function sideBySide(label: string, texts: readonly string[], gap: string, width: number): string[] {
  const indent = ' '.repeat(displayWidth(label));
  const end = gap.trimEnd();
  const room = width - indent.length - displayWidth(end);
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.pop();
    const joined = last === undefined ? text : last + gap + text;
    if (last === undefined || displayWidth(joined) <= room) lines.push(joined);
    else lines.push(last + end, text);
  }
  const wrapped = lines.flatMap((line) => wrap(line, width - indent.length));
  return wrapped.map((line, index) => (index === 0 ? label : indent) + line);
}
