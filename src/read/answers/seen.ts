/**
 * Counts what was read of a JSON text, to see whether that was all of it: the engine's parser keeps the last of two equal
 * keys and says nothing.
 */
export class Seen {
  #strings = 0;
  #hasNumbers = false;

  /** A key or a text. */
  string(): void {
    this.#strings++;
  }

  number(): void {
    this.#hasNumbers = true;
  }

  /** Whether the text holds this and nothing else, every number written as it would be printed. */
  isAllOf(text: string): boolean {
    return this.#strings * 2 === quotesIn(text) && !(this.#hasNumbers && UNUSUAL_NUMBER.test(text));
  }
}

/** A number with a fraction, an exponent, a negative zero or very many digits. In a string it does no harm to be careful. */
const UNUSUAL_NUMBER = /(?:^|[:,[])\s*(?:-0|-?\d+[.eE]|-?\d{16})/u;

/** Those around keys and texts; one inside has a backslash before it. */
function quotesIn(text: string): number {
  const plain = text.includes('\\') ? text.replaceAll(/\\./gu, '') : text;
  let found = 0;
  for (let at = plain.indexOf('"'); at !== -1; at = plain.indexOf('"', at + 1)) found++;
  return found;
}
