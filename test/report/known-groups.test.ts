import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/model/vocabulary.js';
import { type KnownGroup, KnownGroups } from '../../src/report/json/known-groups.js';

const some = (id: string): KnownGroup => ({ id, points: 0, max: 0, json: new Uint8Array() });
const made = (items: readonly number[]): KnownGroups => {
  const known = KnownGroups.of(items);
  if (!known) throw new Error('too large');
  return known;
};

describe('groups that were written before', () => {
  it('are those of few questions', () => {
    expect(KnownGroups.of([])).not.toBeNull();
    expect(KnownGroups.of([1, 2, 3, 4, 5, 6, 7, 8])).not.toBeNull();
    expect(KnownGroups.of([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
  });

  it('are known by how many there are of each status, wherever', () => {
    const known = made([1, 3, 4]);
    const keyOf = (...statuses: number[]) => known.keyOf(Uint8Array.from(statuses));
    expect(keyOf(0, 2, 0, 2, 6)).toBe(keyOf(5, 6, 5, 2, 2));
    expect(keyOf(0, 2, 0, 2, 6)).not.toBe(keyOf(0, 2, 0, 6, 6));
    known.add(keyOf(0, 2, 0, 2, 6), some('a'));
    expect(known.get(keyOf(1, 6, 1, 2, 2))?.id).toBe('a');
    expect(known.get(keyOf(1, 2, 1, 2, 2))).toBeUndefined();
  });

  it('have a number of their own, whatever the counts, and are never taken for each other', () => {
    const known = made([0, 1, 2, 3, 4, 5, 6, 7]);
    const keys = new Map<string, number>();
    for (let seed = 0; seed < 20_000; seed++) {
      // The digits of a number, so spread that all of them change.
      const statuses = Uint8Array.from({ length: 8 }, (_, digit) => Math.floor((seed * 283) / 7 ** digit) % 7);
      const key = known.keyOf(statuses);
      const counts = STATUSES.map((_, status) => statuses.filter((each) => each === status).length).join();
      expect(keys.get(counts) ?? key).toBe(key);
      keys.set(counts, key);
      const before = known.get(key);
      if (before) expect(before.id).toBe(counts);
      else known.add(key, some(counts));
      expect(known.get(key)?.id).toBe(counts);
    }
    expect(new Set(keys.values()).size).toBe(keys.size);
    expect(keys.size).toBeGreaterThan(1000); // more than are kept
  });
});
