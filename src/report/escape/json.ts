/**
 * A value as JSON with a line feed at its end. What could act on a terminal or turn the reading direction stands as
 * `\uXXXX`: the same text to every program, and harmless to who looks at it.
 */
export function jsonText(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}

/** Such characters stand in the strings of a JSON text only; JSON.stringify leaves DEL and what comes after it. */
export function escapeJson(text: string): string {
  return text.replaceAll(UNSAFE, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );
}

// DEL and C1 controls, bidirectional marks, overrides and isolates, separators, tags, a byte order mark inside a text.
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
