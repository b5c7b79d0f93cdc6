import { escapeMarkdown } from '../escape/markdown.js';

/** An address as a Markdown link to itself; anything that is not a web address is plain text. */
export function link(address: unknown): string {
  const text = String(address ?? '');
  return /^https?:\/\/[^\s<>"\\]+$/u.test(text) ? `<${encodeURI(decodeIfPossible(text))}>` : escapeMarkdown(text);
}

function decodeIfPossible(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A value a template prints, as harmless text. */
export function printed(value: unknown): string {
  return value === null || value === undefined ? '' : escapeMarkdown(String(value));
}
