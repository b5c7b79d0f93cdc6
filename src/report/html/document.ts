import type { Messages } from '../../messages/messages.js';
import { STYLE, STYLE_HASH } from './generated/assets.js';
import { html, type Markup, trusted } from './markup.js';

/**
 * A page that needs nothing else: the style in it, no request to anywhere, and no script but one whose hash is given.
 */
export function htmlDocument(lang: Messages['lang'], title: string, body: Markup, scriptHash?: string): Markup {
  const scripts = scriptHash === undefined ? '' : `; script-src '${scriptHash}'`;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${trusted(STYLE_HASH)}'${trusted(scripts)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<meta name="generator" content="tenken">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>`;
}

/** Hatching for what is not known, so that it differs from the others without colour. */
export const PATTERNS = html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><rect class="hatch-line" width="2" height="5"/></pattern></defs></svg>`;
