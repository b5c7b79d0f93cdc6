import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/read/source.js';

describe('positions', () => {
  it('count LF, CRLF and CR as one line break each', () => {
    const lines = new Lines('a\nb\r\nc\rd');
    expect([0, 2, 5, 7].map((offset) => lines.at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect([1, 2, 3, 4, 5].map((number) => lines.line(number))).toEqual(['a', 'b', 'c', 'd', '']);
  });

  it('lead back to the same character for any text and offset', () => {
    const text = fc
      .array(fc.constantFrom('a', 'あ', '😀', '\n', '\r\n', '\r'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(60), (given, pick) => {
        const offset = pick % (given.length + 1);
        const { line, column } = new Lines(given).at(offset);
        const before = given.slice(0, offset);
        const breaks = before.match(/\r\n|\r(?!\n)|\n/gu)?.length ?? 0;
        if (given[offset - 1] === '\r' && given[offset] === '\n') return; // inside a line break
        expect(line).toBe(breaks + 1);
        expect(column).toBe(before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
      }),
    );
  });
});
