/** Pairs of texts of which more than four fifths is the same (character pairs, Dice). */
export function nearDuplicates(texts: readonly { name: string; text: string }[]): string[] {
  const pairs = texts.map(
    ({ text }) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))),
  );
  const found: string[] = [];
  for (let a = 0; a < texts.length; a++) {
    for (let b = a + 1; b < texts.length; b++) {
      const [left, right] = [pairs[a] ?? new Set(), pairs[b] ?? new Set()];
      let shared = 0;
      for (const pair of left) if (right.has(pair)) shared++;
      if ((2 * shared) / (left.size + right.size) > 0.8) {
        found.push(`${texts[a]?.name} / ${texts[b]?.name}: ${texts[a]?.text} / ${texts[b]?.text}`);
      }
    }
  }
  return found;
}
