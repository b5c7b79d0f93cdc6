/** Bytes of a block. */
const BLOCK = 2 ** 17;

/**
 * Texts one after the other, each given back exactly as it was. What ten thousands of them take is their characters, and
 * the engine, which looks through what it holds again and again, need not look at them.
 */
export class PackedTexts {
  readonly #blocks: Uint8Array[] = [];
  /** Where in the last block there is room. */
  #free = BLOCK;
  /** Of each text: where it begins, blocks counted as if they were one. */
  #starts = new Float64Array(64);
  /** Of each text: its characters twice, and one more where each takes two bytes. */
  #lengths = new Uint32Array(64);
  #count = 0;

  get length(): number {
    return this.#count;
  }

  add(text: string): void {
    const isWide = !ASCII.test(text);
    const size = isWide ? text.length * 2 : text.length;
    const start = this.#room(size);
    const block = this.#blocks.at(-1) ?? NO_BYTES;
    for (let index = 0, at = start; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      block[at++] = unit;
      if (isWide) block[at++] = unit >> 8;
    }
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = Math.max(this.#blocks.length - 1, 0) * BLOCK + start;
    this.#lengths[this.#count++] = text.length * 2 + Number(isWide);
  }

  at(index: number): string {
    const start = this.#starts[index] ?? 0;
    const length = this.#lengths[index] ?? 0;
    const block = this.#blocks[Math.floor(start / BLOCK)] ?? NO_BYTES;
    const [from, size] = [start % BLOCK, length >> 1];
    if (length % 2 === 0) return textOf(block.subarray(from, from + size));
    return textOf(Uint16Array.from({ length: size }, (_, at) => wideAt(block, from + at * 2)));
  }

  /** Where so many bytes fit into the last block. A text longer than a block has one of its own. */
  #room(size: number): number {
    if (this.#free + size > BLOCK) {
      this.#blocks.push(new Uint8Array(Math.max(BLOCK, size)));
      this.#free = 0;
    }
    const start = this.#free;
    this.#free += size;
    return start;
  }

  #grow(): void {
    const starts = new Float64Array(this.#count * 2);
    const lengths = new Uint32Array(this.#count * 2);
    starts.set(this.#starts);
    lengths.set(this.#lengths);
    this.#starts = starts;
    this.#lengths = lengths;
  }
}

const ASCII = /^[\0-\x7f]*$/u;
const NO_BYTES = new Uint8Array(0);

function wideAt(block: Uint8Array, at: number): number {
  return (block[at] ?? 0) + (block[at + 1] ?? 0) * 256;
}

/** In pieces: a text may be longer than a call takes arguments. */
function textOf(units: Uint8Array | Uint16Array): string {
  if (units.length <= 1000) return String.fromCharCode(...units);
  let text = '';
  for (let from = 0; from < units.length; from += 1000)
    text += String.fromCharCode(...units.subarray(from, from + 1000));
  return text;
}
