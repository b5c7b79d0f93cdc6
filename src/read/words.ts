import { bytesOf, NOWHERE, QUOTE } from './json-bytes.js';

/** There is a way on for every byte. */
const BYTES = 256;
/** Where no way leads on to: the first words come after it. */
const END = 0;
const FIRST = 1;

interface Word {
  readonly bytes: Uint8Array;
  readonly meaning: number;
}

/**
 * Which of some words a JSON text holds, in one go through its bytes and without making a text of them. Words are cut where
 * they part: what several begin with is compared once.
 */
export class Words {
  /** Of each place, where every byte leads. */
  readonly #ways: Uint16Array;
  /** By place: what all words that come here go on with. */
  readonly #parts: Uint8Array[] = [new Uint8Array()];
  /** By place; `NOWHERE` where no word ends. */
  readonly #meanings: number[] = [NOWHERE];
  #end = 0;

  /** As JSON spells them, without their quotes; what they mean are small numbers. */
  constructor(words: Iterable<readonly [string, number]>) {
    const all = Array.from(words, ([word, meaning]): Word => ({ bytes: bytesOf(word), meaning }));
    // Every word ends in one place, and makes at most one where others part from it.
    this.#ways = new Uint16Array((all.length * 2 + 2) * BYTES);
    this.#place(all, 0);
  }

  /** Where the word that was found ended: behind its quote. */
  get end(): number {
    return this.#end;
  }

  /** What the word means that begins here, behind a quote; -1 if it is none of them. */
  at(bytes: Uint8Array, start: number): number {
    let place = FIRST;
    let at = start;
    while (place !== END) {
      const part = this.#parts[place] as Uint8Array;
      for (let index = 0; index < part.length; index++) if (bytes[at++] !== part[index]) return NOWHERE;
      const byte = bytes[at++];
      if (byte === QUOTE) {
        this.#end = at;
        return this.#meanings[place] as number;
      }
      if (byte === undefined) break;
      place = this.#ways[place * BYTES + byte] as number;
    }
    return NOWHERE;
  }

  /** Makes the place of words that are the same up to here. */
  #place(words: readonly Word[], from: number): number {
    const place = this.#parts.length;
    const end = endOfSame(words, from);
    this.#parts.push(words[0]?.bytes.slice(from, end) ?? new Uint8Array());
    this.#meanings.push(words.find(({ bytes }) => bytes.length === end)?.meaning ?? NOWHERE);
    for (const byte of new Set(words.flatMap(({ bytes }) => bytes[end] ?? []))) {
      const further = words.filter(({ bytes }) => bytes[end] === byte);
      this.#ways[place * BYTES + byte] = this.#place(further, end + 1);
    }
    return place;
  }
}

/** How far all of them go on alike. */
function endOfSame(words: readonly Word[], from: number): number {
  let end = from;
  const [first] = words;
  while (first && end < first.bytes.length && words.every(({ bytes }) => bytes[end] === first.bytes[end])) end++;
  return end;
}
