import type { Finding } from '../model/finding.js';

/** Parsers stumble on after an error; what they say after the first on a line is seldom news. */
export function firstPerLine(text: string, findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  let lineEnd = -1;
  for (const each of [...findings].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))) {
    const start = each.span?.start ?? 0;
    if (start <= lineEnd) continue;
    kept.push(each);
    const next = text.indexOf('\n', start);
    lineEnd = next === -1 ? text.length : next;
  }
  return kept;
}
