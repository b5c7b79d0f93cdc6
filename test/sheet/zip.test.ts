import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { Refused, unpack, zipEntries } from '../../src/read/sheet/zip.js';

/** What is said of bytes, or `null` for bytes that are read. */
function refusal(read: () => unknown): unknown {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [error.finding.code, error.finding.args];
  }
}

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

const TWO = zipSync({ 'a.txt': strToU8('aaaa'.repeat(50)), 'b.txt': [strToU8('stored'), { level: 0 }] });
const read = { 'a.txt': 'aaaa'.repeat(50), 'b.txt': 'stored' };

describe('a zip', () => {
  it('gives back packed and stored files', () => expect(all(TWO)).toEqual(read));

  it('is found before a comment, and in a view of other bytes', () => {
    const comment = strToU8('a comment');
    const commented = Uint8Array.from([...changed(TWO, { at: 20, size: 2, value: comment.length }), ...comment]);
    expect(all(commented)).toEqual(read);
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
