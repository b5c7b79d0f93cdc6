/**
 * Counts what was read of a JSON text, to see whether that was all of it: the engine's parser keeps the last of two equal
 * keys and says nothing.
 */
export class Shortest {
  /** Keys and texts that were read. */
  #strings = 0;
  #numbers = 0;
  /** Characters of the shortest JSON that holds what was read. */
  #length = 0;

  /** A key with its quotes, its colon, and the comma or brace after its value. */
  key(key: string): void {
    this.#strings++;
    this.#length += key.length + 4;
  }

  string(text: string): void {
    this.#strings++;
    this.#length += text.length + 2;
  }

  number(value: number): void {
    this.#numbers++;
    this.#length += String(value).length;
  }

  /** A null, true or false. */
  word(value: boolean | null): void {
    this.#length += String(value).length;
  }

  /** The brace a map begins with; the last of its keys has brought the other. */
  map(): void {
    this.#length++;
  }

  /** Whether the text holds this and nothing else, every number written as it would be printed. */
  isAllOf(text: string): boolean {
    const isWhole = this.#length === text.trimEnd().length || this.#strings * 2 === countOf('"', text);
    return isWhole && (this.#numbers === 0 || !UNUSUAL_NUMBER.test(text));
  }
}

/** A number with a fraction, an exponent, a negative zero or very many digits. In a string it does no harm to be careful. */
const UNUSUAL_NUMBER = /[:,[]\s*(?:-0|-?\d+[.eE]|-?\d{16})/u;

function countOf(mark: string, text: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
