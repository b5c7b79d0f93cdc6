import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const codes = (bytes: Uint8Array) => decode(bytes).findings.map(({ code, args }) => [code, args]);

describe('decoding', () => {
  it('reads UTF-8 with and without a byte order mark as the same text', () => {
    const plain = new TextEncoder().encode('回答: はい');
    expect(decode(plain)).toEqual({ text: '回答: はい', findings: [] });
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...plain]))).toEqual({ text: '回答: はい', findings: [] });
  });

  it('recognises Shift_JIS with the CP932 extensions and says so', () => {
    // 「髙﨑①株」 as Excel on Windows saves it
    const { text, findings } = decode(hex('fbfc ed95 8740 8a94'));
    expect(text).toBe('髙﨑①株');
    expect(findings).toMatchObject([{ code: 'file.read-as', severity: 'info' }]);
  });

  it.each([
    ['UTF-16LE with BOM', 'fffe 6100', 'UTF-16LE'],
    ['UTF-16BE with BOM', 'feff 0061', 'UTF-16BE'],
    ['UTF-16LE without BOM', '6100 6200', 'UTF-16LE'],
    ['UTF-16BE without BOM', '0061 0062', 'UTF-16BE'],
    ['UTF-32LE', 'fffe 0000 6100 0000', 'UTF-32LE'],
    ['UTF-32BE', '0000 feff 0000 0061', 'UTF-32BE'],
    ['EUC-JP', 'b2f3 c5fa 3a20 a4cf a4a4 0a', 'EUC-JP'],
    ['EUC-JP that holds nothing else', 'b1b2 b3b4', 'EUC-JP'],
    ['ISO-2022-JP', '1b24 4232 7341 7a1b 2842', 'ISO-2022-JP'],
  ])('refuses %s by name', (_name, bytes, encoding) => {
    expect(codes(hex(bytes))).toEqual([['file.encoding', { encoding }]]);
  });

  it('refuses bytes that are no text in any of them', () => {
    expect(codes(hex('61 fd fe ff 80 a0'))).toEqual([['file.not-text', {}]]);
  });

  it('refuses NUL in the middle of a text', () => {
    expect(codes(hex('61 62 63 64 65 00 66'))).toEqual([['file.nul', {}]]);
  });
});
