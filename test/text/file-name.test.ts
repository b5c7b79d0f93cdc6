import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, sameNameKey } from '../../src/text/file-name.js';
import { NAUGHTY } from '../support/naughty.js';

describe('a file name made of any text', () => {
  const holds = (text: string) => {
    const name = safeFileName(text);
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[-. ~]|[. ]$|^\.\.?$/u);
    expect(name).not.toBe('');
    expect(name.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
    expect(`${name}_x.pdf`).not.toMatch(/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\./iu);
    expect(safeFileName(name)).toBe(name);
  };

  it('can stand in a folder of any system, and is its own name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 500 });
    for (const text of NAUGHTY) holds(text);
  });

  it.each([
    ['株式会社サンプル', '株式会社サンプル'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system32', 'C-Windows-system32'],
    ['NUL.会社', '_NUL.会社'],
    ['com1', '_com1'],
    ['-rf', 'rf'],
    ['', '_'],
    ['...', '_'],
    ['ｶﾌﾞ', 'ｶﾌﾞ'],
  ])('%s is %s', (text, name) => expect(safeFileName(text)).toBe(name));

  it('knows names that some file system takes for one', () => {
    for (const [a, b] of [
      ['Straße', 'STRASSE'],
      ['ＡＢＣ', 'abc'],
      ['ガ', 'ガ'],
      ['Ⅲ', 'iii'],
    ] as const)
      expect(sameNameKey(a)).toBe(sameNameKey(b));
    expect(sameNameKey('甲')).not.toBe(sameNameKey('乙'));
  });
});
