import { Inflate, inflateSync } from 'fflate';
import { type Finding, type FindingArgs, finding } from '../../model/finding.js';
import { LIMITS } from '../limits.js';

/** One file in a zip, as its central directory promises it. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly encrypted: boolean;
}

/** What a reader of hostile bytes throws; everything it wants to say is in the finding. */
export class Refused extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * The directory of a zip, checked before a byte is unpacked: how many files, how large they say they are, how far they
 * were packed. Whoever lies about a size is found out by `unpack`. Throws Refused.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > LIMITS.zipEntries) refuse('parts', count, LIMITS.zipEntries);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken('zip');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    // Two files of one name are read as one by some programs and as the other by others.
    if (names.has(name)) throw broken(name);
    names.add(name);
    entries.push({
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkSizes(entries);
  return entries;
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw broken('zip');
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  if (whole > LIMITS.unpackedBytes) refuse('size', whole, LIMITS.unpackedBytes);
  for (const { size, packed } of entries) {
    const ratio = Math.floor(size / Math.max(packed, 1));
    if (size > SMALL && ratio > LIMITS.packingRatio) refuse('ratio', ratio, LIMITS.packingRatio);
  }
}

/** Below this, packing far is no sign of anything: blank sheets pack a hundred times. */
const SMALL = 1024 * 1024;

/** Unpacks one file. It stops as soon as there is more than the directory promised. Throws Refused. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { name, offset, packed, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw broken(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw broken(name);
  if (method === 0 && packed === size) return data;
  if (method !== 8) throw broken(name);
  return inflate(data, size, name);
}

/** Deflate makes at most about a thousand bytes of one: so few are unpacked at once, more in pieces of that size. */
const PIECE = 262_144;

function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  try {
    const unpacked = data.length <= PIECE ? atOnce(data, size) : inPieces(data, size);
    if (unpacked.length === size) return unpacked;
  } catch {
    // said below: it is not what it promises to be
  }
  throw broken(name);
}

/** One byte more room than promised: what holds more fills it. */
function atOnce(data: Uint8Array, size: number): Uint8Array {
  return inflateSync(data, { out: new Uint8Array(size + 1) });
}

function inPieces(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    out.set(chunk, filled); // throws when there is more than was promised
    filled += chunk.length;
  });
  for (let from = 0; from < data.length; from += PIECE)
    stream.push(data.subarray(from, from + PIECE), from + PIECE >= data.length);
  return out.subarray(0, filled);
}

export function broken(part: string): Refused {
  return new Refused(finding('error', 'sheet.broken', { part }, null));
}

export function refuse(what: TooMuch, found: number, limit: number): never {
  throw new Refused(finding('error', 'sheet.too-large', { what, found, limit }, null));
}

type TooMuch = FindingArgs['sheet.too-large']['what'];
