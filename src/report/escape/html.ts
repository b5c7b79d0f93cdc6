import { clean } from '../../text/clean.js';

/** Text from a file as harmless text in HTML, between tags or inside a quoted attribute. Line breaks stay. */
export function escapeHtml(text: string): string {
  if (HARMLESS.test(text)) return text;
  return clean(text).replaceAll(/[&<>"'`]/gu, (found) => ENTITIES[found] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

// Most texts: ASCII without markup, Latin letters, dashes, arrows and shapes, kana, kanji and full-width forms. None of it
// is cleaned or escaped, so that one look is enough.
const HARMLESS =
  /^[\n !#-%(-;=?-_a-~\u00a0-\u017f\u2010-\u2027\u2030-\u205e\u2190-\u25ff\u3000-\u9fff\uff01-\uff5e]*$/u;
