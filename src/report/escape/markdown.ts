import { clean } from '../../text/clean.js';

/**
 * Text from a file as harmless text in GitHub Markdown, wherever it stands: a paragraph, a list item, a table cell.
 * Markup, HTML, autolinks and mathematics show as they were typed; line breaks become <br>.
 */
export function escapeMarkdown(text: string): string {
  if (HARMLESS.test(text) && !ADDRESS.test(text)) return text.trim();
  return clean(text)
    .trim()
    .replaceAll(/[\\`*_[\]|~]/gu, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', '&#36;')
    .replaceAll(/(?<=https?|ftp|mailto|xmpp):|(?<=www)\./giu, String.raw`\$&`)
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[-=]+(?=\s*$))/u, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`)
    .replaceAll(/\s*\n\s*/gu, '<br>');
}

// Most texts: letters of Latin, kana and kanji, digits, and marks that mean nothing in Markdown; no dash or number at the
// beginning that could make a list or a heading, no address. None of it is cleaned or escaped: one look is enough.
const HARMLESS =
  /^(?!\s|[#+=-]+(?:\s|$)|\d{1,9}[.)])[ !"#%'()+,\-./0-9:;=?@A-Za-z\u00a1-\u017f\u2010-\u2027\u2030-\u205e\u2190-\u25ff\u3000-\u9fff\uff01-\uff5e]*$/u;
const ADDRESS = /w\.|[pos]:/iu;
