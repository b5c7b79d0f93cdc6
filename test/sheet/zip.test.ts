import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { unpack, zipEntries } from '../../src/read/sheet/zip.js';
import { refusalOf as refusal } from '../support/parts.js';

const broken = (part: string) => ['sheet.broken', { part }];

/** Every file of a zip, unpacked. */
const all = (bytes: Uint8Array) =>
  Object.fromEntries(zipEntries(bytes).map((entry) => [entry.name, strFromU8(unpack(bytes, entry))]));

/** Bytes with some of them changed: `at` counts from the central directory's end record, or from an entry of it. */
function changed(
  bytes: Uint8Array,
  { entry, at, size = 4, value }: { entry?: number; at: number; size?: 2 | 4; value: number },
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  let from = view.getUint32(end + 16, true);
  for (let index = 0; index < (entry ?? 0); index++)
    from += 46 + view.getUint16(from + 28, true) + view.getUint16(from + 30, true) + view.getUint16(from + 32, true);
  const place = (entry === undefined ? end : from) + at;
  if (size === 2) view.setUint16(place, value, true);
  else view.setUint32(place, value, true);
  return copy;
}

/** Numbers that do not pack well, the same each time. */
function noise(length: number): Uint8Array {
  let seed = 1;
  return Uint8Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed & 127;
  });
}

/** The head of a file in a zip, without a name. */
const HEAD = new Uint8Array(30);
new DataView(HEAD.buffer).setUint32(0, 0x04034b50, true);
const BLANK = { name: 'a', size: 0, packed: 0, method: 0, offset: 0, encrypted: false };

const unpackDeflated = (data: Uint8Array, size: number) =>
  unpack(Buffer.concat([HEAD, data]), { ...BLANK, size, packed: data.length, method: 8 });

/** Packed bytes are unpacked at once up to this many, more in pieces. */
const PIECE = 256 * 1024;

/** Content that deflate packs into `length` bytes: as it is, in blocks that each say whether another one follows. */
function deflated(length: number): { content: Uint8Array; ended: Uint8Array; endless: Uint8Array } {
  const blocks = Math.ceil(length / (5 + 65_535));
  const content = noise(length - 5 * blocks);
  const pack = (last: 0 | 1) => {
    const data = new Uint8Array(length);
    const view = new DataView(data.buffer);
    for (let block = 0; block < blocks; block++) {
      const part = content.subarray(block * 65_535, (block + 1) * 65_535);
      const at = block * (5 + 65_535);
      data[at] = block === blocks - 1 ? last : 0;
      view.setUint16(at + 1, part.length, true);
      view.setUint16(at + 3, ~part.length, true);
      data.set(part, at + 5);
    }
    return data;
  };
  return { content, ended: pack(1), endless: pack(0) };
}

const TWO = zipSync({ 'a.txt': strToU8('aaaa'.repeat(50)), 'b.txt': [strToU8('stored'), { level: 0 }] });
const read = { 'a.txt': 'aaaa'.repeat(50), 'b.txt': 'stored' };

