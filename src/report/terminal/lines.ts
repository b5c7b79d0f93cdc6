import { displayWidth } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';

/** A text wrapped behind a label: the label stands before the first line, the others are indented as far. */
export function hanging(label: string, text: string, width: number): string[] {
  const indent = ' '.repeat(displayWidth(label));
  return wrap(text, width - indent.length).map((line, index) => (index === 0 ? label : indent) + line);
}
