import { STYLE } from './generated/assets.js';
import { html, type Markup, trusted } from './markup.js';

/** A whole page around its body, which needs nothing else. `allowed` is what its content security policy lets in. */
export function page(lang: string, title: string, body: Markup, allowed: string): Markup {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${trusted(allowed)}; base-uri 'none'; form-action 'none'">
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
