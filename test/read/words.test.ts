import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Words } from '../../src/read/words.js';
import { bytesOf } from '../support/files.js';

describe('which of some words stands in JSON', () => {
  it('is found, whatever the words and whatever stands there', () => {
    const word = fc.oneof(
      fc.constantFrom('', 'は', 'はい', 'はいい', 'いいえ', 'yes', 'yes, done', 'ye', '😀', '😁'),
      fc.string({ unit: fc.constantFrom('a', 'b', 'は', 'ひ'), maxLength: 5 }),
    );
    let found = 0;
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, fc.nat(3), fc.string(), (all, text, indent, more) => {
        const words = new Words(all.map((each, index) => [each, index]));
        const start = indent + 1;
        const bytes = bytesOf(`${' '.repeat(indent)}"${text}"${more}`);
        const meaning = all.indexOf(text);
        expect(words.at(bytes, start)).toBe(meaning);
        if (meaning === -1) return;
        found++;
        expect(words.end).toBe(start + bytesOf(text).length + 1);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(40);
  });

  it.each(['', 'y', 'ye', 'yes', 'yes,', 'no', 'はい'])('is none without a quote behind it: %j', (text) => {
    const words = new Words(['yes', 'yes, done', 'は'].map((word, index) => [word, index]));
    expect(words.at(bytesOf(text), 0)).toBe(-1);
  });

  it('is none where there are none', () => {
    expect(new Words([]).at(bytesOf('x"'), 0)).toBe(-1);
    expect(new Words([]).at(bytesOf('"'), 0)).toBe(-1);
  });

  it('has a place for every word of many', () => {
    const all = Array.from({ length: 400 }, (_, index) => `${index}${'x'.repeat(index % 7)}`);
    const words = new Words(all.map((each, index) => [each, index]));
    for (const [index, each] of all.entries()) expect(words.at(bytesOf(`${each}"`), 0)).toBe(index);
  });
});
