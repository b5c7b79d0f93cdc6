import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

const codes = (bytes: readonly number[]) => decode(Uint8Array.from(bytes)).findings.map(({ code }) => code);

describe('bytes that only look like a byte order mark', () => {
  it.each([
    [[0x61, 0xfe, 0, 0]],
    [[0xff, 0x61, 0, 0]],
    [[0x61, 0, 0xfe, 0xff]],
    [[0x61, 0x62, 0x63, 0]],
    [[0x61, 0x62, 0, 0x63]],
  ])('are a text with NUL in it: %j', (bytes) => expect(codes(bytes)).toEqual(['file.nul']));

  it.each([[[0x61, 0xfe]], [[0xff, 0x61]], [[0x61, 0xff]], [[0xfe, 0x61]]])(
    'are no other encoding that has a name: %j',
    (bytes) => expect(codes(bytes)).not.toContain('file.encoding'),
  );
});