describe('a zip', () => {
  it('gives back packed and stored files', () => expect(all(TWO)).toEqual(read));

  it('is found before a comment of any length, and in a view of other bytes', () => {
    for (const length of [9, 65_535]) {
      const comment = new Uint8Array(length).fill(0x61);
      const commented = Uint8Array.from([...changed(TWO, { at: 20, size: 2, value: length }), ...comment]);
      expect(all(commented)).toEqual(read);
    }
    const inside = new Uint8Array(TWO.length + 20);
    inside.set(TWO, 7);
    expect(all(inside.subarray(7, 7 + TWO.length))).toEqual(read);
  });

  it('with extra fields and remarks on its files is read', () => {
    const extra = zipSync(
      { 'a.txt': [strToU8('a'), { extra: { 21589: strToU8('12345') }, comment: 'remark' }], 'b.txt': strToU8('b') },
      { level: 6 },
    );
    expect(all(extra)).toEqual({ 'a.txt': 'a', 'b.txt': 'b' });
  });

  it('that holds nothing has no files', () => expect(zipEntries(zipSync({}))).toEqual([]));

  it.each([
    ['nothing', new Uint8Array()],
    ['fewer bytes than its end has', TWO.slice(-10)],
    ['its end further away than a comment can be', Uint8Array.from([...TWO, ...new Uint8Array(65_536)])],
    ['its directory cut off', TWO.slice(TWO.length - 60)],
    ['a directory that begins elsewhere', changed(TWO, { at: 16, value: 3 })],
    ['a directory that begins behind its end', changed(TWO, { at: 16, value: 0x7fff_fff0 })],
    ['more files than its directory has', changed(TWO, { at: 10, size: 2, value: 3 })],
    ['a name that reaches over the next', changed(TWO, { entry: 0, at: 28, size: 2, value: 9 })],
    ['the mark of the second file spoilt', changed(TWO, { entry: 1, at: 0, value: 0 })],
    ['offsets only the form for large files has', changed(TWO, { at: 16, value: 0xffff_ffff })],
  ])('of %s is broken', (_what, bytes) => expect(refusal(() => zipEntries(bytes))).toEqual(broken('zip')));

  it('with two files of one name is broken: programs differ in which of them they read', () => {
    const twice = changed(TWO, { entry: 1, at: 46, size: 2, value: 0x2e61 }); // "b." to "a."
    expect(refusal(() => zipEntries(twice))).toEqual(broken('a.txt'));
  });

  it('with numbers that stand for larger ones elsewhere (zip64) is too large', () => {
    const many = changed(TWO, { at: 10, size: 2, value: 0xffff });
    expect(refusal(() => zipEntries(many))).toEqual([
      'sheet.too-large',
      { what: 'parts', found: 0xffff, limit: LIMITS.zipEntries },
    ]);
    const large = changed(TWO, { entry: 0, at: 24, value: 0xffff_ffff });
    expect(refusal(() => zipEntries(large))).toMatchObject(['sheet.too-large', { what: 'size' }]);
  });

  it('has as many files as there may be, and not one more', () => {
    const blank = new Uint8Array();
    const many = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, blank])));
    const { zipEntries: limit } = LIMITS;
    expect(zipEntries(many(limit)).length).toBe(limit);
    const tooMany = ['sheet.too-large', { what: 'parts', found: limit + 1, limit }];
    expect(refusal(() => zipEntries(many(limit + 1)))).toEqual(tooMany);
  });

  // The second of the two files has 6 bytes.
  it.each([
    ['as much as there may be', LIMITS.unpackedBytes - 6, 1_000_000, null],
    ['more than there may be', LIMITS.unpackedBytes - 5, 1_000_000, ['size', LIMITS.unpackedBytes + 1]],
    ['one large file packed as far as it may be', 2_009_999, 10_000, null],
    ['one large file packed further', 2_010_000, 10_000, ['ratio', 201]],
    ['one small file packed further', 1024 * 1024, 1, null],
    ['one file that is just not small, made of one byte', 1024 * 1024 + 1, 1, ['ratio', 1_048_577]],
    ['one file made of nothing', 1024 * 1024 + 1, 0, ['ratio', 1_048_577]],
  ] as const)('that promises %s', (_what, size, packed, expected) => {
    const promising = changed(changed(TWO, { entry: 0, at: 24, value: size }), { entry: 0, at: 20, value: packed });
    const said = refusal(() => zipEntries(promising));
    if (expected === null) expect(said).toBeNull();
    else expect(said).toMatchObject(['sheet.too-large', { what: expected[0], found: expected[1] }]);
  });

  it('has a directory that may stand at its very end, inside the comment', () => {
    const bytes = new Uint8Array(22 + 46);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(10, 1, true);
    view.setUint32(16, 22, true);
    view.setUint32(22, 0x02014b50, true);
    expect(zipEntries(bytes)).toMatchObject([{ name: '', size: 0, packed: 0 }]);
  });

  it('names what is encrypted in it', () => {
    const locked = changed(TWO, { entry: 1, at: 8, size: 2, value: 1 });
    expect(zipEntries(locked).map(({ encrypted }) => encrypted)).toEqual([false, true]);
  });
});

