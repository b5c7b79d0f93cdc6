import { describe, expect, it } from 'vitest';
import { UNSURE, unlessUnsure } from '../../src/read/unsure.js';

describe('a quick reader', () => {
  it('leaves what it is unsure of to another, and hides no error', () => {
    expect(unlessUnsure(() => 1)).toBe(1);
    expect(
      unlessUnsure(() => {
        throw UNSURE;
      }),
    ).toBeNull();
    expect(() =>
      unlessUnsure(() => {
        throw new RangeError('too deep');
      }),
    ).toThrow('too deep');
  });
});
