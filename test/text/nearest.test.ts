import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.js';

const ids = ['1', '2', '10', '11', 'S-1', 'S-2', 'admin-A1', 'admin-A2', 'worker-A1'];

describe('did you mean', () => {
  it.each([
    ['amdin-A1', 'admin-A1'],
    ['admin_a1', 'admin-A1'],
    ['ａｄｍｉｎ-A1', 'admin-A1'],
    ['woker-A1', 'worker-A1'],
    ['S1', 'S-1'],
    ['01', '1'],
    ['Q11', '11'],
  ])('%s: %s', (word, expected) => expect(nearest(word, ids)).toBe(expected));

  it.each(['26', '100', '一', 'x', '', 'finance', 'a'.repeat(1000)])('no wild guess for "%s"', (word) =>
    expect(nearest(word, ids)).toBeNull(),
  );
});
