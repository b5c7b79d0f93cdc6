import type { Lang } from '../../model/text.js';
import { html, type Markup, trusted } from './markup.js';

export interface Page {
  readonly lang: Lang;
  readonly title: string;
  readonly body: Markup;
  /** The one style sheet, and what may be used, as a content security policy says it: hashes of our own. */
  readonly style: string;
  readonly allowed: string;
}

/** A page that needs nothing else and can do nothing else: no request, no script or style but those named by hash. */
export function document({ lang, title, body, style, allowed }: Page): Markup {
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
<style>${trusted(style)}</style>
</head>
<body>
${body}
</body>
</html>`;
}
