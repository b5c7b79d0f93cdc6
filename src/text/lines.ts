import type { QuickBytes } from './quick-bytes.js';

const LINE_FEED = 10;

/**
 * A stream that comes in pieces, cut between its lines: blocks of whole lines as they came. Null for a line that is too
 * long to be kept. No more than a line of `limit` bytes and a piece is ever kept: the rest of a longer line is passed over.
 */
export async function* blocksOf(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array | null> {
  /** The line under way; nothing of one that is too long already. */
  let kept: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size > limit) kept = [];
    else if (part.length > 0) kept.push(part);
  };
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      keep(piece);
      continue;
    }
    let from = 0;
    if (size > limit) {
      yield null;
      from = piece.indexOf(LINE_FEED) + 1;
    }
    if (from < end) yield joined(kept, piece.subarray(from, end));
    [kept, size] = [[], 0];
    keep(piece.subarray(end));
  }
  if (size > limit) yield null;
  else if (size > 0) yield joined(kept, new Uint8Array());
}

/** A line of a block without its line break, by where it stands: `end` is where the line break is, or the block ends. */
export interface LineAt {
  readonly start: number;
  readonly end: number;
}

export function* linesIn(block: Uint8Array, quick?: QuickBytes): Iterable<LineAt> {
  for (let start = 0; start < block.length; ) {
    const found = quick ? quick.indexOf(block, LINE_FEED, start) : block.indexOf(LINE_FEED, start);
    const end = found === -1 ? block.length : found;
    yield { start, end };
    start = end + 1;
  }
}

function joined(kept: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (kept.length === 0) return last;
  const bytes = new Uint8Array(kept.reduce((sum, { length }) => sum + length, last.length));
  let at = 0;
  for (const part of [...kept, last]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
