/** Bytes of a block. */
const BLOCK = 2 ** 17;
/** A text that takes more bytes is kept as it is. */
const LONG = BLOCK / 8;

/** Whole numbers below 2³², one after the other. */
export class PackedNumbers {
  #numbers = new Uint32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const more = new Uint32Array(this.#length * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#length++] = number;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }
}

/**
 * Texts one after the other, each given back exactly as it was. What ten thousands of them take is their characters, and
 * the engine, which looks through what it holds again and again, need not look at them.
 */
export class PackedTexts {
  readonly #blocks: Uint8Array[] = [];
  /** Bytes of the last block that are taken. */
  #taken = BLOCK;
  /** Of each text: its block, and where in it the text begins. */
  readonly #starts = new PackedNumbers();
  /** Of each text: its characters twice, and one more where each takes two bytes. */
  readonly #lengths = new PackedNumbers();
  readonly #long = new Map<number, string>();

  get length(): number {
    return this.#lengths.length;
  }

  add(text: string): void {
    const isWide = !ASCII.test(text);
    const bytes = isWide ? text.length * 2 : text.length;
    if (bytes > LONG) {
      this.#long.set(this.length, text);
      this.#starts.add(0);
      this.#lengths.add(0);
      return;
    }
    if (this.#taken + bytes > BLOCK) {
      this.#blocks.push(new Uint8Array(BLOCK));
      this.#taken = 0;
    }
    this.#starts.add((this.#blocks.length - 1) * BLOCK + this.#taken);
    this.#lengths.add(text.length * 2 + Number(isWide));
    const block = this.#blocks.at(-1) as Uint8Array;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      block[this.#taken++] = unit;
      if (isWide) block[this.#taken++] = unit >> 8;
    }
  }

  at(index: number): string {
    const start = this.#starts.at(index);
    const length = this.#lengths.at(index);
    if (length === 0) return this.#long.get(index) ?? '';
    const block = this.#blocks[Math.floor(start / BLOCK)] as Uint8Array;
    const isWide = length % 2 === 1;
    const bytes = block.subarray(start % BLOCK, (start % BLOCK) + (isWide ? length - 1 : length / 2));
    return isWide ? textOf(Uint16Array.from({ length: length >> 1 }, (_, at) => wideAt(bytes, at * 2))) : textOf(bytes);
  }
}

const ASCII = /^[\0-\x7f]*$/u;

function wideAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}

/** In pieces: a text may be longer than a call takes arguments. */
function textOf(units: Uint8Array | Uint16Array): string {
  if (units.length <= 1000) return String.fromCharCode(...units);
  let text = '';
  for (let from = 0; from < units.length; from += 1000)
    text += String.fromCharCode(...units.subarray(from, from + 1000));
  return text;
}
