import { escapeHtml } from '../escape/html.js';

/** Markup that is safe to stand in a page. Only `html` and `trusted` make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can be put into markup: texts are escaped, markup stays, nothing leaves nothing. */
export type Fragment = Markup | string | number | null | undefined | readonly Fragment[];

/** A piece of a page. Every text put into it is escaped; attributes have to stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Markup {
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) text += render(values[index]) + (strings[index + 1] ?? '');
  return new Markup(text);
}

/** Our own constants that are not to be escaped: the style sheet and the script. */
export const trusted = (text: string): Markup => new Markup(text);

function render(value: Fragment): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Markup) return value.text;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // Added up rather than joined: joining copies what is inside once for every level it is nested.
  let text = '';
  for (const each of value) text += render(each);
  return text;
}
