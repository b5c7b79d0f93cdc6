/** So short a text is encoded by hand: quicker than asking for it. */
const SHORT = 100;
const ZERO = 48;

/**
 * Text being put together as its UTF-8 bytes, out of pieces that were encoded beforehand. For output that is mostly the
 * same again and again: as strings it would be joined, flattened and encoded each time.
 */
export class Utf8Builder {
  readonly #encoder = new TextEncoder();
  readonly #least: number;
  #bytes: Uint8Array;
  #length = 0;

  /** `least`: room for so many bytes to begin with. */
  constructor(least: number) {
    this.#least = least;
    this.#bytes = new Uint8Array(least);
  }

  get length(): number {
    return this.#length;
  }

  add(piece: Uint8Array): void {
    this.#roomFor(piece.length).set(piece, this.#length);
    this.#length += piece.length;
  }

  addText(text: string): void {
    // A UTF-16 code unit has at most three bytes.
    const bytes = this.#roomFor(text.length * 3);
    if (text.length <= SHORT && this.#addByHand(text, bytes)) return;
    this.#length += this.#encoder.encodeInto(text, bytes.subarray(this.#length)).written;
  }

  /** False, with nothing added, for a text in which something has four bytes. */
  #addByHand(text: string, bytes: Uint8Array): boolean {
    let to = this.#length;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) bytes[to++] = code;
      else {
        if (code >= 0xd800 && code < 0xe000) return false;
        if (code < 0x800) bytes[to++] = 0xc0 | (code >> 6);
        else {
          bytes[to++] = 0xe0 | (code >> 12);
          bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
        }
        bytes[to++] = 0x80 | (code & 0x3f);
      }
    }
    this.#length = to;
    return true;
  }

  addByte(byte: number): void {
    this.#roomFor(1)[this.#length++] = byte;
  }

  /** A number as JSON has it; null is `null`. */
  addNumber(number: number | null): void {
    if (number !== null && number >= 0 && number < 100 && Number.isInteger(number)) {
      if (number >= 10) this.addByte(ZERO + Math.floor(number / 10));
      this.addByte(ZERO + (number % 10));
      return;
    }
    const text = String(number);
    const bytes = this.#roomFor(text.length);
    for (let at = 0; at < text.length; at++) bytes[this.#length++] = text.charCodeAt(at);
  }

  /** A piece with digits put in where they belong: numbers from 0 to 9. */
  addWithDigits(piece: Uint8Array, places: readonly number[], numbers: Int32Array): void {
    const start = this.#length;
    this.add(piece);
    for (let index = 0; index < places.length; index++)
      this.#bytes[start + (places[index] as number)] = ZERO + (numbers[index] as number);
  }

  /** Takes away the last byte if it is this one: the comma after the last entry of a list. */
  drop(byte: number): void {
    if (this.#length > 0 && this.#bytes[this.#length - 1] === byte) this.#length--;
  }

  /** A copy of what was put together from some length on. */
  since(length: number): Uint8Array {
    return this.#bytes.slice(length, this.#length);
  }

  /** What was put together; what comes next begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = new Uint8Array(this.#least);
    this.#length = 0;
    return taken;
  }

  #roomFor(more: number): Uint8Array {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return this.#bytes;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
    return larger;
  }
}
