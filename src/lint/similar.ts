/**
 * Two texts are nearly the same if they share more than four fifths of their pairs of neighbouring characters
 * (Dice: 2 × shared ÷ all > 4 ÷ 5). In integers: 5 × shared > 2 × all.
 */
const leastShared = (all: number): number => Math.floor((2 * all) / 5) + 1;

/**
 * Later texts that are nearly the same as an earlier one, with the first such, by index. Exact, and far from comparing
 * all with all: two texts that are that much alike share one of their rarest pairs, so each is looked up by a third of
 * its pairs only (prefix and position filtering: Xiao et al., PPJoin, 2008).
 */
export function* similarPairs(texts: readonly string[]): Iterable<{ earlier: number; later: number }> {
  const signatures = rarestFirst(texts.map(characterPairs));
  const holders = new Map<number, { readonly texts: number[]; readonly places: number[] }>();
  const lookedAt = new Int32Array(texts.length).fill(-1);
  for (const [later, own] of signatures.entries()) {
    if (own.length < 2) continue;
    let earlier = texts.length;
    // Of a text's own pairs at least two thirds would be shared; of one more than the rest, one.
    const prefix = own.length - Math.floor((2 * own.length) / 3);
    for (let place = 0; place < prefix; place++) {
      const pair = own[place] ?? 0;
      const known = holders.get(pair);
      for (let at = 0; known && at < known.texts.length; at++) {
        const each = known.texts[at] ?? 0;
        if (each >= earlier || lookedAt[each] === later) continue;
        lookedAt[each] = later;
        if (sharesEnough(own, place, signatures[each] ?? own, known.places[at] ?? 0)) earlier = each;
      }
      if (known) {
        known.texts.push(later);
        known.places.push(place);
      } else holders.set(pair, { texts: [later], places: [place] });
    }
    if (earlier < texts.length) yield { earlier, later };
  }
}

/** How much of two texts is the same, 0 to 1. */
export function similarity(a: string, b: string): number {
  const [left, right] = [characterPairs(a), characterPairs(b)];
  const all = left.size + right.size;
  if (all === 0) return Number(a === b);
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / all;
}

/** A pair of UTF-16 code units as one number. */
function characterPairs(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 1; at < text.length; at++) pairs.add(text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at));
  return pairs;
}

/** Each text's pairs as numbers that grow with how many texts have them, in that order. */
function rarestFirst(texts: readonly ReadonlySet<number>[]): readonly Int32Array[] {
  const frequency = new Map<number, number>();
  for (const pairs of texts) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const order = [...frequency].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const rank = new Map(order.map(([pair], index) => [pair, index]));
  return texts.map((pairs) => Int32Array.from(pairs, (pair) => rank.get(pair) ?? 0).sort());
}

/** Whether two texts are nearly the same, whose first shared pair is at these places. */
function sharesEnough(a: Int32Array, firstInA: number, b: Int32Array, firstInB: number): boolean {
  const wanted = leastShared(a.length + b.length);
  let shared = 1;
  let [x, y] = [firstInA + 1, firstInB + 1];
  // As long as sharing all that is left would be enough.
  while (shared + Math.min(a.length - x, b.length - y) >= wanted) {
    if (x === a.length || y === b.length) return true;
    const difference = (a[x] ?? 0) - (b[y] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) x++;
    if (difference >= 0) y++;
  }
  return false;
}
