import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackedNumbers, PackedTexts } from '../../src/text/packed.js';

describe('packed texts', () => {
  it('are given back exactly as they were, half surrogate pairs and byte order marks too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.integer({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) })),
        (texts) => {
          const packed = new PackedTexts();
          for (const text of ['', '\ufeff', '\ud800', ...texts, 'あ\ufeff𠮷', '']) packed.add(text);
          const all = Array.from({ length: packed.length }, (_, index) => packed.at(index));
          expect(all).toEqual(['', '\ufeff', '\ud800', ...texts, 'あ\ufeff𠮷', '']);
        },
      ),
    );
  });

  it('stay apart over many blocks, the long ones among them', () => {
    const packed = new PackedTexts();
    const text = (index: number) => `${index}${'株'.repeat((index * 37) % 5000)}`;
    for (let index = 0; index < 1000; index++) packed.add(text(index));
    const wrong = Array.from({ length: 1000 }, (_, index) => index).filter((index) => packed.at(index) !== text(index));
    expect([packed.length, wrong]).toEqual([1000, []]);
  });

  it('are numbers as well', () => {
    const numbers = new PackedNumbers();
    for (let index = 0; index < 10_000; index++) numbers.add(2 ** 32 - 1 - index * 3);
    const wrong = Array.from({ length: 10_000 }, (_, index) => index).filter(
      (index) => numbers.at(index) !== 2 ** 32 - 1 - index * 3,
    );
    expect([numbers.length, wrong]).toEqual([10_000, []]);
  });
});
