import { type Finding, finding } from '../model/finding.js';
import { LIMITS } from './limits.js';

/**
 * Refuses text that nests so deeply that a parser could be exhausted by it (half a megabyte of `[` ends the whole
 * process inside a regular expression). It only counts: quotes and comments are not understood, so the limit is
 * far above what honest text has by chance.
 */
export function tooDeepToParse(text: string): Finding | null {
  const offset = firstTooDeep(text);
  if (offset === null) return null;
  return finding('error', 'syntax.too-deep', { limit: LIMITS.depth }, { start: offset, end: offset + 1 });
}

/** The same for JSON: of what is sound, only what nests in it counts, and no text that happens to hold such marks. */
export function tooDeepToParseAsJson(text: string): Finding | null {
  const found = tooDeepToParse(text);
  return found && isSound(text) && !nestsTooDeep(text) ? null : found;
}

function isSound(json: string): boolean {
  try {
    JSON.parse(json); // which is not exhausted by what nests
    return true;
  } catch {
    return false;
  }
}

function nestsTooDeep(json: string): boolean {
  let open = 0;
  for (let at = 0; at < json.length; at++) {
    const char = json[at] as string;
    if (char === '"') at = endOfText(json, at);
    else if (char === '[' || char === '{') open++;
    else if (char === ']' || char === '}') open--;
    if (open > LIMITS.rawDepth) return true;
  }
  return false;
}

/** The quote that ends the text which begins here. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function firstTooDeep(text: string): number | null {
  let open = 0;
  let indentation = 0;
  let marks = 0;
  let leading = true;
  for (let offset = 0; offset < text.length; offset++) {
    const char = text.charCodeAt(offset);
    if (char === 10 || char === 13) {
      indentation = 0;
      marks = 0;
      leading = true;
      continue;
    }
    if (char === 91 || char === 123) open++;
    else if ((char === 93 || char === 125) && open > 0) open--;
    if (leading) {
      if (char === 32) indentation++;
      else if (char === 45 || char === 63 || char === 58) marks++;
      else leading = false;
    }
    if (open > LIMITS.rawDepth || marks > LIMITS.rawDepth || indentation > LIMITS.indentation) return offset;
  }
  return null;
}
