import type { Lang } from '../../model/text.js';
import { document } from './document.js';
import { STYLE, STYLE_HASH } from './generated/assets.js';
import { html, type Markup } from './markup.js';

/** A page in the style of the report, with no script but one whose hash is given. */
export function htmlDocument(lang: Lang, title: string, body: Markup, scriptHash?: string): Markup {
  const scripts = scriptHash === undefined ? '' : `; script-src '${scriptHash}'`;
  return document({ lang, title, body, style: STYLE, allowed: `style-src '${STYLE_HASH}'${scripts}` });
}

/** Hatching for what is not known, so that it differs from the others without colour. */
export const PATTERNS = html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><rect class="hatch-line" width="2" height="5"/></pattern></defs></svg>`;
