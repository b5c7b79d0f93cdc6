import { clean } from '../../text/clean.js';

/** Text from a file as text of an XML 1.0 element or attribute: no markup, and no character XML does not allow. */
export function escapeXml(text: string): string {
  return clean(text)
    .replaceAll(/[\ufdd0-\ufdef\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\n', '&#10;');
}
