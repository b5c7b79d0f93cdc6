import type { PlacedFinding } from '../model/finding.js';

/** Parsers stumble on after an error; what they say after the first on a line is seldom news. */
export function firstPerLine(text: string, findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const kept: PlacedFinding[] = [];
  let lineEnd = -1;
  for (const each of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const { start } = each.span;
    if (start <= lineEnd) continue;
    kept.push(each);
    const next = text.indexOf('\n', start);
    lineEnd = next === -1 ? text.length : next;
  }
  return kept;
}
