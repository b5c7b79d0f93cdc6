import { describe, expect, it } from 'vitest';
import { resolvePlain } from '../../src/read/plain-scalar.js';

describe('an unquoted word of YAML', () => {
  it.each([
    ['12', 12],
    ['9', 9],
    ['109', 109],
    ['-0', -0],
    ['2026', 2026],
    ['.12', 0.12],
    ['1.', 1],
    ['-1.25', -1.25],
    ['1e10', 1e10],
    ['1E-5', 1e-5],
    ['12.5e+2', 1250],
    ['0o755', 493],
    ['0x1f', 31],
  ])('%s is the number %d', (text, number) => expect(resolvePlain(text)).toBe(number));

  it.each([
    'tfalse',
    'falsely',
    'ttrue',
    'trueish',
    'nnull',
    'nullable',
    '~x',
    '1~',
    '1-2',
    '+-1',
    '10o7',
    '0o78',
    '0o',
    '10xff',
    '0xfg',
    '0x',
    '1.inf',
    '.infinite',
    '1.nan',
    '.nano',
    '1.2.3',
    '2026-11-20',
    '1e',
    '1e1x',
    'n.5',
    '.',
    '1_000',
    '0XFF',
  ])('%s is a text', (text) => expect(resolvePlain(text)).toBe(text));
});
