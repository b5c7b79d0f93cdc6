/** A line of a stream of bytes without its line break, by its number from 1; null for one that is too long. */
export interface NumberedLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;

/**
 * Lines of a stream that comes in pieces. No more than a line of `limit` bytes and a piece is ever kept: the rest of a
 * longer line is passed over.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<NumberedLine> {
  let kept: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (last: Uint8Array): NumberedLine => {
    const bytes = size + last.length > limit ? null : joined(kept, last, size);
    kept = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, from)) {
      yield take(piece.subarray(from, at));
      from = at + 1;
    }
    const rest = piece.subarray(from);
    // Of a line that is too long already, only its length counts.
    if (size + rest.length <= limit) kept.push(rest);
    else kept = [];
    size += rest.length;
  }
  if (size > 0) yield take(new Uint8Array());
}

function joined(kept: readonly Uint8Array[], last: Uint8Array, size: number): Uint8Array {
  if (kept.length === 0) return last;
  const bytes = new Uint8Array(size + last.length);
  let at = 0;
  for (const each of [...kept, last]) {
    bytes.set(each, at);
    at += each.length;
  }
  return bytes;
}
