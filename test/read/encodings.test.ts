import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
const ESC = 0x1b;

/** What is refused, by the name of its encoding; null for what is read. */
function refused(given: Uint8Array): string | null {
  const { text, findings } = decode(given);
  const [first] = findings;
  if (first?.code !== 'file.encoding') return null;
  expect([text, first.severity, first.span]).toEqual([null, 'error', null]);
  return first.args.encoding;
}

describe('a text in another encoding', () => {
  it.each([
    ['JIS X 0208-1978', '$@'],
    ['JIS X 0208-1983', '$B'],
    ['the Roman set of JIS X 0201', '(J'],
    ['the katakana of JIS X 0201', '(I'],
  ])('is ISO-2022-JP where it switches to %s', (_set, sequence) => {
    expect(refused(bytes('a: ', ESC, sequence, '2s'))).toBe('ISO-2022-JP');
  });

  it('is not ISO-2022-JP for colours of a terminal, or for the letters of a switch alone', () => {
    expect(refused(bytes('a: ', ESC, '[31m'))).toBeNull();
    expect(decode(bytes('price: $B (J)')).text).toBe('price: $B (J)');
  });

  it.each([
    [[0xff, 0xfe, 0, 0], 'UTF-32LE'],
    [[0, 0, 0xfe, 0xff], 'UTF-32BE'],
    [[0xff, 0xfe, 0, 0x61], 'UTF-16LE'],
    [[0xff, 0xfe, 0x61, 0], 'UTF-16LE'],
    [[0xfe, 0xff], 'UTF-16BE'],
    [[0x61, 0, 0x62, 0], 'UTF-16LE'],
    [[0, 0x61, 0, 0x62], 'UTF-16BE'],
  ])('is known by its first bytes: %j is %s', (first, encoding) => {
    expect(refused(bytes(...first))).toBe(encoding);
  });

  it.each([
    [[0x61, 0]],
    [[0x61, 0, 0x62]],
    [[0x61, 0, 0, 0]],
    [[0x61, 0, 0x62, 0x63]],
    [[0, 0x61]],
    [[0, 0, 0, 0x61]],
    [[0, 0x61, 0x62, 0x63]],
    [[0, 0x61, 0, 0]],
    [[0, 0, 0xfe, 0]],
    [[0, 0, 0x61, 0xff]],
    [[0, 0x61, 0xfe, 0xff]],
  ])('is only a text with NUL in it: %j', (given) => {
    expect(decode(bytes(...given))).toEqual({
      text: null,
      findings: [{ code: 'file.nul', severity: 'error', args: {}, span: null }],
    });
  });

  it('of Shift_JIS is read, and that is said', () => {
    expect(decode(bytes(0x93, 0x5f, 0x8c, 0x9f))).toEqual({
      text: '点検',
      findings: [{ code: 'file.read-as', severity: 'info', args: { encoding: 'Shift_JIS (CP932)' }, span: null }],
    });
  });

  it('of Shift_JIS is read although it would be EUC-JP, too, where it is written in kana and kanji', () => {
    // 「点検ｱｲ」: half-width katakana are in the minority, or as many.
    expect(decode(bytes(0x93, 0x5f, 0x8c, 0x9f, 0xb1, 0xb2)).text).toBe('点検ｱｲ');
  });

  it('of no encoding is no text', () => {
    expect(decode(bytes(0x61, 0xfd, 0xfe, 0xff, 0x80, 0xa0))).toEqual({
      text: null,
      findings: [{ code: 'file.not-text', severity: 'error', args: {}, span: null }],
    });
  });
});
