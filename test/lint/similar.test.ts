import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity, similarPairs } from '../../src/lint/similar.js';

/** Every later text with the first earlier one that is nearly the same, by comparing all with all. */
function byComparingAll(texts: readonly string[]) {
  return texts.flatMap((text, later) => {
    if (text.length < 3) return [];
    const earlier = texts.slice(0, later).findIndex((each) => each.length >= 3 && similarity(each, text) > 0.8);
    return earlier === -1 ? [] : [{ earlier, later }];
  });
}

describe('texts that are nearly the same', () => {
  it('are those that comparing all with all would find', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'か', 'す'), maxLength: 14 });
    const family = text.chain((base) =>
      fc.array(
        fc
          .tuple(fc.nat(base.length), fc.constantFrom('', 'x', 'yz'))
          .map(([at, more]) => base.slice(0, at) + more + base.slice(at)),
        { maxLength: 6 },
      ),
    );
    const texts = fc.array(family, { maxLength: 5 }).map((families) => families.flat());
    fc.assert(
      fc.property(texts, (given) => {
        // A text of one pair of characters is too little to go by.
        const long = given.filter(
          (each) =>
            new Set(
              each
                .split('')
                .map((_, at) => each.slice(at, at + 2))
                .filter((pair) => pair.length === 2),
            ).size >= 2,
        );
        expect([...similarPairs(long)]).toEqual(byComparingAll(long));
      }),
      { numRuns: 500 },
    );
  });
});