describe('a file in a zip', () => {
  it.each([
    ['that begins behind the end', { entry: 0, at: 42, value: 0xffff_ffff }, 'a.txt'],
    ['that begins elsewhere', { entry: 1, at: 42, value: 1 }, 'b.txt'],
    ['that is longer than what is there', { entry: 1, at: 20, value: 100_000 }, 'b.txt'],
    ['in a way of packing nobody uses', { entry: 0, at: 10, size: 2, value: 9 }, 'a.txt'],
    ['stored, with another length than it has', { entry: 1, at: 24, value: 5 }, 'b.txt'],
    ['that is shorter than promised', { entry: 0, at: 24, value: 201 }, 'a.txt'],
    ['that is longer than promised', { entry: 0, at: 24, value: 199 }, 'a.txt'],
    ['packed, called stored', { entry: 0, at: 10, size: 2, value: 0 }, 'a.txt'],
    ['stored, called packed', { entry: 1, at: 10, size: 2, value: 8 }, 'b.txt'],
  ] as const)('%s is broken', (_what, change, name) => {
    expect(refusal(() => all(changed(TWO, change)))).toEqual(broken(name));
  });

  it('that is stored and longer than what is there, as it promises, is broken', () => {
    const longer = changed(TWO, { entry: 1, at: 20, value: 1000 });
    expect(refusal(() => all(changed(longer, { entry: 1, at: 24, value: 1000 })))).toEqual(broken('b.txt'));
  });

  it('is broken where its head is spoilt or cut off, and may end where the zip ends', () => {
    expect(unpack(HEAD, BLANK).length).toBe(0);
    for (let length = 0; length < HEAD.length; length++)
      expect([length, refusal(() => unpack(HEAD.subarray(0, length), BLANK))]).toEqual([length, broken('a')]);
    expect(refusal(() => unpack(HEAD.slice().fill(0, 0, 1), BLANK))).toEqual(broken('a'));
  });

  it('that is packed into nothing is broken', () => {
    expect(refusal(() => unpackDeflated(new Uint8Array(), 0))).toEqual(broken('a'));
  });

  it.each([
    ['a few bytes', 9],
    ['as much as is unpacked at once', PIECE],
    ['one byte more', PIECE + 1],
    ['two pieces', 2 * PIECE],
    ['three pieces', 3 * PIECE - 1],
  ])('has an end, or is broken: %s', (_what, packed) => {
    const { content, ended, endless } = deflated(packed);
    expect(Buffer.compare(unpackDeflated(ended, content.length), content)).toBe(0);
    for (const size of [content.length - 1, content.length + 1])
      expect(refusal(() => unpackDeflated(ended, size))).toEqual(broken('a'));
    expect(refusal(() => unpackDeflated(endless, content.length))).toEqual(broken('a'));
  });

  it('of any length comes out as it went in, and not one byte more or less than promised', () => {
    const content = noise(700_000); // packed, it is still more than is unpacked at once
    const bytes = zipSync({ large: content });
    const [entry] = zipEntries(bytes);
    if (!entry) throw new Error('a zip without files');
    expect(entry.packed).toBeGreaterThan(512 * 1024);
    expect(Buffer.compare(unpack(bytes, entry), content)).toBe(0);
    for (const size of [content.length - 1, content.length + 1])
      expect(refusal(() => unpack(bytes, { ...entry, size }))).toEqual(broken('large'));
  });
});
