import { describe, expect, it } from 'vitest';
import { finding } from '../../src/model/finding.js';
import { firstPerLine } from '../../src/read/first-per-line.js';
import { Lines } from '../../src/read/source.js';

describe('the lines of a text', () => {
  const lines = new Lines('ab\r\n\ncdef\r');

  it('are numbered from 1, without their ends; there are none outside', () => {
    expect([0, 1, 2, 3, 4, 5].map((number) => lines.line(number))).toEqual(['', 'ab', '', 'cdef', '', '']);
  });

  it('are found for offsets before and past the text, too', () => {
    expect(lines.at(-5)).toEqual({ line: 1, column: 1 });
    expect(lines.at(5)).toEqual({ line: 3, column: 1 });
    expect(lines.at(10)).toEqual({ line: 4, column: 1 });
    expect(lines.at(99)).toEqual({ line: 4, column: 1 });
  });

  it.each([
    ['within a line', { start: 6, end: 8 }, { line: 3, from: 1, to: 3 }],
    ['over several lines, as far as the first one goes', { start: 1, end: 8 }, { line: 1, from: 1, to: 2 }],
    ['in a line break', { start: 3, end: 4 }, { line: 1, from: 2, to: 2 }],
    ['with nothing in it', { start: 7, end: 7 }, { line: 3, from: 2, to: 2 }],
    ['that ends before it begins', { start: 7, end: 5 }, { line: 3, from: 2, to: 2 }],
  ])('show the part of a stretch %s', (_what, span, part) => expect(lines.onFirstLine(span)).toEqual(part));
});

describe('of what a parser says', () => {
  const at = (start: number) => finding('error', 'syntax.tab', {}, { start, end: start + 1 });
  const starts = (text: string, ...offsets: number[]) =>
    firstPerLine(text, offsets.map(at)).map(({ span }) => span.start);

  it('the first on each line is news, on the last line and on its line break, too', () => {
    expect(starts('ab\ncd\n\nef', 0, 2, 3, 6, 7, 8)).toEqual([0, 3, 6, 7]);
    expect(starts('ab', 0, 1, 2)).toEqual([0]);
    expect(starts('ab\n', 0, 3)).toEqual([0, 3]);
    expect(starts('', 0)).toEqual([0]);
  });
});

describe('what is said of a line', () => {
  it('is the first on it, by place, whatever order it was found in', () => {
    const at = (start: number) => finding('error', 'syntax.tab', {}, { start, end: start + 1 });
    const found = firstPerLine('ab\ncd\nef', [at(7), at(4), at(3), at(1), at(0)]);
    expect(found.map(({ span }) => span.start)).toEqual([0, 3, 7]);
  });
});
