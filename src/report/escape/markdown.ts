import { clean } from '../../text/clean.js';

/**
 * Text from a file as harmless text in GitHub Markdown, wherever it stands: a paragraph, a list item, a table cell.
 * Markup, HTML, autolinks and mathematics show as they were typed; line breaks become <br>.
 */
export function escapeMarkdown(text: string): string {
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
