/** From this share on, two texts are nearly the same: 2 × shared ÷ all pairs of neighbouring characters (Dice). */
const NEARLY = 0.8;

/**
 * Pairs of texts that are nearly the same, by index, the later one once. Texts share their rarest character pairs if
 * they are that much alike, so only those that do are compared: thousands of texts take no longer than reading them.
 */
export function* similarPairs(texts: readonly string[]): Iterable<{ earlier: number; later: number }> {
  const grams = texts.map(characterPairs);
  const frequency = new Map<number, number>();
  for (const each of grams) for (const gram of each) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const holders = new Map<number, number[]>();
  for (const [later, own] of grams.entries()) {
    if (own.size < 2) continue;
    const candidates = new Set<number>();
    for (const gram of rarest(own, frequency)) {
      const seen = holders.get(gram);
      if (seen) for (const each of seen) candidates.add(each);
      if ((frequency.get(gram) ?? 0) < 2) continue;
      if (seen) seen.push(later);
      else holders.set(gram, [later]);
    }
    const earlier = [...candidates].sort((a, b) => a - b).find((each) => isSimilar(own, grams[each] ?? new Set()));
    if (earlier !== undefined) yield { earlier, later };
  }
}

/** How much of two texts is the same, 0 to 1. */
export function similarity(a: string, b: string): number {
  const [left, right] = [characterPairs(a), characterPairs(b)];
  const all = left.size + right.size;
  return all === 0 ? Number(a === b) : (2 * sharedBy(left, right)) / all;
}

/** A pair of UTF-16 code units as one number. */
function characterPairs(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 1; at < text.length; at++) pairs.add(text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at));
  return pairs;
}

/**
 * As many of a text's rarest pairs as two similar texts cannot both miss. If Dice > t, the other text has at least
 * size × t / (2 − t) of this one's pairs, so of the rarest size − that + 1 at least one is shared, and it is among the
 * other's rarest too, since both are ordered alike.
 */
function rarest(own: ReadonlySet<number>, frequency: ReadonlyMap<number, number>): readonly number[] {
  const count = own.size - Math.ceil((own.size * NEARLY) / (2 - NEARLY)) + 1;
  return [...own].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b).slice(0, count);
}

function isSimilar(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  // Even if all of the smaller one were shared.
  if (2 * small.size <= NEARLY * (small.size + large.size)) return false;
  return 2 * sharedBy(small, large) > NEARLY * (small.size + large.size);
}

function sharedBy(small: ReadonlySet<number>, large: ReadonlySet<number>): number {
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return shared;
}
