import { type Finding, finding, type PlacedFinding, type Span } from '../model/finding.js';

/**
 * What Japanese input methods leave in YAML and no parser explains: a full-width colon after a key,
 * an ideographic space as indentation. A syntax error on such a line is reworded to name it.
 */
export function explainSyntaxError(text: string, original: PlacedFinding): PlacedFinding {
  const lineStart = text.lastIndexOf('\n', Math.max(original.span.start - 1, 0)) + 1;
  const lineEnd = endOfLine(text, original.span.start);
  const line = text.slice(lineStart, lineEnd);
  const colon = fullWidthColon(line);
  if (colon !== null) return finding('error', 'syntax.fullwidth-colon', {}, at(lineStart + colon));
  const space = /^[ \t]*\u3000/u.exec(line);
  if (space) return finding('error', 'syntax.ideographic-space', {}, at(lineStart + space[0].length - 1));
  return original;
}

/** A value that swallowed its key: `Q001：はい` is one text to YAML. */
export function fullWidthColonIn(text: string, span: Span): Finding | null {
  const colon = fullWidthColon(text.slice(span.start, endOfLine(text, span.start)));
  return colon === null ? null : finding('error', 'syntax.fullwidth-colon', {}, at(span.start + colon));
}

/** A key whose first character is an ideographic space was meant to be indented by it. */
export function ideographicSpaceIn(text: string, key: Span): Finding | null {
  return text[key.start] === '\u3000' ? finding('error', 'syntax.ideographic-space', {}, at(key.start)) : null;
}

/** Where a line has `key：` at its start; a key with a half-width colon before that is a pair. */
function fullWidthColon(line: string): number | null {
  const match = /^[\s\u3000]*(?:-\s+)?["']?[^\s:：#"'{[]{1,64}["']?[\s\u3000]*：/u.exec(line);
  return match ? match[0].length - 1 : null;
}

function endOfLine(text: string, from: number): number {
  const next = text.slice(from).search(/[\r\n]/u);
  return next === -1 ? text.length : from + next;
}

function at(offset: number): Span {
  return { start: offset, end: offset + 1 };
}
