/**
 * The candidate a mistyped word was probably meant to be, or null. At most a third of the word may differ
 * (optimal string alignment distance), so that a suggestion is never a wild guess.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > 100) return null;
  const wanted = fold(word);
  let best: string | null = null;
  let bestDistance = allowedDistance(wanted) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) > bestDistance) continue;
    const distance = editDistance(wanted, folded);
    const likelier =
      distance === bestDistance && distance <= allowedDistance(wanted) && sameStart(wanted, folded, best);
    if (distance < bestDistance || likelier) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A number that does not exist has no neighbour that was meant; a single character is not enough to go by. */
function allowedDistance(wanted: string): number {
  return wanted.length < 2 || /^\d+$/u.test(wanted) ? 0 : Math.max(1, Math.floor(wanted.length / 3));
}

/** Of two equally near words, the one that begins like the mistyped one is likelier. */
function sameStart(wanted: string, candidate: string, best: string | null): boolean {
  return candidate[0] === wanted[0] && best !== null && fold(best)[0] !== wanted[0];
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_]/gu, '-')
    .replace(/^0+(?=\d)/u, '');
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (before[j - 2] ?? 0) + 1);
      current.push(distance);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
