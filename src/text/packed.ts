/** Bytes of a block. */
const BLOCK = 2 ** 17;
/** A text of more characters is kept as it is, so that no block is left with much room. */
const LONG = BLOCK / 32;
/** Bytes that a character of a string takes at most. */
const WIDEST = 3;

/** Numbers of a block. */
const NUMBERS = 2 ** 12;

/** Whole numbers below 2³², one after the other. */
export class PackedNumbers {
  readonly #blocks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(number: number): void {
    const at = this.#length++ % NUMBERS;
    // One more block: a larger one instead of them would be half empty, and need both at once.
    if (at === 0) this.#blocks.push(new Uint32Array(NUMBERS));
    (this.#blocks.at(-1) as Uint32Array)[at] = number;
  }

  at(index: number): number {
    return this.#blocks[Math.floor(index / NUMBERS)]?.[index % NUMBERS] ?? 0;
  }
}

/**
 * Texts one after the other, each given back exactly as it was. What ten thousands of them take is their characters, and
 * the engine, which looks through what it holds again and again, need not look at them.
 */
export class PackedTexts {
  readonly #blocks = [new Uint8Array(BLOCK)];
  /** Bytes of the last block that are taken. */
  #taken = 0;
  /** Of each text: its block, and where in it the text begins. */
  readonly #starts = new PackedNumbers();
  /** Of each text, in bytes. */
  readonly #sizes = new PackedNumbers();
  /** Long ones, and those that are no Unicode: half of a surrogate pair has no bytes of its own. */
  readonly #kept = new Map<number, string>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  get length(): number {
    return this.#sizes.length;
  }

  add(text: string): void {
    const isKept = text.length > LONG || !text.isWellFormed();
    if (isKept) this.#kept.set(this.length, text);
    const packed = isKept ? '' : text;
    if (this.#taken + packed.length * WIDEST > BLOCK) {
      this.#blocks.push(new Uint8Array(BLOCK));
      this.#taken = 0;
    }
    const last = this.#blocks.length - 1;
    const room = (this.#blocks[last] as Uint8Array).subarray(this.#taken);
    const { written } = this.#encoder.encodeInto(packed, room);
    this.#starts.add(last * BLOCK + this.#taken);
    this.#sizes.add(written);
    this.#taken += written;
  }

  at(index: number): string {
    const size = this.#sizes.at(index);
    if (size === 0) return this.#kept.get(index) ?? '';
    const start = this.#starts.at(index);
    const from = start % BLOCK;
    return this.#decoder.decode(this.#blocks[(start - from) / BLOCK]?.subarray(from, from + size));
  }
}
