import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterSpace, bytesOf, endOfText, endOfValue, isAt, textOf } from '../../src/read/json-bytes.js';

describe('a place in the bytes of JSON', () => {
  it.each([
    ['a', 0, 0],
    [' a', 0, 1],
    [' \t\r\n a', 0, 5],
    ['a  b', 1, 3],
    ['a  b', 0, 0],
    ['  ', 0, 2],
    ['', 0, 0],
    ['a', 5, 5],
    ['\v a', 0, 0],
    ['\f a', 0, 0],
    ['\0 a', 0, 0],
    [' \u001f a', 0, 1],
    ['\u3000a', 0, 0],
    ['\u00a0a', 0, 0],
    ['!', 0, 0],
  ])('is behind spaces: %j from %i', (text, from, expected) => expect(afterSpace(bytesOf(text), from)).toBe(expected));

  it.each([
    ['abc"', 0, 4],
    ['"', 0, 1],
    ['x"y"', 0, 2],
    ['x"y"', 2, 4],
    ['はい" ', 0, 7],
    ['\\""', 0, 3],
    ['\\\\"', 0, 3],
    ['\\/\\b\\f\\n\\r\\t"x', 0, 13],
    ['\\u0123"', 0, 7],
    ['\\u45678"', 0, 8],
    ['\\u89abc"', 0, 8],
    ['\\ucdef"', 0, 7],
    ['\\uABCD"', 0, 7],
    ['\\uEF00x"', 0, 8],
    ['\\u0022"', 0, 7],
    [' \u007f"', 0, 3],
  ])('is behind the end of a text: %j from %i', (text, from, end) => expect(endOfText(bytesOf(text), from)).toBe(end));

  it.each([
    '',
    'abc',
    '\\"',
    '\\',
    '\\x"',
    '\\U0041"',
    '\\u12"34',
    '\\u123"',
    '\\u123g"',
    '\\ug123"',
    '\\u1g23"',
    '\\u12g3"',
    '\\u12',
    '\\0"',
    '\\ "',
    '\\は"',
    'a\n"',
    'a\t"',
    '\u001f"',
    '\0"',
  ])('is nowhere if a text has no end, or is not as JSON has it: %j', (text) =>
    expect(endOfText(bytesOf(text), 0)).toBe(-1),
  );

  it.each([
    ['"a" ,', 3],
    ['"a\\"" ,', 5],
    ['12,"a":3}', 2],
    ['12 ,', 3],
    ['null}', 4],
    ['{}', 2],
    ['{"a":"b"}}', 9],
    ['{"a":"}","b":"{,\\"}"},{', 21],
    ['{ "a": 1,\n "b": 2 } ,', 19],
    ['{"a":{"b":1}}', 12], // for a parser to see
    ['x"}"y,', 5],
    ['', -1],
    ['12', -1],
    ['{"a":1', -1],
    ['{"a', -1],
    ['"a', -1],
    ['x"a', -1],
    ['{"a\\x":1}', -1],
  ])('is behind a value: %j', (text, end) => {
    expect(endOfValue(bytesOf(text), 0)).toBe(end);
    expect(endOfValue(bytesOf(`}"${text}`), 2)).toBe(end === -1 ? -1 : end + 2);
  });

  it('is where a part stands', () => {
    const bytes = bytesOf('abcabc');
    expect(['abc', 'abcabc', '', 'bc', 'abcabcx'].map((part) => isAt(bytesOf(part), bytes, 0))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['abc', 'abca', 'ab'].map((part) => isAt(bytesOf(part), bytes, 3))).toEqual([true, false, true]);
    expect(isAt(bytesOf('ab'), bytes, 1)).toBe(false);
  });

  it('is the end of any text that JSON can hold, and of any value made of them', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\\"', '}', '\u2028'));
    fc.assert(
      fc.property(text, fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null))), (each, map) => {
        for (const value of [each, map]) {
          const json = JSON.stringify(value);
          const bytes = bytesOf(`${json},"}"`);
          const end = bytesOf(json).length;
          expect(endOfValue(bytes, 0)).toBe(end);
          if (typeof value === 'string') expect(endOfText(bytes, 1)).toBe(end);
          expect(textOf(bytes, 0, end)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(json)));
        }
      }),
    );
    expect(textOf(bytesOf('x\ufeffはい'), 1, 10)).toBe('\ufeffはい');
  });
});
