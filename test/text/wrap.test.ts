import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, truncate } from '../../src/text/width.js';
import { wrap } from '../../src/text/wrap.js';

describe('width', () => {
  it.each([
    ['abc', 3],
    ['日本語', 6],
    ['ｱｲｳ', 3],
    ['Ａ１', 4],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['が', 2],
    ['か\u3099', 2],
    ['e\u0301', 1],
    ['髙﨑', 4],
    ['🇯🇵', 2],
    ['', 0],
  ])('%s takes %d columns', (text, expected) => expect(displayWidth(text)).toBe(expected));

  it('is the same for every character alone as East Asian Width says', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0xffff; code++) {
      const char = String.fromCharCode(code);
      if (/[\p{Cs}\p{Cn}\p{Co}\p{M}\p{Cf}\p{Cc}]/u.test(char)) continue;
      if (displayWidth(char) !== eastAsianWidth(code)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('pads and truncates by columns', () => {
    expect(padEnd('日本', 6)).toBe('日本  ');
    expect(truncate('日本語です', 7)).toBe('日本語…');
    expect(truncate('日本語です', 10)).toBe('日本語です');
    expect(truncate('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  });
});

describe('wrapping', () => {
  it.each([
    ['puts no closing mark at the start of a line', 'あいうえお。かき', 10, ['あいうえ', 'お。かき']],
    ['puts no opening mark at the end of a line', 'あいう「えお」', 8, ['あいう', '「えお」']],
    ['puts no small kana at the start of a line', 'あいうちょっと', 8, ['あいう', 'ちょっと']],
    ['puts no long vowel at the start of a line', 'あいうーえ', 6, ['あい', 'うーえ']],
    ['keeps a short katakana word whole', 'あいデータの', 8, ['あい', 'データの']],
    ['breaks a long katakana compound', 'セキュリティアセスメント', 12, ['セキュリティ', 'アセスメント']],
    ['keeps a Latin word whole', 'パソコンのWindowsを', 14, ['パソコンの', 'Windowsを']],
    ['breaks Latin text at spaces', 'the quick brown fox', 10, ['the quick', 'brown fox']],
    ['keeps a number with its counter', 'あいうえ25問', 10, ['あいうえ', '25問']],
    ['keeps the line breaks of the text', 'あ\n\nい', 10, ['あ', '', 'い']],
    [
      'cuts a word that is longer than a line',
      'https://example.org/abcdef',
      10,
      ['https://ex', 'ample.org/', 'abcdef'],
    ],
  ])('%s', (_name, text, width, expected) => expect(wrap(text, width)).toEqual(expected));

  const text = fc
    .array(
      fc.constantFrom('あ', '。', '「', '」', 'ー', 'っ', 'a', 'word', ' ', '12', '問', '😀', 'か\u3099', '（', '）'),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('loses nothing but spaces at line ends, whatever the text and width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (given, width) => {
        expect(wrap(given, width).join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      }),
    );
  });

  it('stays within the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, width) => {
        for (const line of wrap(given, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
