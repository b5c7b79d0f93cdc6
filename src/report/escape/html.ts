import { clean } from '../../text/clean.js';

/** Text from a file as harmless text in HTML, between tags or inside a quoted attribute. Line breaks stay. */
export function escapeHtml(text: string): string {
  const cleaned = clean(text);
  return /[&<>"'`]/u.test(cleaned) ? cleaned.replaceAll(/[&<>"'`]/gu, (found) => ENTITIES[found] ?? '') : cleaned;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
